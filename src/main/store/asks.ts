import { randomUUID } from 'node:crypto';
import type { Ask, AskChange, AskDraft, AskEnding, AskId } from '../../shared/asks';
import type { RequirementId } from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { ReadableDb, WritableDb } from './db';
import { clearNoOpportunity } from './requirements';
import { changeRow, removeRow } from './revision';

const selectAsk = `SELECT ask.id, ask.whom, ask.what, ask.requirement_id AS requirementId,
    requirement.name AS requirementName, ask.asked_on AS askedOn, ask.state,
    ask.closed_on AS closedOn, ask.answer, ask.revision
  FROM ask LEFT JOIN requirement ON requirement.id = ask.requirement_id`;

/** Everything asked of somebody, those who have waited longest first. */
export const listAsks = (db: ReadableDb): readonly Ask[] =>
  db.all<Ask>(`${selectAsk} ORDER BY ask.asked_on, ask.created_at`);

function getAsk(db: ReadableDb, id: AskId): Ask {
  const ask = db.get<Ask>(`${selectAsk} WHERE ask.id = :id`, { id });
  if (!ask) throw new AppError('not-found', `There is no ask ${id}.`);
  return ask;
}

/** Notes what was asked of whom; throws `not-found` for an unknown requirement. */
export function addAsk(db: WritableDb, draft: AskDraft): Ask {
  const id = randomUUID() as AskId;
  return db.transaction(() => {
    checkRequirement(db, draft.requirementId);
    db.run(
      `INSERT INTO ask (id, whom, what, requirement_id, asked_on, created_at)
       VALUES (:id, :whom, :what, :requirementId, :askedOn,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM ask
                             WHERE asked_on = :askedOn), 0)))`,
      { id, ...draft, now: Date.now() },
    );
    return getAsk(db, id);
  });
}

/** Corrects an ask; throws `not-found` or `stale-revision`. */
export function changeAsk(db: WritableDb, change: AskChange): Ask {
  return db.transaction(() => {
    checkRequirement(db, change.requirementId);
    changeRow(
      db,
      'ask',
      change,
      // What was answered already cannot have been asked later.
      `whom = :whom, what = :what, requirement_id = :requirementId, asked_on = :askedOn,
       closed_on = max(closed_on, :askedOn)`,
    );
    return getAsk(db, change.id);
  });
}

function checkRequirement(db: ReadableDb, id: RequirementId | null): void {
  if (id !== null && !db.get('SELECT 1 FROM requirement WHERE id = :id', { id })) {
    throw new AppError('not-found', `There is no requirement ${id}.`);
  }
}

/** Ends the waiting as of `today`; throws `not-found` or `stale-revision`. */
export function endAsk(db: WritableDb, ending: AskEnding, today: IsoDate): Ask {
  return db.transaction(() => {
    changeRow(
      db,
      'ask',
      { ...ending, today },
      'state = :state, answer = :answer, closed_on = max(asked_on, :today)',
    );
    const ask = getAsk(db, ending.id);
    if (ending.isOpportunityThere && ask.requirementId !== null) {
      clearNoOpportunity(db, ask.requirementId);
    }
    return ask;
  });
}

/** Waits for an answer again; throws `not-found`. */
export function reopenAsk(db: WritableDb, id: AskId): Ask {
  return db.transaction(() => {
    db.run(
      `UPDATE ask SET state = 'open', closed_on = NULL, revision = revision + 1
       WHERE id = :id AND state <> 'open'`,
      { id },
    );
    return getAsk(db, id);
  });
}

/** Removes an ask; throws `not-found` or `stale-revision`. */
export function removeAsk(
  db: WritableDb,
  seen: { readonly id: AskId; readonly revision: number },
): void {
  removeRow(db, 'ask', seen);
}
