import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { electronBinary, electronSwitches } from '../../scripts/electron.mjs';
import { projectFolder } from '../../scripts/project.mjs';
import { median } from './statistics.mjs';

const settleMs = 2_000;

/** What Electron is given to open a data folder in Rungs. */
export const openingRungs = (folder) => [projectFolder, '--data-dir', folder];
/** What it is given to open a window with nothing in it, the floor of every start; BENCH_FOLDER in its environment is its profile. */
export const openingBlank = [join(projectFolder, 'tests/bench/blank')];

/**
 * Starts Rungs and a blank window by turns, `runs` times each after one unmeasured start, and
 * returns medians: milliseconds from spawn to the largest contentful paint, and bytes of memory
 * (sum of PSS over all processes) two seconds later.
 * @param {{ runs: number, rungsFolder: string, blankFolder: string }} starts
 * @returns {Promise<Record<'rungs' | 'blank', { paintMs: number, memory: number | null }>>}
 */
export async function measureStarts({ runs, rungsFolder, blankFolder }) {
  const subjects = {
    rungs: () => start(openingRungs(rungsFolder), {}),
    blank: () => start(openingBlank, { BENCH_FOLDER: blankFolder }),
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
  const { paintMs, pid, end } = await startUntilPainted(args, env);
  try {
    await sleep(settleMs);
    return { paintMs, memory: proportionalMemory(pid) };
  } finally {
    await end();
  }
}

/**
 * Starts Electron with these arguments and waits until its largest content is painted, which was
 * `paintMs` milliseconds after it was spawned; `end` asks it to quit and resolves once it has ended.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ paintMs: number, pid: number, end: () => Promise<void> }>}
 */
export async function startUntilPainted(args, env = {}) {
  const spawnedAt = Date.now();
  const child = spawn(
    electronBinary(),
    [...electronSwitches, '--remote-debugging-port=0', '--log-level=3', ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((settle) => child.once('exit', settle));
  const end = async () => {
    child.kill();
    await ended;
  };
  try {
    const port = await debuggerPort(child);
    let paintedAt = null;
    while (paintedAt === null) paintedAt = await evaluate(await pageAddress(port), largestPaint);
    return { paintMs: paintedAt - spawnedAt, pid: child.pid, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function debuggerPort(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(text)?.[1];
      if (port) resolve(port);
    });
    child.once('exit', () => reject(new Error(`Electron ended before it listened: ${text}`)));
  });
}

async function pageAddress(port) {
  for (;;) {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    const page = targets.find(({ type, url }) => type === 'page' && url !== '');
    if (page) return page.webSocketDebuggerUrl;
    await sleep(10);
  }
}

/** Runs a function in the page over the protocol itself: a driver would add its own time to a start. */
function evaluate(address, work) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.onerror = () => reject(new Error(`The page at ${address} does not answer.`));
    socket.onopen = () =>
      socket.send(
        JSON.stringify({
          id: 1,
          method: 'Runtime.evaluate',
          params: { expression: `(${work})()`, awaitPromise: true, returnByValue: true },
        }),
      );
    socket.onmessage = ({ data }) => {
      const { id, result } = JSON.parse(data);
      if (id !== 1) return;
      socket.close();
      // The first document gives way to the page while it loads; then there is no result.
      resolve(result?.result.value ?? null);
    };
  });
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
