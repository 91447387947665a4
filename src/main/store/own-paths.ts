import { randomUUID } from 'node:crypto';
import type { CareerPath, CareerPathId, LevelId, RequirementId } from '../../shared/career-paths';
import { AppError } from '../../shared/errors';
import { compareLadders, piecesOf, type Difference, type Ladder } from '../../shared/ladders';
import { toMinor, fromMinor } from '../../shared/minor-units';
import { levelFrom } from '../../shared/own-paths';
import type {
  CareerPathCopy,
  LevelChange,
  LevelDraft,
  LevelMove,
  LevelSeen,
  OwnPath,
  OwnPathChange,
  OwnPathDraft,
  OwnPathSeen,
  PieceDecision,
  VersionSeen,
} from '../../shared/own-paths';
import { copyLadder, decided, takeOver } from '../../shared/take-over';
import { getCareerPath } from './career-paths';
import type { ReadableDb, WritableDb } from './db';
import { getLadder, writeLadder } from './ladders';
import { getOrigin, writeOrigin } from './origins';
import { checkSeen, editLadder, getVersion, listVersions } from './path-versions';

/** An own path with what differs from its origin and its earlier versions; throws `not-found`, or `refused` for a path of the catalogue. */
export function getOwnPath(db: ReadableDb, id: CareerPathId): OwnPath {
  const { isOwn, originId, revision } = getRow(db, id);
  if (isOwn === 0) throw new AppError('refused', 'A path of the catalogue is not one’s own.');
  const mine = getLadder(db, id, 'all');
  const origin = originId === null ? null : getRow(db, originId);
  return {
    careerPath: getCareerPath(db, id),
    revision,
    origin: origin && { id: origin.id, name: origin.name, isRetired: origin.isRetired === 1 },
    differences:
      origin === null || origin.isRetired === 1
        ? []
        : compareLadders(mine, getLadder(db, origin.id, 'catalogue'), getOrigin(db, id)),
    versions: listVersions(db, id, mine),
  };
}

interface Row {
  readonly id: CareerPathId;
  readonly name: string;
  readonly isOwn: 0 | 1;
  readonly originId: CareerPathId | null;
  readonly isRetired: 0 | 1;
  readonly revision: number;
}

function getRow(db: ReadableDb, id: CareerPathId): Row {
  const row = db.get<Row>(
    `SELECT id, name, is_own AS isOwn, origin_id AS originId, is_retired AS isRetired, revision
     FROM career_path WHERE id = :id`,
    { id },
  );
  if (!row) throw new AppError('not-found', `There is no career path ${id}.`);
  return row;
}

/** Copies a path, own or of the catalogue, with all it says and asks; ratings count as before, because the skills are the same. */
export function copyCareerPath(db: WritableDb, copy: CareerPathCopy): CareerPath {
  return db.transaction(() => {
    const from = getRow(db, copy.careerPathId);
    const original = getLadder(db, from.id, 'all');
    const ladder = { ...copyLadder(original, randomUUID), name: copy.name };
    const originId = from.isOwn === 1 ? from.originId : from.id;
    const id = insertPath(db, ladder, { like: from.id, originId });
    writeOrigin(
      db,
      id,
      from.isOwn === 1 ? getOrigin(db, from.id) : piecesOf(getLadder(db, from.id, 'catalogue')),
    );
    const renamed = namesBetween(original, ladder);
    copyMarks(db, renamed);
    if (copy.movesAlong) moveAlong(db, renamed);
    return getCareerPath(db, id);
  });
}

/** Begins a path of one's own with its first level. */
export function addOwnPath(db: WritableDb, { firstLevel, ...draft }: OwnPathDraft): CareerPath {
  return db.transaction(() => {
    const level = {
      id: randomUUID() as LevelId,
      originId: null,
      tier: 'Entry',
      title: firstLevel,
      salary: null,
      statistic: null,
      years: null,
      summary: '',
      responsibilities: [],
      focus: '',
      advance: '',
      requirements: [],
    };
    const id = insertPath(db, { ...draft, levels: [level] }, { like: null, originId: null });
    return getCareerPath(db, id);
  });
}

