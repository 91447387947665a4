import { median } from './statistics.mjs';

const openings = 20;
const settleMs = 1_000;

/**
 * Opens the palette by its keys and closes it, and returns milliseconds from the key to the frame that
 * shows it: of the first opening, and the median of those after it.
 */
export async function measurePalette(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // As long as a person takes to see the window and to ask; it is at rest by then, and the code is there.
  await page.waitForTimeout(settleMs);
  const keys = process.platform === 'darwin' ? 'Meta+k' : 'Control+k';
  const samples = [];
  for (let opening = 0; opening < openings; opening++) {
    const shown = page.evaluate(timeOpening);
    await page.keyboard.press(keys);
    samples.push(await shown);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const [first, ...later] = samples;
  return { first, later: median(later) };
}

/** Runs in the page: from the K of the keys until a list of choices has been painted. */
function timeOpening() {
  return new Promise((resolve) => {
    window.addEventListener(
      'keydown',
      function time({ key, timeStamp }) {
        // The modifier comes first, as long before as it takes to press two keys.
        if (key !== 'k') return;
        window.removeEventListener('keydown', time, { capture: true });
        const look = () => {
          if (!document.querySelector('[role=dialog] [role=option]')) requestAnimationFrame(look);
          // A task of its own comes after the frame was painted.
          else
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
        };
        look();
      },
      { capture: true },
    );
  });
}
