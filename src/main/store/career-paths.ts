import type {
  CareerPath,
  CareerPathId,
  CareerPathSummary,
  FigureSource,
  Level,
  LevelId,
  Preparation,
  SalaryBand,
  WagePercentile,
  WageStatistic,
} from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import { originBand, type Pieces } from '../../shared/ladders';
import type { ReadableDb } from './db';
import { visibleLevel } from './levels';
import { getOrigin } from './origins';
import { listRequirements } from './requirement-rows';

interface CareerPathRow {
  readonly id: CareerPathId;
  readonly isOwn: 0 | 1;
  readonly category: string;
  readonly name: string;
  readonly tagline: string;
  readonly currency: string;
  readonly sourceName: string;
  readonly sourceDated: string | null;
  readonly sourceBasis: FigureSource['basis'];
  readonly preparation: Preparation | null;
}
const careerPathColumns = `id, is_own AS isOwn, category, name, tagline, currency, source_name AS sourceName,
  source_dated AS sourceDated, source_basis AS sourceBasis, preparation`;

interface BandRow {
  readonly careerPathId: CareerPathId;
  readonly minMinor: number | null;
  readonly maxMinor: number | null;
  readonly isOpenEnded: 0 | 1;
}
const bandColumns = `career_path_id AS careerPathId, salary_min_minor AS minMinor,
  salary_max_minor AS maxMinor, is_salary_open_ended AS isOpenEnded`;

interface LevelRow extends BandRow {
  readonly id: LevelId;
  readonly originId: LevelId | null;
  readonly rank: number;
  readonly tier: string;
  readonly title: string;
  readonly soc: string | null;
  readonly occupation: string | null;
  readonly wageFrom: WagePercentile | null;
  readonly wageTo: WagePercentile | null;
  readonly yearsFrom: number | null;
  readonly yearsTo: number | null;
  readonly summary: string;
  readonly focus: string;
  readonly advance: string;
}

/** Every path of the catalogue by category, and a retired one while somebody stands on it or aims for it. */
export const listCareerPaths = (db: ReadableDb): readonly CareerPathSummary[] =>
  db.remember('paths', () => readCareerPaths(db));

function readCareerPaths(db: ReadableDb): readonly CareerPathSummary[] {
  const levels = Map.groupBy(
    db.all<BandRow>(`SELECT ${bandColumns} FROM level WHERE ${visibleLevel} ORDER BY rank`),
    ({ careerPathId }) => careerPathId,
  );
  return db
    .all<CareerPathRow>(
      `SELECT ${careerPathColumns} FROM career_path
       WHERE is_retired = 0 OR id IN (SELECT career_path_id FROM level WHERE ${visibleLevel})
       ORDER BY is_retired, is_own DESC, category COLLATE NOCASE, rank, id`,
    )
    .map((row) => summary(row, levels.get(row.id) ?? []));
}

/** A whole ladder; throws `not-found`. */
export const getCareerPath = (db: ReadableDb, id: CareerPathId): CareerPath =>
  db.remember(`path ${id}`, () => readCareerPath(db, id));

function readCareerPath(db: ReadableDb, id: CareerPathId): CareerPath {
  const row = db.get<CareerPathRow>(`SELECT ${careerPathColumns} FROM career_path WHERE id = :id`, {
    id,
  });
  if (!row) throw new AppError('not-found', `There is no career path ${id}.`);
  const responsibilities = Map.groupBy(
    db.all<{ levelId: LevelId; text: string }>(
      `SELECT level_responsibility.level_id AS levelId, level_responsibility.text
       FROM level JOIN level_responsibility ON level_responsibility.level_id = level.id
       WHERE level.career_path_id = :id
       ORDER BY level_responsibility.level_id, level_responsibility.rank`,
      { id },
    ),
    ({ levelId }) => levelId,
  );
  const requirements = Map.groupBy(listRequirements(db, id), ({ levelId }) => levelId);
  const levels = db.all<LevelRow>(
    `SELECT id, origin_id AS originId, rank, tier, title, wage_soc AS soc, wage_occupation AS occupation,
       wage_from AS wageFrom, wage_to AS wageTo, years_from AS yearsFrom, years_to AS yearsTo,
       summary, focus, advance, ${bandColumns}
     FROM level WHERE career_path_id = :id AND ${visibleLevel} ORDER BY rank, is_retired, id`,
    { id },
  );
  const origin = getOrigin(db, id);
  const shown = levels.map((level): Level => ({
    id: level.id,
    careerPathId: id,
    rank: level.rank,
    tier: level.tier,
    title: level.title,
    salary: band(level),
    statistic: statistic(level),
    hasOwnBand: row.isOwn === 1 && hasOwnBand(level, row.currency, origin),
    years: level.yearsFrom === null ? null : { from: level.yearsFrom, to: level.yearsTo },
    summary: level.summary,
    responsibilities: (responsibilities.get(level.id) ?? []).map(({ text }) => text),
    focus: level.focus,
    advance: level.advance,
    requirements: requirements.get(level.id) ?? [],
  }));
  const { source, ...path } = summary(row, levels);
  return { ...path, source: { ...source, ...ownBandsOf(shown) }, levels: shown };
}

function summary(row: CareerPathRow, levels: readonly BandRow[]): CareerPathSummary {
  const { sourceName, sourceDated, sourceBasis, isOwn, ...rest } = row;
  const [first, last] = [levels[0], levels.at(-1)];
  return {
    ...rest,
    isOwn: isOwn === 1,
    source: { name: sourceName, dated: sourceDated, basis: sourceBasis },
    levelCount: levels.length,
    salary: first && last ? band({ ...last, minMinor: first.minMinor }) : null,
  };
}

const band = ({ minMinor, maxMinor, isOpenEnded }: BandRow): SalaryBand | null =>
  minMinor === null || maxMinor === null
    ? null
    : { minMinor, maxMinor, isOpenEnded: isOpenEnded === 1 };

const ownBandsOf = (levels: readonly Level[]): Pick<FigureSource, 'own'> => {
  const bands = levels.filter(({ salary }) => salary !== null);
  if (!bands.some(({ hasOwnBand }) => hasOwnBand)) return {};
  return { own: bands.every(({ hasOwnBand }) => hasOwnBand) ? 'all' : 'some' };
};

/** A band that says what the source said when it was copied is still the source's. */
function hasOwnBand(level: LevelRow, currency: string, origin: Pieces): boolean {
  const own = band(level);
  return own !== null && JSON.stringify(own) !== originBand(origin, level.originId, currency);
}

const statistic = ({ soc, occupation, wageFrom, wageTo }: LevelRow): WageStatistic | null =>
  soc === null || occupation === null || wageFrom === null || wageTo === null
    ? null
    : { soc, occupation, from: wageFrom, to: wageTo };
