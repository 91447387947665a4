import { randomUUID } from 'node:crypto';
import type { LevelId } from '../../shared/career-paths';
import { checkedRequirements, compareCheckIns as compare } from '../../shared/check-ins';
import type {
  Agreement,
  AgreementCheck,
  CheckIn,
  CheckInChange,
  CheckInComparison,
  CheckInDraft,
  CheckInId,
  CheckInSummary,
  OpenAgreement,
} from '../../shared/check-ins';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { ReadinessHeadline } from '../../shared/readiness';
import { insertChecked, readChecked } from './check-in-requirements';
import type { ReadableDb, WritableDb } from './db';
import { changeRow, checkRevision, removeRow } from './revision';
import { getStanding } from './standing';

interface SummaryRow extends Pick<
  CheckInSummary,
  'id' | 'heldOn' | 'whom' | 'status' | 'metCount' | 'countedCount' | 'revision'
> {
  readonly levelId: LevelId;
  readonly levelTitle: string;
  readonly careerPathName: string;
  readonly kind: ReadinessHeadline['kind'];
  readonly low: number;
  readonly high: number;
  readonly shown: number;
}

const columns = `id, held_on AS heldOn, whom, level_id AS levelId, level_title AS levelTitle,
  career_path_name AS careerPathName, headline AS kind, low, high, shown, status,
  met_count AS metCount, counted_count AS countedCount, revision`;

const summaryOf = ({
  levelId,
  levelTitle,
  careerPathName,
  kind,
  low,
  high,
  shown,
  ...rest
}: SummaryRow): Omit<CheckInSummary, 'startsSeries'> => ({
  ...rest,
  level: { id: levelId, title: levelTitle, careerPathName },
  headline: kind === 'range' ? { kind, low, high, shown } : { kind },
});

/** Every check-in, newest first. */
export function listCheckIns(db: ReadableDb): readonly CheckInSummary[] {
  const rows = db.all<SummaryRow & { readonly asked: string }>(
    `SELECT ${columns},
       (SELECT group_concat(concat_ws(' ', requirement_id, asked, asked_amount, unit, weight,
                 is_must_have, set_aside_reason IS NULL), char(10) ORDER BY rank)
        FROM check_in_requirement WHERE check_in_id = check_in.id) AS asked
     FROM check_in ORDER BY held_on DESC, created_at DESC`,
  );
  return rows.map(({ asked, ...row }, index) => {
    const before = rows[index + 1];
    return {
      ...summaryOf(row),
      startsSeries: before?.levelId !== row.levelId || before.asked !== asked,
    };
  });
}

/** One check-in with its copy and what was said; throws `not-found`. */
export function getCheckIn(db: ReadableDb, id: CheckInId): CheckIn {
  const row = db.get<SummaryRow & Pick<CheckIn, 'note' | 'theirWords'>>(
    `SELECT ${columns}, note, their_words AS theirWords FROM check_in WHERE id = :id`,
    { id },
  );
  if (!row) throw new AppError('not-found', `There is no check-in ${id}.`);
  const { note, theirWords, ...summary } = row;
  return {
    ...summaryOf(summary),
    note,
    theirWords,
    requirements: readChecked(db, id),
    agreements: readAgreements(db, id),
  };
}

/** Two check-ins beside one another; throws `not-found`. */
export const compareCheckIns = (
  db: ReadableDb,
  ids: { readonly one: CheckInId; readonly other: CheckInId },
): CheckInComparison => compare(getCheckIn(db, ids.one), getCheckIn(db, ids.other));

/** Copies where the person stands today beside what was said; throws `not-found` without a goal. */
export function addCheckIn(
  db: WritableDb,
  { views, agreements, ...said }: CheckInDraft,
  today: IsoDate,
): CheckIn {
  const id = randomUUID() as CheckInId;
  return db.transaction(() => {
    const { goal, readiness } = getStanding(db, today);
    if (!goal || !readiness) throw new AppError('not-found', 'There is no goal to check in on.');
    const { headline } = readiness;
    const range = headline.kind === 'range' ? headline : { low: null, high: null, shown: null };
    db.run(
      `INSERT INTO check_in (id, held_on, whom, note, their_words, level_id, level_title,
         career_path_name, headline, low, high, shown, status, met_count, counted_count, created_at)
       VALUES (:id, :today, :whom, :note, :theirWords, :levelId, :levelTitle, :careerPathName,
         :headline, :low, :high, :shown, :status, :metCount, :countedCount,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM check_in
                             WHERE held_on = :today), 0)))`,
      {
        id,
        today,
        ...said,
        levelId: goal.level.id,
        levelTitle: goal.level.title,
        careerPathName: goal.level.careerPathName,
        headline: headline.kind,
        low: range.low,
        high: range.high,
        shown: range.shown,
        status: readiness.status,
        metCount: readiness.metCount,
        countedCount: readiness.countedCount,
        now: Date.now(),
      },
    );
    insertChecked(db, id, checkedRequirements(readiness));
    writeViews(db, id, views);
    writeAgreements(db, id, agreements);
    return getCheckIn(db, id);
  });
}

