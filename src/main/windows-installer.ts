import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';

// Squirrel runs the program it has installed, updated or is about to remove with one word that says
// so, and waits for it to end. What the system is to know of Rungs comes and goes there, for the person
// alone, without rights.

const program = basename(process.execPath);
const installed = dirname(dirname(process.execPath));
/** Stays the same from version to version, and starts the newest. */
const stub = join(installed, program);
const classes = 'HKCU\\Software\\Classes';
const opens = `"${stub}" "%1"`;

/** What the registry says of `.rungs` files and `rungs://` links: a key, and its default or a named value. */
const entries: readonly (readonly [key: string, value: string, name?: string])[] = [
  ['.rungs', 'Rungs.Backup'],
  ['Rungs.Backup', 'Rungs backup'],
  ['Rungs.Backup\\DefaultIcon', `"${stub}",0`],
  ['Rungs.Backup\\shell\\open\\command', opens],
  ['rungs', 'URL:Rungs'],
  ['rungs', '', 'URL Protocol'],
  ['rungs\\shell\\open\\command', opens],
];

/** Does what Squirrel asks with the first word, if it asks anything, and returns whether that was all. */
export function answerInstaller([word = '']: readonly string[]): boolean {
  switch (word) {
    case '--squirrel-install':
    case '--squirrel-updated':
      update('--createShortcut');
      for (const [key, value, name] of entries) {
        const named = name === undefined ? ['/ve'] : ['/v', name];
        registry('add', `${classes}\\${key}`, ...named, '/d', value, '/f');
      }
      return true;
    case '--squirrel-uninstall':
      update('--removeShortcut');
      for (const key of ['.rungs', 'Rungs.Backup', 'rungs']) {
        registry('delete', `${classes}\\${key}`, '/f');
      }
      return true;
    default:
      return word === '--squirrel-obsolete';
  }
}

const update = (request: string) =>
  spawnSync(join(installed, 'Update.exe'), [`${request}=${program}`]);
const registry = (...words: readonly string[]) => spawnSync('reg.exe', words);
