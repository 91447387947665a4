import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../src/shared/errors';
import { openStore } from '../../../src/main/store/open';
import { counted, first, must, type Row } from '../row';
import { copyStore, inspect, makeFolder, makeUsedStore, removeFolder, storeIn } from '../stores';

/** What may become of a data folder: its name, how it comes about, and how it is over again. */
interface Variant {
  readonly name: string;
  spoil(file: string): void;
  /** Gives everything back; where it is left out, nothing is left to give back. */
  mend?(file: string): void;
  /** Whether opening may still work, as reading a folder that cannot be written may. */
  readonly mayOpen?: boolean;
}

const aside = (path: string) => `${path}.aside`;
const hide = (path: string) => renameSync(path, aside(path));
const giveBack = (path: string) => {
  rmSync(path, { recursive: true, force: true });
  renameSync(aside(path), path);
};
const isRoot = process.getuid?.() === 0;

/** A thing in the place of another. */
const inPlaceOf = (
  name: string,
  pathOf: (file: string) => string,
  put: (path: string) => void,
): Variant => ({
  name,
  spoil: (file) => {
    hide(pathOf(file));
    put(pathOf(file));
  },
  mend: (file) => giveBack(pathOf(file)),
});
/** A thing where nothing was. */
const inTheWay = (name: string, ending: string, put: (path: string) => void): Variant => ({
  name,
  spoil: (file) => put(file + ending),
  mend: (file) => rmSync(file + ending, { recursive: true, force: true }),
  mayOpen: true,
});

const itself = (file: string) => file;
const lockOf = (file: string) => file.replace(/\.sqlite$/, '.lock');
const nothing = () => undefined;
const dangling = (path: string) => symlinkSync(`${path}.nowhere`, path);
const loop = (path: string) => symlinkSync(path, path);
const folder = (path: string) => {
  mkdirSync(path);
};
const text = (path: string) => writeFileSync(path, 'Dear diary');
const empty = (path: string) => writeFileSync(path, '');
const zeros = (path: string) => writeFileSync(path, Buffer.alloc(8_192));

const variants: readonly Variant[] = [
  inPlaceOf('the folder is gone', dirname, nothing),
  inPlaceOf('a file in place of the folder', dirname, text),
  inPlaceOf('a link to nowhere in place of the folder', dirname, dangling),
  inPlaceOf('a link to itself in place of the folder', dirname, loop),
  inPlaceOf('an empty folder in its place', dirname, folder),
  inPlaceOf('the file is gone', itself, nothing),
  inPlaceOf('a folder in place of the file', itself, folder),
  inPlaceOf('a link to nowhere in place of the file', itself, dangling),
  inPlaceOf('a link to itself in place of the file', itself, loop),
  inPlaceOf('an empty file', itself, empty),
  inPlaceOf('a text file', itself, text),
  inPlaceOf('a file of zeros', itself, zeros),
  inTheWay('a folder in place of the log', '-wal', folder),
  inTheWay('a text in place of the log', '-wal', text),
  inTheWay('a folder in place of the shared memory', '-shm', folder),
  inTheWay('a link to nowhere in place of the shared memory', '-shm', dangling),
  inTheWay('a folder in place of the rollback journal', '-journal', folder),
  inPlaceOf('a folder in place of the lock', lockOf, folder),
  {
    name: 'a folder that cannot be written',
    spoil: (file) => remount(dirname(file), 'ro'),
    mend: (file) => remount(dirname(file), 'rw'),
  },
  {
    name: 'a file that cannot be written',
    spoil: (file) => void spawnSync('chmod', ['a-w', file]),
    mend: (file) => void spawnSync('chmod', ['u+w', file]),
    // Root writes all the same.
    mayOpen: isRoot,
  },
];

/** Lets a folder be read alone, or written again; root would write in spite of permissions. */
function remount(path: string, access: 'ro' | 'rw'): void {
  if (!isRoot) spawnSync('chmod', [access === 'ro' ? 'a-w' : 'u+w', path]);
  else if (access === 'ro') {
    spawnSync('mount', ['--bind', path, path]);
    spawnSync('mount', ['-o', 'remount,bind,ro', path]);
  } else spawnSync('umount', [path]);
}

function spoil(variant: Variant, used: string): void {
  const outer = makeFolder();
  const file = copyStore(used, join(outer, 'data'));
  const kept = inspect(file);
  try {
    variant.spoil(file);
    const before = stores(outer);
    let refusal: unknown;
    try {
      openStore(file, { mode: 'existing', kind: 'own' }).close();
    } catch (error) {
      refusal = error;
    }
    must(refusal !== undefined || variant.mayOpen === true, `${variant.name}: opened all the same`);
    must(
      refusal === undefined || refusal instanceof AppError,
      `${variant.name}: no plain message but ${String(refusal)}`,
    );
    const made = stores(outer).filter((path) => !before.includes(path));
    must(made.length === 0, `${variant.name}: made ${made.join(', ')}`);
    variant.mend?.(file);
    must(inspect(file) === kept, `${variant.name}: not the same once it is over`);
  } finally {
    removeFolder(outer);
  }
}

/** Everything named like a store. */
const stores = (outer: string): readonly string[] =>
  readdirSync(outer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.sqlite'),
  );

export const folders: Row = {
  name: 'folders',
  title: 'Read-only or vanished folder, 20 variants',
  goal: 'a plain message; 0 empty databases created',
  cases: variants.length,
  short: first(variants.length),
  begin: async () => {
    const made = makeFolder();
    await makeUsedStore(storeIn(made));
    return {
      run: (number) => {
        const variant = variants[number];
        if (variant) spoil(variant, storeIn(made));
        return { variants: 1 };
      },
      end: () => removeFolder(made),
    };
  },
  reached: ({ variants: done }) =>
    `${counted(done, 'variants')}: a plain message each, 0 databases created, all there afterwards`,
};