/** Makes the rows of an own path; the source of its figures is that of the path it is like. */
function insertPath(
  db: WritableDb,
  ladder: Ladder,
  {
    like,
    originId,
  }: { readonly like: CareerPathId | null; readonly originId: CareerPathId | null },
): CareerPathId {
  const id = randomUUID() as CareerPathId;
  const { name, category, tagline, currency } = ladder;
  db.run(
    `INSERT INTO career_path (id, rank, is_own, origin_id, category, name, tagline, currency,
       source_name, source_dated, source_basis, preparation)
     SELECT :id, 1 + (SELECT coalesce(max(rank), 0) FROM career_path WHERE is_own = 1), 1,
       :originId, :category, :name, :tagline, :currency, coalesce(source.source_name, ''),
       source.source_dated, coalesce(source.source_basis, 'published'), source.preparation
     FROM (SELECT 1) LEFT JOIN career_path AS source ON source.id = :like`,
    { id, like, originId, category, name, tagline, currency },
  );
  writeLadder(db, id, ladder);
  return id;
}

/** Each level's and requirement's id to that of its copy. */
function namesBetween(original: Ladder, copy: Ladder): ReadonlyMap<string, string> {
  const ids = ({ levels }: Ladder): readonly (LevelId | RequirementId)[] =>
    levels.flatMap(({ id, requirements }) => [id, ...requirements.map((each) => each.id)]);
  const copied = ids(copy);
  return new Map(ids(original).map((id, index) => [id, copied[index] ?? id]));
}

/** What was said about a requirement holds for its copy too. */
function copyMarks(db: WritableDb, renamed: ReadonlyMap<string, string>): void {
  for (const [from, to] of renamed) {
    db.run(
      `INSERT INTO set_aside (requirement_id, reason, created_at)
       SELECT :to, reason, created_at FROM set_aside WHERE requirement_id = :from`,
      { from, to },
    );
    db.run(
      `INSERT INTO no_opportunity (requirement_id, whom, since, created_at)
       SELECT :to, whom, since, created_at FROM no_opportunity WHERE requirement_id = :from`,
      { from, to },
    );
    db.run(
      `INSERT INTO requirement_override (requirement_id, asked, amount, weight, is_must_have,
         created_at)
       SELECT :to, asked, amount, weight, is_must_have, created_at
       FROM requirement_override WHERE requirement_id = :from`,
      { from, to },
    );
  }
}

/** Position, goal, milestones and asks on what was copied go over to the copy. */
function moveAlong(db: WritableDb, renamed: ReadonlyMap<string, string>): void {
  for (const [from, to] of renamed) {
    for (const [table, column] of [
      ['position', 'level_id'],
      ['goal', 'level_id'],
      ['milestone', 'requirement_id'],
      ['ask', 'requirement_id'],
    ] as const) {
      db.run(
        `UPDATE ${table} SET ${column} = :to, revision = revision + 1 WHERE ${column} = :from`,
        { from, to },
      );
    }
  }
}

/** Words an own path anew; in another currency each amount keeps its figure. */
export function changeOwnPath(db: WritableDb, change: OwnPathChange): void {
  const { name, category, tagline, currency } = change;
  editLadder(db, change, (ladder) => ({
    ...ladder,
    ...{ name, category, tagline, currency },
    levels:
      currency === ladder.currency
        ? ladder.levels
        : ladder.levels.map((level) => ({
            ...level,
            statistic: null,
            salary: level.salary && {
              ...level.salary,
              minMinor: inCurrency(level.salary.minMinor, ladder.currency, currency),
              maxMinor: inCurrency(level.salary.maxMinor, ladder.currency, currency),
            },
          })),
  }));
}

const inCurrency = (minor: number, from: string, to: string): number =>
  toMinor(fromMinor(minor, from), to);

/** Adds a level above all others and names it. */
export function addLevel(db: WritableDb, draft: LevelDraft): LevelId {
  const added = {
    ...levelFrom(draft, null),
    id: randomUUID() as LevelId,
    originId: null,
    requirements: [],
  };
  editLadder(db, draft, (ladder) => ({ ...ladder, levels: [...ladder.levels, added] }));
  return added.id;
}

