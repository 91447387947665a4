import type { Level, SalaryBand } from './career-paths';

/** Where yearly base pay sits by the band of the level held; `between-bands` is in a published gap. */
export type BandPlace =
  | 'below'
  | 'lower-third'
  | 'middle-third'
  | 'upper-third'
  | 'between-bands'
  | 'above'
  | 'above-published-top';

/** Where yearly pay sits by a level's band; null when the level publishes none. */
export function placeInBand(
  yearlyMinor: number,
  level: Pick<Level, 'rank' | 'salary'>,
  levels: readonly Pick<Level, 'rank' | 'salary'>[],
): BandPlace | null {
  const band = level.salary;
  if (band === null) return null;
  const neighbour = (rank: number): SalaryBand | null =>
    levels.find((other) => other.rank === rank)?.salary ?? null;
  const into = yearlyMinor - band.minMinor;
  const height = band.maxMinor - band.minMinor;
  if (into < 0) {
    const lower = neighbour(level.rank - 1);
    const isPastLower = lower !== null && !lower.isOpenEnded && yearlyMinor > lower.maxMinor;
    return isPastLower ? 'between-bands' : 'below';
  }
  if (into > height) {
    if (band.isOpenEnded) return 'above-published-top';
    const upper = neighbour(level.rank + 1);
    return upper !== null && yearlyMinor < upper.minMinor ? 'between-bands' : 'above';
  }
  if (3 * into < height) return 'lower-third';
  return 3 * into < 2 * height ? 'middle-third' : 'upper-third';
}
