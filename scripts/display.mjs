import { spawn } from 'node:child_process';

/** Whether windows can be shown as things are. */
export function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

/**
 * Starts a virtual display and resolves to its name for DISPLAY and a function that ends it; rejects where Xvfb is missing.
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const xvfb = spawn(
      'Xvfb',
      // It begins anew when its last window closes, unless told not to: what starts just then finds no display.
      ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'],
      // Detached, so that Ctrl+C ends Electron first and the display only after it.
      { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const kill = () => xvfb.kill();
    process.on('exit', kill);
    const ended = new Promise((settle) => xvfb.once('exit', settle));
    void ended.then(() => {
      process.off('exit', kill);
      reject(new Error('The virtual display could not be started.'));
    });
    xvfb.once('error', () => {
      reject(new Error('There is no display here and Xvfb is missing: run bin/setup first.'));
    });

    let written = '';
    const nameOfDisplay = xvfb.stdio[3];
    nameOfDisplay.on('data', (chunk) => {
      written += chunk;
      if (!written.includes('\n')) return;
      nameOfDisplay.destroy();
      const stop = () => {
        xvfb.kill();
        return ended;
      };
      resolve({ display: `:${written.trim()}`, stop });
    });
  });
}

/**
 * Runs `work` with an environment that has a display, starting a virtual one, and saying so, where there is none.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env);
  const { display, stop } = await startVirtualDisplay();
  process.stderr.write(`There is no display here: running under Xvfb, on display ${display}.\n`);
  try {
    return await work({ ...process.env, DISPLAY: display });
  } finally {
    await stop();
  }
}
