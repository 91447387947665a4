import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';

/** The absolute path of the installed Electron's binary; throws one plain line where none is installed. */
export function electronBinary() {
  const folder = join(projectFolder, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  const binary = existsSync(named) && join(folder, 'dist', readFileSync(named, 'utf8').trim());
  if (!binary || !existsSync(binary)) throw new Error('Electron is missing: run bin/setup first.');
  return binary;
}

/** Whether Chromium's sandbox has to stay off: it refuses to start as root on Linux, as in containers. */
export const isSandboxImpossible = process.platform === 'linux' && process.getuid?.() === 0;

/** The switches every Electron started from this project's scripts and tests needs, before the app folder. */
export const electronSwitches = isSandboxImpossible ? ['--no-sandbox'] : [];

/** The switches with which Electron runs without a display and keeps Chromium's noise off standard error. */
export const headlessSwitches = [
  ...electronSwitches,
  ...(process.platform === 'linux' ? ['--ozone-platform=headless'] : []),
  '--disable-gpu',
  '--log-level=3',
];

/**
 * Runs a program on this process's streams, passes each signal on to it once, and resolves to its exit code.
 * It gets a process group of its own: a terminal or `timeout` signals whole groups, and Chromium takes a second
 * signal as an order to stop without its farewells.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runToEnd(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      detached: process.platform !== 'win32',
      ...options,
    });
    const passOn = once((signal) => child.kill(signal));
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const watch = watchForLostParent(() => passOn('SIGTERM'));
    const finish = (settle, result) => {
      for (const signal of signals) process.off(signal, passOn);
      clearInterval(watch);
      settle(result);
    };
    child.once('error', (error) => finish(reject, error));
    child.once('exit', (code, signal) => finish(resolve, code ?? 128 + constants.signals[signal]));
  });
}

/** A terminated npm takes the shell between it and its script along, and the script hears nothing of it. */
function watchForLostParent(onLost) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && onLost(), 250);
}

function once(act) {
  let isDone = false;
  return (...args) => {
    if (isDone) return;
    isDone = true;
    act(...args);
  };
}
