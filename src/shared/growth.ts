import type { LevelId } from './career-paths';
import type { IsoDate } from './dates';
import type { Currency } from './money';
import type { PayId } from './pay';

// The numbers behind the salary-growth chart, in years of experience and yearly minor units. The
// drawing adds nothing to them: an open end fades over a stated stretch, which is never data.

/** A level's rectangle; the fade stretches are drawing, the rest is published. */
export interface GrowthBand {
  readonly levelId: LevelId;
  readonly tier: string;
  readonly title: string;
  readonly yearsFrom: number;
  /** Solid up to here. */
  readonly yearsTo: number;
  /** Fades out up to here; equal to `yearsTo` when the years are closed. */
  readonly yearsFadeTo: number;
  readonly minMinor: number;
  readonly maxMinor: number;
  /** Fades out up to here; equal to `maxMinor` when the pay is closed. */
  readonly fadeToMinor: number;
  readonly isOpenYears: boolean;
  readonly isOpenPay: boolean;
  readonly isDerived: boolean;
}

/** One pay record as a full-time yearly amount; `years` is null before this career began. */
export interface GrowthPoint {
  readonly payId: PayId;
  readonly on: IsoDate;
  readonly years: number | null;
  readonly yearlyMinor: number;
}

/** Where yearly base pay sits in the band of the level held. */
export type BandPlace =
  'below' | 'lower-third' | 'middle-third' | 'upper-third' | 'above' | 'above-published-top';

/** Everything the chart and its table show; null parts are absent for the stated reason. */
export interface Growth {
  readonly currency: Currency;
  readonly bands: readonly GrowthBand[];
  readonly points: readonly GrowthPoint[];
  /** Base pay in another currency than the bands: in the table alone. */
  readonly otherCurrencyCount: number;
  readonly today: { readonly on: IsoDate; readonly years: number };
  readonly goal: {
    readonly on: IsoDate;
    readonly years: number;
    readonly isPlanned: boolean;
  } | null;
  /** Day on which years of experience were 0, for the calendar axis. */
  readonly yearZeroOn: IsoDate;
  /** The career's beginning was assumed from the level held. */
  readonly isStartAssumed: boolean;
  readonly current: { readonly yearlyMinor: number; readonly place: BandPlace | null } | null;
}
