import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const named = [
  ...readFileSync(join(project, 'docs/reliability.md'), 'utf8').matchAll(
    /`(tests\/[\w./-]+)` "([^"]+)"/g,
  ),
].map(([, file = '', name = '']) => [file, name] as const);

it('names tests in docs/reliability.md', () => {
  expect(named.length).toBeGreaterThan(20);
});

it.each(named)('%s has the test "%s" that docs/reliability.md names', (file, name) => {
  expect(existsSync(join(project, file))).toBe(true);
  expect(readFileSync(join(project, file), 'utf8')).toContain(name);
});
