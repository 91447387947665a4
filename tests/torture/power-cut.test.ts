import { beforeAll, expect, test } from 'vitest';
import { missingPreload } from './programs';
import { first } from './row';
import { cutPower, recordWork } from './rows/power-cut';
import { makeFolder, makeUsedStore, removeFolder, storeIn } from './stores';

// A simulator that finds nothing proves nothing: told that the store commits without waiting for the
// disk, it has to find what is lost.

const cuts = 20;
const folder = makeFolder();
const used = storeIn(folder);
beforeAll(async () => {
  await makeUsedStore(used);
  return () => removeFolder(folder);
});

const missing = missingPreload();
if (missing !== null) console.warn(missing);

test.skipIf(missing !== null).each([
  ['OFF', true],
  ['NORMAL', true],
  ['FULL', false],
])('with synchronous = %s a power cut loses something saved: %s', async (synchronous, isLost) => {
  const recording = await recordWork('changes', 1, used, `PRAGMA synchronous = ${synchronous}`);
  const lost = first(cuts).filter((seed) => {
    try {
      cutPower(recording, seed);
      return false;
    } catch {
      return true;
    }
  });
  if (isLost) expect(lost).not.toEqual([]);
  else expect(lost).toEqual([]);
});
