import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../../scripts/project.mjs';

/** Gzipped bytes of the JavaScript the window loads before its first screen: entry and static imports. */
export function initialScriptSize() {
  const root = join(projectFolder, 'out/renderer');
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name]) =>
    join(root, name),
  );
  const seen = new Set();
  let bytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(file);
    bytes += gzipSync(source).length;
    const text = source.toString('utf8');
    for (const [, name] of text.matchAll(
      /(?:^|[;}\s])(?:import|export)[^;'"()]*?["'](\.[^"']+\.js)["']/g,
    )) {
      waiting.push(join(dirname(file), name));
    }
  }
  return bytes;
}
