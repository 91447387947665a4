import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder, projectNode } from './project.mjs';

/** How a test runner is asked for a report, and how many tests that report counts. */
const countVitest = {
  args: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  env: () => ({}),
  read: (report) => {
    const { numPassedTests, numFailedTests } = readReport(report) ?? nothing.vitest;
    return { passed: numPassedTests, failed: numFailedTests };
  },
};
const countPlaywright = {
  args: () => ['--reporter=list,json'],
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
  read: (report) => {
    const { expected, flaky, unexpected } = readReport(report)?.stats ?? nothing.playwright;
    return { passed: expected + flaky, failed: unexpected };
  },
};
/** A runner that died before its report counts no test; its exit code says that it failed. */
const nothing = {
  vitest: { numPassedTests: 0, numFailedTests: 0 },
  playwright: { expected: 0, flaky: 0, unexpected: 0 },
};
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

// Files that have not changed are not looked at again. A lint rule that knows types may miss what a
// change in another file did to them; a fresh clone, as on CI, has no such memory.
const remembering = (tool) => [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=node_modules/.cache/checks/${tool}`,
];

/** The parts of `npm run check`, cheapest first; the last prints how many tests ran. */
export const quickChecks = [
  {
    name: 'format',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', ...remembering('prettier'), '.'],
  },
  {
    name: 'lint',
    tool: 'eslint/bin/eslint.js',
    args: ['--max-warnings=0', ...remembering('eslint'), '.'],
  },
  {
    name: 'layers',
    tool: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--output-type=err', 'src'],
  },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--build'] },
  { name: 'dead code', tool: 'knip/bin/knip.js', args: ['--no-progress'] },
  {
    name: 'rules and store',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--project=unit', '--project=store'],
    count: countVitest,
  },
];

/** The short form of `npm run torture`. */
export const torture = {
  name: 'torture, short form',
  tool: 'vitest/vitest.mjs',
  args: ['run', '--project=torture'],
  count: countVitest,
};

/** The real application, driven in a window; it wants a built app and a display. */
export const endToEnd = {
  name: 'end to end',
  tool: 'playwright/cli.js',
  args: ['test'],
  count: countPlaywright,
};

/**
 * Runs checks one after another, all of them whatever fails, and returns how many passed and failed:
 * tests where a check counts them, else the check itself.
 */
export function runChecks(checks, env = process.env) {
  const total = { passed: 0, failed: 0 };
  for (const check of checks) {
    process.stdout.write(`\n── ${check.name}\n`);
    const { passed, failed } = runCheck(check, env);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** Prints the closing line and returns the exit code. */
export function conclude({ passed, failed }) {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function runCheck({ tool, args, count }, env) {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-check-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = spawnSync(
      projectNode(),
      [join(projectFolder, 'node_modules', tool), ...args, ...(count ? count.args(report) : [])],
      {
        cwd: projectFolder,
        stdio: 'inherit',
        env: { ...env, ...(count ? count.env(report) : {}) },
      },
    );
    const whole = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    if (!count) return whole;
    const counted = count.read(report);
    // A runner that fails without a failing test (a crash, a leak) still fails.
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
