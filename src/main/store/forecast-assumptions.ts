import {
  conventionalAssumptions,
  type ForecastAssumptions,
  type StoredAssumptions,
  type StoredAssumptionsDraft,
} from '../../shared/forecast';
import type { ReadableDb, WritableDb } from './db';
import { staleRevision } from './revision';

interface Row {
  readonly growthLow: number;
  readonly growthMiddle: number;
  readonly growthHigh: number;
  readonly upliftLow: number;
  readonly upliftMiddle: number;
  readonly upliftHigh: number;
  readonly years: number;
  readonly inflationPercent: number | null;
  readonly revision: number;
}

/** What forecasts assume: as the person said, else by convention with the revision null. */
export function getForecastAssumptions(db: ReadableDb): StoredAssumptions {
  const row = db.get<Row>(
    `SELECT growth_low AS growthLow, growth_middle AS growthMiddle, growth_high AS growthHigh,
       uplift_low AS upliftLow, uplift_middle AS upliftMiddle, uplift_high AS upliftHigh,
       years, inflation AS inflationPercent, revision
     FROM forecast_assumptions`,
  );
  if (!row) return { ...conventionalAssumptions, revision: null };
  const { years, inflationPercent, revision } = row;
  return {
    growthPercent: { low: row.growthLow, middle: row.growthMiddle, high: row.growthHigh },
    upliftPercent: { low: row.upliftLow, middle: row.upliftMiddle, high: row.upliftHigh },
    years,
    inflationPercent,
    revision,
  };
}

/** Records what forecasts assume, or with null goes back to the convention; throws `stale-revision`. */
export function setForecastAssumptions(
  db: WritableDb,
  { assumptions, revision }: StoredAssumptionsDraft,
): StoredAssumptions {
  return db.transaction(() => {
    if (getForecastAssumptions(db).revision !== revision) throw staleRevision();
    if (assumptions === null) db.run('DELETE FROM forecast_assumptions');
    else save(db, assumptions);
    return getForecastAssumptions(db);
  });
}

function save(
  db: WritableDb,
  { growthPercent, upliftPercent, years, inflationPercent }: ForecastAssumptions,
): void {
  db.run(
    `INSERT INTO forecast_assumptions (id, growth_low, growth_middle, growth_high, uplift_low,
       uplift_middle, uplift_high, years, inflation, created_at)
     VALUES (1, :growthLow, :growthMiddle, :growthHigh, :upliftLow, :upliftMiddle, :upliftHigh,
       :years, :inflationPercent, :now)
     ON CONFLICT (id) DO UPDATE SET growth_low = :growthLow, growth_middle = :growthMiddle,
       growth_high = :growthHigh, uplift_low = :upliftLow, uplift_middle = :upliftMiddle,
       uplift_high = :upliftHigh, years = :years, inflation = :inflationPercent,
       revision = revision + 1`,
    {
      growthLow: growthPercent.low,
      growthMiddle: growthPercent.middle,
      growthHigh: growthPercent.high,
      upliftLow: upliftPercent.low,
      upliftMiddle: upliftPercent.middle,
      upliftHigh: upliftPercent.high,
      years,
      inflationPercent,
      now: Date.now(),
    },
  );
}
