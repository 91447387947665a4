import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../project.mjs';

// What a package holds beside Electron. Everything but better-sqlite3 is bundled into out/.

const sqlite = '/node_modules/better-sqlite3';
// Made in bin/setup where the ready-made one does not load; it takes precedence there and here.
const built = `${sqlite}/build/Release/better_sqlite3.node`;

/** The one native binary that a package for a platform needs. */
export const nativeBinary = (platform, arch) =>
  existsSync(join(projectFolder, built)) ? built : `${sqlite}/prebuilds/${platform}-${arch}.node`;

/**
 * Whether a path of the project, such as `/out/main/index.cjs`, belongs in a package.
 * @param {string} path
 * @param {{ platform: string, arch: string }} target
 */
export function isPackaged(path, { platform, arch }) {
  const wanted = [
    '/package.json',
    '/LICENSE',
    '/out/main/',
    '/out/preload/',
    '/out/renderer/',
    `${sqlite}/package.json`,
    `${sqlite}/LICENSE`,
    `${sqlite}/lib/`,
    nativeBinary(platform, arch),
  ];
  if (path.endsWith('.map')) return false;
  // A folder on the way to something wanted, or what is wanted and all below it.
  return wanted.some((each) => each.startsWith(`${path}/`) || `${path}/`.startsWith(slashed(each)));
}

const slashed = (path) => (path.endsWith('/') ? path : `${path}/`);
