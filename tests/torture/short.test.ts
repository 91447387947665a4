import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Trials } from './row';
import { rows } from './rows';

// The short form of `npm run torture`: the same rows with fewer cases, always the same ones.

describe.each(rows.map((row) => [row.title, row] as const))('%s', (_, row) => {
  const missing =
    row.missing?.() ?? (row.short.length === 0 ? 'measured in the full form alone' : null);
  let trials: Trials | undefined;
  beforeAll(async () => {
    if (missing === null) trials = await row.begin();
    else console.warn(`${row.title}: ${missing}`);
  });
  afterAll(() => trials?.end());

  test.skipIf(missing !== null)(row.goal, async () => {
    for (const number of row.short) {
      try {
        await trials?.run(number);
      } catch (error) {
        throw new Error(`npm run torture -- ${row.name}:${number}`, { cause: error });
      }
    }
  });
});
