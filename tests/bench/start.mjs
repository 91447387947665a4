import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { electronBinary, electronSwitches } from '../../scripts/electron.mjs';
import { projectFolder } from '../../scripts/project.mjs';
import { median } from './statistics.mjs';

const settleMs = 2_000;

/**
 * Starts Rungs and a blank window by turns, `runs` times each after one unmeasured start, and
 * returns medians: milliseconds from spawn to the largest contentful paint, and bytes of memory
 * (sum of PSS over all processes) two seconds later.
 */
export async function measureStarts({ runs, rungsFolder, blankFolder }) {
  const subjects = {
    rungs: () => start([projectFolder, '--data-dir', rungsFolder], {}),
    blank: () => start([join(projectFolder, 'tests/bench/blank')], { BENCH_FOLDER: blankFolder }),
  };
  const samples = { rungs: [], blank: [] };
  for (let run = 0; run <= runs; run++) {
    for (const name of run % 2 ? ['rungs', 'blank'] : ['blank', 'rungs']) {
      const sample = await subjects[name]();
      if (run > 0) samples[name].push(sample);
    }
  }
  const summary = (list) => ({
    paintMs: median(list.map(({ paintMs }) => paintMs)),
    memory: median(list.map(({ memory }) => memory)),
  });
  return { rungs: summary(samples.rungs), blank: summary(samples.blank) };
}

async function start(args, env) {
  const spawnedAt = Date.now();
  const child = spawn(
    electronBinary(),
    [...electronSwitches, '--remote-debugging-port=0', '--log-level=3', ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((settle) => child.once('exit', settle));
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child));
    const page = await firstPage(browser);
    const paintedAt = await page.evaluate(largestPaint);
    await sleep(settleMs);
    const memory = proportionalMemory(child.pid);
    await browser.close();
    return { paintMs: paintedAt - spawnedAt, memory };
  } finally {
    child.kill();
    await ended;
  }
}

function debuggerAddress(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Electron ended before it listened: ${text}`)));
  });
}

async function firstPage(browser) {
  for (;;) {
    const page = browser.contexts()[0]?.pages()[0];
    if (page) return page;
    await sleep(10);
  }
}

/** Runs in the page: when its largest content was painted, in epoch milliseconds. */
function largestPaint() {
  return new Promise((resolve) => {
    let last = null;
    new PerformanceObserver((list) => {
      last = list.getEntries().at(-1);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    const done = () => {
      if (last) resolve(performance.timeOrigin + last.startTime);
      else setTimeout(done, 50);
    };
    // A first screen that is still filling in has a larger paint to come.
    setTimeout(done, 1_000);
  });
}

/** Proportional memory of a process and all below it; Linux alone tells, elsewhere null. */
function proportionalMemory(root) {
  if (process.platform !== 'linux') return null;
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (pid) => pid === root || (parents.has(pid) && isBelow(parents.get(pid)));
  let total = 0;
  for (const pid of parents.keys()) {
    if (!isBelow(pid)) continue;
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      total += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
    } catch {
      // It ended meanwhile.
    }
  }
  return total;
}
