import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { buildAppIfStale } from '../../scripts/app-build.mjs';
import { withDisplay } from '../../scripts/display.mjs';
import { electronSwitches } from '../../scripts/electron.mjs';
import { projectFolder, projectNode } from '../../scripts/project.mjs';
import { runScript } from '../../scripts/script.mjs';
import { measureCalls } from './calls.mjs';
import { measureCatalogue } from './catalogue.mjs';
import { measureLarge } from './large.mjs';
import { measurePalette } from './palette.mjs';
import { measurePdf } from './pdf.mjs';
import { initialScriptSize } from './size.mjs';
import { measureStarts } from './start.mjs';

// Figures beside their floor, measured in the same run: absolute times say little about a machine
// that does other things too. Nothing here fails; it prints.

const startRuns = 10;

const mb = (bytes) => bytes / 1e6;
const row = (name, value, floor, unit, goal) => ({
  name,
  value,
  floor,
  ratio: floor === null ? null : value / floor,
  unit,
  goal,
});

const round = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

await runScript(async () => {
  await buildAppIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'rungs-bench-'));
  try {
    const rows = await withDisplay((env) => {
      Object.assign(process.env, env);
      return measure(folder);
    });
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    else printTable(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

async function measure(folder) {
  const rungsFolder = join(folder, 'rungs');
  execFileSync(projectNode(), [
    join(projectFolder, 'scripts/rungs.mjs'),
    'demo',
    '--data-dir',
    rungsFolder,
  ]);
  const starts = await measureStarts({
    runs: startRuns,
    rungsFolder,
    blankFolder: mkdtempSync(join(folder, 'blank-')),
  });

  const { load, shipped, many } = await measureCatalogue(folder);
  const large = await measureLarge(join(folder, 'large'));

  // Told where Electron is, Playwright would now and then miss the first window.
  const app = await _electron.launch({
    args: [...electronSwitches, projectFolder, '--data-dir', rungsFolder],
  });
  try {
    const page = await app.firstWindow();
    const palette = await measurePalette(page);
    const { results, floor } = await measureCalls(page, folder);
    const shared = await measurePdf(app, page, folder, []);
    const full = await measurePdf(app, page, folder, ['pay', 'pay-history', 'appendix']);
    return [
      row(
        'start to largest paint',
        starts.rungs.paintMs,
        starts.blank.paintMs,
        'ms',
        '≤ 1.35 × blank',
      ),
      ...(starts.rungs.memory === null
        ? []
        : [
            row(
              'memory, sum of PSS',
              mb(starts.rungs.memory),
              mb(starts.blank.memory),
              'MB',
              '≤ 1.15 × blank',
            ),
          ]),
      ...results.map(({ method, p50, p99, isSave }) => ({
        ...row(
          `${method} p99`,
          p99,
          (isSave ? floor.save : floor.read).p99,
          'ms',
          isSave ? '≤ 20 ms' : '≤ 5 ms',
        ),
        p50,
      })),
      row('palette, first opening', palette.first, null, 'ms', '≤ 100 ms'),
      row('palette, later openings', palette.later, null, 'ms', '≤ 100 ms'),
      row('PDF, shared copy', shared.exportMs, shared.directMs, 'ms', '≤ 1.5 × direct'),
      row('PDF, every page', full.exportMs, full.directMs, 'ms', '≤ 1.5 × direct'),
      row('catalogue into a fresh store', load, null, 'ms', '≤ 300 ms'),
      row('search p99, as shipped', shipped.search, null, 'ms', '≤ 10 ms'),
      row('search p99, 10,000 paths', many.search, shipped.search, 'ms', '≤ 10 ms'),
      row('path page p99, as shipped', shipped.page, null, 'ms', '≤ 50 ms'),
      row('path page p99, 10,000 paths', many.page, shipped.page, 'ms', '≤ 50 ms'),
      row('list of paths, 10,000 paths', many.list, shipped.list, 'ms', ''),
      ...large.screens.flatMap(({ screen, workMs, paintMs }) => [
        row(`large store, ${screen}, main process`, workMs, null, 'ms', '≤ 50 ms'),
        row(`large store, ${screen}, painted`, paintMs, null, 'ms', '≤ 150 ms'),
      ]),
      row('large store, script a frame of dragging, p95', large.dragMs, null, 'ms', '≤ 8 ms'),
      row('large store, all worked out at first', large.firstComputeMs, null, 'ms', ''),
      row('large store, all worked out anew, p95', large.recomputeMs, null, 'ms', '≤ 20 ms'),
      row('initial JavaScript, gzipped', initialScriptSize() / 1000, null, 'kB', '≤ 180 kB'),
    ];
  } finally {
    await app.close();
  }
}

function printTable(rows) {
  const cells = rows.map(({ name, value, floor, ratio, unit, goal }) => [
    name,
    `${round(value)} ${unit}`,
    floor === null ? '' : `${round(floor)} ${unit}`,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    goal,
  ]);
  const table = [['measure', 'Rungs', 'floor', 'ratio', 'goal'], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table) {
    const text = line.map((cell, column) => cell.padEnd(widths[column])).join('  ');
    process.stdout.write(`${text.trimEnd()}\n`);
  }
}
