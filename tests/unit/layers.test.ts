import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Rules that never fire protect nothing: each violation below is planted in a copy of the sources,
// and the project's own configuration has to name it.

const project = resolve(import.meta.dirname, '../..');

/** What is wrong, the file it is planted in, its source and the rule that has to report it. */
const layerViolations = [
  [
    'the store importing Electron',
    'main/store/planted-a.ts',
    "import 'electron';",
    'store-knows-no-electron',
  ],
  [
    'the store importing the main process',
    'main/store/planted-b.ts',
    "import '../window';",
    'layer-main-store',
  ],
  [
    'shared rules importing the page',
    'shared/planted-a.ts',
    "import '../renderer/lib/place';",
    'layer-shared',
  ],
  ['shared rules importing a package', 'shared/planted-b.ts', "import 'react';", 'packages-shared'],
  [
    'the page importing the main process',
    'renderer/lib/planted-a.ts',
    "import '../../main/settings';",
    'layer-renderer',
  ],
  [
    'the page importing Node',
    'renderer/lib/planted-b.ts',
    "import 'node:fs';",
    'page-knows-no-node',
  ],
  [
    'a component importing a feature',
    'renderer/ui/planted-a.ts',
    "import '../features/pay/PayScreen';",
    'layer-renderer-ui',
  ],
  [
    'a feature importing another',
    'renderer/features/pay/planted.ts',
    "import '../plan/PlanScreen';",
    'feature-imports-feature',
  ],
  [
    'the window importing SQLite',
    'main/planted-a.ts',
    "import 'better-sqlite3';",
    'sqlite-in-store-alone',
  ],
] as const;

const lintViolations = [
  [
    'ipcMain outside ipc.ts',
    'main/planted.ts',
    "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();",
    'no-restricted-imports',
  ],
  [
    'the bridge outside lib/api.ts',
    'renderer/ui/planted.ts',
    'export const bridge = window.rungs;',
    'no-restricted-properties',
  ],
  [
    'localStorage',
    'renderer/app/planted.ts',
    "localStorage.setItem('a', 'b');",
    'no-restricted-globals',
  ],
] as const;

let folder = '';
let layers: { status: number | null; output: string };
let lint: typeof layers;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rungs-layers-'));
  for (const name of [
    'src',
    '.dependency-cruiser.cjs',
    'eslint.config.js',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
  ]) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const plant = (violations: typeof layerViolations | typeof lintViolations) => {
    for (const [, file, source] of violations) {
      mkdirSync(dirname(join(folder, 'src', file)), { recursive: true });
      writeFileSync(join(folder, 'src', file), `${source}\n`);
    }
    return violations.map(([, file]) => `src/${file}`);
  };
  plant(layerViolations);
  layers = run('dependency-cruiser/bin/dependency-cruiser.mjs', '-T', 'err', 'src');
  lint = run('eslint/bin/eslint.js', '--format=json', ...plant(lintViolations));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(tool: string, ...args: string[]) {
  const done = spawnSync(process.execPath, [join(project, 'node_modules', tool), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: done.status, output: done.stdout + done.stderr };
}

describe('layers', () => {
  it.each(layerViolations)('refuse %s', (_name, file, _source, rule) => {
    expect(layers.output).toContain(`error ${rule}: src/${file}`);
    expect(layers.status).not.toBe(0);
  });

  it.each(lintViolations)('refuse %s', (_name, file, _source, rule) => {
    const results = JSON.parse(lint.output) as {
      filePath: string;
      messages: { ruleId: string | null; severity: number }[];
    }[];
    const found = results.find(({ filePath }) => filePath.endsWith(join('src', file)));
    expect(found?.messages).toContainEqual(expect.objectContaining({ ruleId: rule, severity: 2 }));
    expect(lint.status).not.toBe(0);
  });
});
