import type { Row } from '../row';

/** A line of the table whose feature does not exist yet. */
const notBuilt = (name: string, title: string, goal: string): Row => ({
  name,
  title,
  goal,
  cases: 0,
  short: [],
  missing: () => 'not built',
  begin: () => ({ run: () => ({}), end: () => undefined }),
  reached: () => '',
});

export const imports = notBuilt(
  'imports',
  'Fuzzed import files, 10^4 per format in CI, 10^6 on demand',
  '0 crashes, ≤ 5 s and ≤ 512 MB each, store unchanged on refusal',
);
