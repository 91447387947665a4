/** What cases counted or measured, by name; summed over the cases of a row, or the greatest of what begins with `most`. */
export type Tally = Readonly<Record<string, number>>;

/** One line of the table: cases that are each made up from their number alone, so that any can be run again. */
export interface Row {
  /** How the command line calls it. */
  readonly name: string;
  readonly title: string;
  /** The figure to reach. */
  readonly goal: string;
  /** How many cases the full form has. */
  readonly cases: number;
  /** The cases of the short form, by number. */
  readonly short: readonly number[];
  /** Why the row cannot run here, such as "not built", or null. */
  readonly missing?: () => string | null;
  /** Gets ready what the cases share. */
  readonly begin: () => Trials | Promise<Trials>;
  /** What was reached, in words. */
  readonly reached: (tally: Tally) => string;
  /** Whether figures measured meet the goal; a row without it is judged by its failures alone. */
  readonly meets?: (tally: Tally) => boolean;
}

/** A row at work. */
export interface Trials {
  /** Runs one case; throws where something is not as it must be. */
  run(number: number): Tally | Promise<Tally>;
  end(): void | Promise<void>;
}

/** The sum of two tallies; of what was measured as `most…` the greater. */
export function add(one: Tally, other: Tally): Tally {
  const sum: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries(other)) {
    const known = sum[name] ?? 0;
    sum[name] = name.startsWith('most') ? Math.max(known, count) : known + count;
  }
  return sum;
}

/** The first `count` cases. */
export const first = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => n);

/** `count` cases spread evenly over `of`. */
export const spread = (count: number, of: number): readonly number[] =>
  first(count).map((n) => Math.floor((n * of) / count));

/** A count as the table shows it, such as "1,000 kills". */
export const counted = (count: number | undefined, noun: string): string =>
  `${(count ?? 0).toLocaleString('en')} ${noun}`;

/** Throws what a case found. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
