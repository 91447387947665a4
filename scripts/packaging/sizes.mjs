import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

// What Rungs itself may add to the Electron it is made with, unpacked.
const mostAddedMb = 8;

/** Says in lines how large the packages are and what of the packaged folder is Electron and what is Rungs; throws where Rungs is too much. */
export function measure(packages, folder) {
  const added = ['app.asar', 'app.asar.unpacked', 'rungs', 'rungs.cmd', 'rungs.icns']
    .map((name) => join(resourcesOf(folder), name))
    .reduce((sum, path) => sum + sizeOf(path), 0);
  const whole = sizeOf(folder);
  if (added > mostAddedMb * 1e6) {
    throw new Error(`Rungs adds ${megabytes(added)}; it may add ${mostAddedMb} MB at most.`);
  }
  return [
    ...packages.map((file) => `${basename(file)}: ${megabytes(statSync(file).size)}`),
    `Unpacked: Electron ${megabytes(whole - added)}, Rungs adds ${megabytes(added)}, of at most ${mostAddedMb} MB.`,
  ];
}

const resourcesOf = (folder) =>
  process.platform === 'darwin'
    ? join(folder, 'Rungs.app/Contents/Resources')
    : join(folder, 'resources');

function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
