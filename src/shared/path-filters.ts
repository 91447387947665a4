import { z } from 'zod';
import { preparations, type CareerPathId, type CareerPathSummary } from './career-paths';
import type { Currency } from './money';

// What narrows the list of paths. It is about the window and says nothing about the person, so it is
// kept with the settings; a category that a later catalogue no longer has shows nothing, and says so.

const payBound = z.int().min(0).max(1_000_000_000).nullable();

/** Yearly pay in minor units of `filterCurrency`; null leaves a side open. */
export const pathFilters = z.lazy(() =>
  z.object({
    category: z.string().max(80).nullable(),
    preparation: z.literal(preparations).nullable(),
    payFromMinor: payBound,
    payToMinor: payBound,
  }),
);
export type PathFilters = z.infer<typeof pathFilters>;

/** Pay is compared in the currency of the catalogue; nothing is converted. */
export const filterCurrency: Currency = 'USD';

export const noFilters: PathFilters = {
  category: null,
  preparation: null,
  payFromMinor: null,
  payToMinor: null,
};

/** Whether anything narrows the list. */
export const isFiltering = (filters: PathFilters): boolean =>
  Object.values(filters).some((value) => value !== null);

/** Whether a path passes: its pay, from entry to top, has to reach into the range asked. */
export function passes(path: CareerPathSummary, filters: PathFilters): boolean {
  const { category, preparation, payFromMinor, payToMinor } = filters;
  if (category !== null && path.category !== category) return false;
  if (preparation !== null && path.preparation !== preparation) return false;
  if (payFromMinor === null && payToMinor === null) return true;
  const { salary, currency } = path;
  if (salary === null || currency !== filterCurrency) return false;
  const reachesUp = payFromMinor === null || salary.isOpenEnded || salary.maxMinor >= payFromMinor;
  return reachesUp && (payToMinor === null || salary.minMinor <= payToMinor);
}

/** The paths a person keeps at hand. */
export interface PathMarks {
  /** Starred first goes last. */
  readonly favourites: readonly CareerPathId[];
  /** The newest visit first. */
  readonly recent: readonly CareerPathId[];
}