/** Words a level anew and sets its figures; throws `not-found` besides what `editLadder` throws. */
export function changeLevel(db: WritableDb, change: LevelChange): void {
  editLadder(db, change, (ladder) => {
    requireLevel(ladder, change.id);
    return {
      ...ladder,
      levels: ladder.levels.map((level) =>
        level.id === change.id ? { ...level, ...levelFrom(change, level) } : level,
      ),
    };
  });
}

/** Moves a level right below another, or to the top. */
export function moveLevel(db: WritableDb, move: LevelMove): void {
  editLadder(db, move, (ladder) => {
    const moved = requireLevel(ladder, move.id);
    if (move.before !== null) requireLevel(ladder, move.before);
    if (move.before === move.id) return ladder;
    const others = ladder.levels.filter((level) => level !== moved);
    const at = others.findIndex((level) => level.id === move.before);
    return { ...ladder, levels: others.toSpliced(at === -1 ? others.length : at, 0, moved) };
  });
}

/** Removes a level with what it asks; throws `in-use` where it is held or aimed for, `refused` for the last one. */
export function removeLevel(db: WritableDb, { id, ...seen }: LevelSeen): void {
  editLadder(db, seen, (ladder) => {
    const removed = requireLevel(ladder, id);
    if (ladder.levels.length === 1) throw new AppError('refused', 'A path keeps one level.');
    return { ...ladder, levels: ladder.levels.filter((level) => level !== removed) };
  });
}

function requireLevel(ladder: Ladder, id: LevelId) {
  const level = ladder.levels.find((each) => each.id === id);
  if (!level) throw new AppError('not-found', `This path has no level ${id}.`);
  return level;
}

/** Removes an own path with its versions; throws `in-use` where one of its levels is held or aimed for. */
export function removeOwnPath(db: WritableDb, { careerPathId, revision }: OwnPathSeen): void {
  db.transaction(() => {
    checkSeen(db, { careerPathId, revision });
    writeLadder(db, careerPathId, { ...getLadder(db, careerPathId, 'all'), levels: [] });
    for (const table of ['origin_piece', 'career_path_version', 'favourite_path', 'viewed_path']) {
      db.run(`DELETE FROM ${table} WHERE career_path_id = :careerPathId`, { careerPathId });
    }
    db.run('DELETE FROM career_path WHERE id = :careerPathId', { careerPathId });
  });
}

/** Gives the catalogue the word on one piece of a copy. */
export function takeOverPiece(db: WritableDb, { piece, ...seen }: PieceDecision): void {
  db.transaction(() => {
    const catalogue = catalogueBehind(db, seen);
    editLadder(db, seen, (ladder) => takeOver(ladder, catalogue, piece, randomUUID));
    writeOrigin(db, seen.careerPathId, decided(getOrigin(db, seen.careerPathId), catalogue, piece));
  });
}

/** Keeps one's own word on a piece; what the catalogue says now is no news any more. */
export function keepPiece(db: WritableDb, { piece, ...seen }: PieceDecision): void {
  db.transaction(() => {
    const catalogue = catalogueBehind(db, seen);
    writeOrigin(db, seen.careerPathId, decided(getOrigin(db, seen.careerPathId), catalogue, piece));
  });
}

/** What the catalogue says now of the path that was copied; throws `not-found` where it has none. */
function catalogueBehind(db: ReadableDb, seen: OwnPathSeen): Ladder {
  checkSeen(db, seen);
  const { originId } = getRow(db, seen.careerPathId);
  if (originId === null || getRow(db, originId).isRetired === 1) {
    throw new AppError('not-found', 'The catalogue has no such path.');
  }
  return getLadder(db, originId, 'catalogue');
}

/** Where an own path differs from one of its earlier versions. */
export const compareWithVersion = (
  db: ReadableDb,
  { careerPathId, number }: Omit<VersionSeen, 'revision'>,
): readonly Difference[] =>
  compareLadders(getLadder(db, careerPathId, 'all'), getVersion(db, careerPathId, number));

/** Makes an own path what it was; what it is now is kept as a version too. */
export const bringBackVersion = (db: WritableDb, { number, ...seen }: VersionSeen): void =>
  editLadder(db, seen, () => getVersion(db, seen.careerPathId, number));
