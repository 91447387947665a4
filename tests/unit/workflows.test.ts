import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const project = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

test.each(['ci', 'release'])('the workflow %s names what is there', (name) => {
  const file = join(project, `.github/workflows/${name}.yml`);
  const workflow = parse(readFileSync(file, 'utf8')) as Workflow;
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  expect(steps.length).toBeGreaterThan(3);
  for (const { uses, run } of steps) {
    expect((uses === undefined) !== (run === undefined)).toBe(true);
    if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    for (const [, script = ''] of (run ?? '').matchAll(/npm run (\S+)/g)) {
      expect(scripts).toHaveProperty(script);
    }
    for (const [, path = ''] of (run ?? '').matchAll(/node ((?:bin|scripts)\/\S+)/g)) {
      expect(existsSync(join(project, path)), path).toBe(true);
    }
  }
});
