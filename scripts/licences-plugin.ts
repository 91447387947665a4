import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const moduleId = 'virtual:licences';

/** A package that is part of what ships, with the text of its licence. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Null for the few packages that come without it. */
  readonly text: string | null;
}

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The packages that the sources import, with all that those need, as the lockfile places them; some of it may fall away in the build. */
export function shippedPackages(project: string): ReadonlyMap<string, Entry> {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Entry>>;
  };
  const shipped = new Map<string, Entry>();
  const queue = [...importedNames(join(project, 'src'))].map((name) => `node_modules/${name}`);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const entry = packages[path];
    if (!entry || shipped.has(path)) continue;
    shipped.set(path, entry);
    for (const name of Object.keys(entry.dependencies ?? {})) {
      const own = `${path}/node_modules/${name}`;
      queue.push(packages[own] ? own : `node_modules/${name}`);
    }
  }
  return shipped;
}

function importedNames(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of source.matchAll(
      /(?:from|import) '((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g,
    )) {
      names.add(name);
    }
  }
  // It is what everything runs on, and brings its licences beside the program.
  names.delete('electron');
  return names;
}

/** The licences of everything that is bundled into what ships, by name. */
export function shippedLicences(project: string): readonly Licence[] {
  return [...shippedPackages(project)]
    .map(([path, { version = '', license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      text: licenceText(join(project, path)),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceText(folder: string): string | null {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
}

/** Gives the page the licences as a module, which only what shows them loads. */
export function licences(project: string): Plugin {
  return {
    name: 'rungs-licences',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) =>
      id === `\0${moduleId}`
        ? `export default ${JSON.stringify(shippedLicences(project))};`
        : undefined,
  };
}
