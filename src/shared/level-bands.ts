import type { CareerPath, Level, LevelId } from './career-paths';
import { conventions } from './conventions';

/** A level's rectangle; the fade stretches are drawing, the rest is published. */
export interface LevelBand {
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

/** The rectangles of the levels that publish both pay and years, wherever anybody stands. */
export function bandsOf(path: CareerPath): readonly LevelBand[] {
  const width = openYearsWidth(path.levels);
  return path.levels.flatMap(({ id, tier, title, salary, hasOwnBand, years }) => {
    if (salary === null || years === null) return [];
    const yearsTo = years.to ?? years.from + width;
    const fade = Math.round((salary.maxMinor - salary.minMinor) * conventions.openPayFade);
    return {
      levelId: id,
      tier,
      title,
      yearsFrom: years.from,
      yearsTo,
      yearsFadeTo: years.to ?? yearsTo + width,
      minMinor: salary.minMinor,
      maxMinor: salary.maxMinor,
      fadeToMinor: salary.isOpenEnded ? salary.maxMinor + fade : salary.maxMinor,
      isOpenYears: years.to === null,
      isOpenPay: salary.isOpenEnded,
      isDerived: path.source.basis === 'derived' && !hasOwnBand,
    };
  });
}

/** How long an open-ended level is drawn solid: the median width of the path's closed ones. */
function openYearsWidth(levels: readonly Level[]): number {
  const widths = levels
    .flatMap(({ years }) => (years === null || years.to === null ? [] : years.to - years.from))
    .filter((width) => width > 0)
    .sort((a, b) => a - b);
  const upper = widths[Math.floor(widths.length / 2)];
  const lower = widths[Math.floor((widths.length - 1) / 2)];
  return upper === undefined || lower === undefined
    ? conventions.openYearsWidth
    : (lower + upper) / 2;
}
