import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder, projectNode } from './project.mjs';

/** How a test runner is asked for a report, how many tests that report counts as passed, and which failed. */
const countVitest = {
  args: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  env: () => ({}),
  read: (report) => {
    const { numPassedTests, testResults } = readReport(report) ?? nothing.vitest;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failed = tests.filter(({ status }) => status === 'failed');
    return { passed: numPassedTests, failed: failed.map(({ fullName }) => fullName) };
  },
};
const countPlaywright = {
  args: () => ['--reporter=list,json'],
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
  read: (report) => {
    const { stats, suites } = readReport(report) ?? nothing.playwright;
    const failed = suites.flatMap(specsOf).filter(({ ok }) => !ok);
    return {
      passed: stats.expected + stats.flaky,
      failed: failed.map(({ file, line, title }) => `${file}:${line} ${title}`),
    };
  },
};
const specsOf = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
/** A runner that died before its report counts no test; its exit code says that it failed. */
const nothing = {
  vitest: { numPassedTests: 0, testResults: [] },
  playwright: { stats: { expected: 0, flaky: 0 }, suites: [] },
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
 * Runs checks, all of them whatever fails, and returns how many passed and which failed: tests where a
 * check counts them, else the check itself. Those that count none use one processor each and run side
 * by side; then come the others, one after another.
 */
export async function runChecks(checks, env = process.env) {
  const results = await Promise.all(checks.filter(({ count }) => !count).map(runBeside));
  for (const check of checks.filter(({ count }) => count)) {
    process.stdout.write(heading(check));
    results.push(runCheck(check, env));
  }
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.flatMap(({ failed }) => failed),
  };
}

const heading = ({ name }) => `\n── ${name}\n`;
const commandOf = ({ tool, args }) => [join(projectFolder, 'node_modules', tool), ...args];

/** Runs a check that counts nothing, and prints what it said once it is over. */
async function runBeside(check) {
  const child = spawn(projectNode(), commandOf(check), { cwd: projectFolder });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
  const [status] = await once(child, 'close');
  process.stdout.write(heading(check) + Buffer.concat(said).toString());
  return status === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [check.name] };
}

/** Prints what failed, so that it need not be looked for, and the closing line; returns the exit code. */
export function conclude({ passed, failed }) {
  process.stdout.write(failed.map((what) => `\nfailed: ${what}`).join(''));
  process.stdout.write(`\n${passed} passed, ${failed.length} failed\n`);
  return failed.length === 0 ? 0 : 1;
}

function runCheck(check, env) {
  const { name, count } = check;
  const folder = mkdtempSync(join(tmpdir(), 'rungs-check-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = spawnSync(projectNode(), [...commandOf(check), ...count.args(report)], {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...env, ...count.env(report) },
    });
    const { passed, failed } = count.read(report);
    // A runner that fails without a failing test (a crash, a leak) still fails.
    if (status !== 0 && failed.length === 0) return { passed, failed: [name] };
    return { passed, failed: failed.map((test) => `${name}: ${test}`) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