/** Corrects what was said, never the copy; throws `not-found` or `stale-revision`. */
export function changeCheckIn(
  db: WritableDb,
  { views, agreements, ...change }: CheckInChange,
): CheckIn {
  return db.transaction(() => {
    changeRow(db, 'check_in', change, 'whom = :whom, note = :note, their_words = :theirWords');
    writeViews(db, change.id, views);
    writeAgreements(db, change.id, agreements);
    return getCheckIn(db, change.id);
  });
}

/** The other person's view of graded skills; what is not named keeps its own. */
function writeViews(db: WritableDb, id: CheckInId, views: CheckInDraft['views']): void {
  for (const { requirementId, proficiency } of views) {
    const changed = db.run(
      `UPDATE check_in_requirement SET theirs = :proficiency
       WHERE check_in_id = :id AND requirement_id = :requirementId AND kind = 'graded'`,
      { id, requirementId, proficiency },
    );
    if (changed === 0) {
      throw new AppError('not-found', `The check-in asks for no skill as ${requirementId}.`);
    }
  }
}

const readAgreements = (db: ReadableDb, id: CheckInId): readonly Agreement[] =>
  db
    .all<Omit<Agreement, 'isDone'> & { readonly isDone: 0 | 1 }>(
      `SELECT who, what, due_on AS dueOn, is_done AS isDone FROM check_in_agreement
       WHERE check_in_id = :id ORDER BY rank`,
      { id },
    )
    .map((row) => ({ ...row, isDone: row.isDone === 1 }));

/** What was agreed in any check-in and is not done yet, due first, without a date last. */
export const listOpenAgreements = (db: ReadableDb): readonly OpenAgreement[] =>
  db
    .all<Omit<OpenAgreement, 'checkIn'> & OpenAgreement['checkIn']>(
      `SELECT agreement.rank, agreement.who, agreement.what, agreement.due_on AS dueOn,
         check_in.id, held_on AS heldOn, whom, level_id AS levelId, revision
       FROM check_in_agreement AS agreement JOIN check_in ON check_in.id = check_in_id
       WHERE NOT is_done
       ORDER BY due_on IS NULL, due_on, held_on, created_at, rank`,
    )
    .map(({ id, heldOn, whom, levelId, revision, ...agreement }) => ({
      ...agreement,
      checkIn: { id, heldOn, whom, levelId, revision },
    }));

/** Ticks off what was agreed, or opens it again; throws `not-found` or `stale-revision`. */
export function checkAgreement(db: WritableDb, { rank, isDone, ...seen }: AgreementCheck): CheckIn {
  return db.transaction(() => {
    checkRevision(db, 'check_in', seen);
    db.run('UPDATE check_in SET revision = revision + 1 WHERE id = :id', { id: seen.id });
    const changed = db.run(
      `UPDATE check_in_agreement SET is_done = :isDone WHERE check_in_id = :id AND rank = :rank`,
      { id: seen.id, rank, isDone },
    );
    if (changed === 0) throw new AppError('not-found', `Nothing was agreed at place ${rank}.`);
    return getCheckIn(db, seen.id);
  });
}

function writeAgreements(
  db: WritableDb,
  id: CheckInId,
  agreements: CheckInDraft['agreements'],
): void {
  if (JSON.stringify(readAgreements(db, id)) === JSON.stringify(agreements)) return;
  db.run('DELETE FROM check_in_agreement WHERE check_in_id = :id', { id });
  agreements.forEach((agreement, rank) => {
    db.run(
      `INSERT INTO check_in_agreement (check_in_id, rank, who, what, due_on, is_done)
       VALUES (:id, :rank, :who, :what, :dueOn, :isDone)`,
      { id, rank, ...agreement },
    );
  });
}

/** Removes a check-in with its copy; throws `not-found` or `stale-revision`. */
export function removeCheckIn(
  db: WritableDb,
  seen: { readonly id: CheckInId; readonly revision: number },
): void {
  db.transaction(() => {
    checkRevision(db, 'check_in', seen);
    db.run('DELETE FROM check_in_requirement WHERE check_in_id = :id', seen);
    db.run('DELETE FROM check_in_agreement WHERE check_in_id = :id', seen);
    removeRow(db, 'check_in', seen);
  });
}
