import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { checkCatalogue, type Catalogue } from '../src/shared/catalogue';

const moduleId = 'virtual:catalogue-version';

/** Reads and checks every YAML file below a folder; throws with file, field and reason. */
export function readCatalogue(folder: string): Catalogue {
  const files = yamlFiles(folder).map((file) => ({
    name: relative(folder, file).replaceAll('\\', '/'),
    content: parse(readFileSync(file, 'utf8')) as unknown,
  }));
  return checkCatalogue(files);
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** The catalogue's version: a digest of its content, so that equal content is never loaded twice. */
export const catalogueVersion = (json: string): string =>
  createHash('sha256').update(json).digest('hex').slice(0, 16);

/**
 * Ships the checked catalogue as one JSON file beside the main bundle, packed to a quarter, and its
 * version as a module: start-up compares versions alone and reads the file only when the store is behind.
 */
export function catalogue(folder: string): Plugin {
  const json = () => JSON.stringify(readCatalogue(folder));
  return {
    name: 'rungs-catalogue',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) =>
      id === `\0${moduleId}`
        ? `export default ${JSON.stringify(catalogueVersion(json()))};`
        : undefined,
    buildStart() {
      for (const file of yamlFiles(folder)) this.addWatchFile(file);
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'catalogue.json.gz', source: gzipSync(json()) });
    },
  };
}
