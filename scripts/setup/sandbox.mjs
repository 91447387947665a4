import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronBinary, isSandboxImpossible } from '../electron.mjs';
import { rootPrefix, run, say } from './steps.mjs';

/**
 * Makes Chromium's sandbox work where people may not open user namespaces, as on Ubuntu since 24.04: there Chromium
 * needs its helper to belong to root. Where that may not be done, prints the command that does it.
 */
export function setUpSandbox() {
  if (process.platform !== 'linux' || isSandboxImpossible) return;
  if (run('unshare', ['--user', '--map-root-user', 'true']).ok) return;

  const helper = join(dirname(electronBinary()), 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o7777) === 0o4755) return;

  const prefix = rootPrefix();
  const isDone =
    prefix !== undefined &&
    [
      ['chown', 'root:root', helper],
      ['chmod', '4755', helper],
    ].every((command) => {
      const [program, ...args] = [...prefix, ...command];
      return run(program, args).ok;
    });
  say(
    isDone
      ? "Electron's sandbox: its helper now belongs to root, as this system asks."
      : `Electron's sandbox: this system asks that its helper belongs to root. Please run: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
  );
}
