import { randomUUID } from 'node:crypto';
import type { RequirementId } from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type {
  Milestone,
  MilestoneChange,
  MilestoneDraft,
  MilestoneId,
  MilestoneMove,
  MilestonePlacement,
  MilestoneState,
  Step,
  StepId,
} from '../../shared/milestones';
import type { SkillId } from '../../shared/skills';
import type { Params, ReadableDb, WritableDb } from './db';
import { readDependencies, writeDependencies } from './dependencies';
import { changeRow, checkRevision, removeRow } from './revision';

/** The whole plan in its order, closed milestones included. */
export const listMilestones = (db: ReadableDb): readonly Milestone[] =>
  db.remember('milestones', () => readMilestones(db, null));

function getMilestone(db: ReadableDb, id: MilestoneId): Milestone {
  const [milestone] = readMilestones(db, id);
  if (!milestone) throw new AppError('not-found', `There is no milestone ${id}.`);
  return milestone;
}

interface StepRow {
  readonly id: StepId;
  readonly milestoneId: MilestoneId;
  readonly text: string;
  readonly isDone: 0 | 1;
}

function readMilestones(db: ReadableDb, id: MilestoneId | null): readonly Milestone[] {
  const params: Params = id === null ? {} : { id };
  const only = (column: string) => (id === null ? '' : `WHERE ${column} = :id`);
  const steps = Map.groupBy(
    db.all<StepRow>(
      `SELECT id, milestone_id AS milestoneId, text, is_done AS isDone FROM milestone_step
       ${only('milestone_id')} ORDER BY milestone_id, rank`,
      params,
    ),
    ({ milestoneId }) => milestoneId,
  );
  const dependencies = readDependencies(db, id);
  return db
    .all<Omit<Milestone, 'skillIds' | 'steps' | 'dependsOn'> & { readonly skillIds: string }>(
      `SELECT milestone.id, milestone.title, milestone.requirement_id AS requirementId,
         requirement.name AS requirementName,
         (SELECT json_group_array(skill_id) FROM requirement_skill
          WHERE requirement_skill.requirement_id = milestone.requirement_id) AS skillIds,
         milestone.kind,
         milestone.effort_hours AS effortHours, milestone.effort_weeks AS effortWeeks,
         milestone.waits_until AS waitsUntil, milestone.start_on AS startOn,
         milestone.due_on AS dueOn, milestone.note, milestone.state, milestone.stage,
         milestone.closed_on AS closedOn, milestone.position, milestone.revision,
         coalesce((SELECT sum(hours) FROM hours_entry WHERE milestone_id = milestone.id), 0)
           AS loggedHours
       FROM milestone LEFT JOIN requirement ON requirement.id = milestone.requirement_id
       ${only('milestone.id')} ORDER BY milestone.position`,
      params,
    )
    .map((milestone) => ({
      ...milestone,
      skillIds: JSON.parse(milestone.skillIds) as readonly SkillId[],
      steps: (steps.get(milestone.id) ?? []).map((step): Step => ({
        id: step.id,
        text: step.text,
        isDone: step.isDone === 1,
      })),
      dependsOn: dependencies.get(milestone.id) ?? [],
    }));
}

/** Adds a milestone at the end of the plan; throws `not-found` for an unknown requirement or dependency. */
export function addMilestone(
  db: WritableDb,
  { steps, dependsOn, ...draft }: MilestoneDraft,
): Milestone {
  const id = randomUUID() as MilestoneId;
  return db.transaction(() => {
    checkRequirement(db, draft.requirementId);
    db.run(
      `INSERT INTO milestone (id, title, requirement_id, kind, effort_hours, effort_weeks,
         waits_until, start_on, due_on, note, position, created_at)
       VALUES (:id, :title, :requirementId, :kind, :effortHours, :effortWeeks, :waitsUntil,
         :startOn, :dueOn, :note, (SELECT coalesce(max(position), 0) + 1 FROM milestone), :now)`,
      { id, ...draft, ...ownMeasure(draft), now: Date.now() },
    );
    writeSteps(db, id, steps);
    writeDependencies(db, id, dependsOn);
    return getMilestone(db, id);
  });
}

/**
 * Replaces a milestone's content; throws `not-found`, `stale-revision`, or `invalid-input` where
 * what it depends on would make a circle.
 */
export function changeMilestone(
  db: WritableDb,
  { steps, dependsOn, ...change }: MilestoneChange,
): Milestone {
  return db.transaction(() => {
    checkRevision(db, 'milestone', change);
    checkRequirement(db, change.requirementId);
    changeRow(
      db,
      'milestone',
      { ...change, ...ownMeasure(change) },
      `title = :title, requirement_id = :requirementId, kind = :kind,
       effort_hours = :effortHours, effort_weeks = :effortWeeks, waits_until = :waitsUntil,
       start_on = :startOn, due_on = :dueOn, note = :note`,
    );
    writeSteps(db, change.id, steps);
    writeDependencies(db, change.id, dependsOn);
    return getMilestone(db, change.id);
  });
}

/** Each kind has one measure; what a form still holds for another kind is not kept. */
function ownMeasure(draft: Omit<MilestoneDraft, 'steps' | 'dependsOn'>) {
  return {
    effortHours: draft.kind === 'my-time' ? draft.effortHours : null,
    effortWeeks: draft.kind === 'at-work' ? draft.effortWeeks : null,
    waitsUntil: draft.kind === 'waits' ? draft.waitsUntil : null,
  };
}

function checkRequirement(db: ReadableDb, id: RequirementId | null): void {
  if (id !== null && !db.get('SELECT 1 FROM requirement WHERE id = :id', { id })) {
    throw new AppError('not-found', `There is no requirement ${id}.`);
  }
}

function writeSteps(
  db: WritableDb,
  milestoneId: MilestoneId,
  steps: MilestoneDraft['steps'],
): void {
  const removed = new Set(
    db
      .all<{ id: StepId }>('SELECT id FROM milestone_step WHERE milestone_id = :milestoneId', {
        milestoneId,
      })
      .map(({ id }) => id),
  );
  steps.forEach(({ id, text, isDone }, rank) => {
    if (id === null) {
      db.run(
        `INSERT INTO milestone_step (id, milestone_id, rank, text, is_done, created_at)
         VALUES (:id, :milestoneId, :rank, :text, :isDone, :now)`,
        { id: randomUUID(), milestoneId, rank, text, isDone, now: Date.now() },
      );
    } else if (removed.delete(id)) {
      db.run(
        'UPDATE milestone_step SET rank = :rank, text = :text, is_done = :isDone WHERE id = :id',
        {
          id,
          rank,
          text,
          isDone,
        },
      );
    } else {
      throw new AppError('not-found', `The milestone has no step ${id}, or it is named twice.`);
    }
  });
  for (const id of removed) db.run('DELETE FROM milestone_step WHERE id = :id', { id });
}

/** Puts a milestone right before another or last; an open editor of either stays valid. Throws `not-found`. */
export function moveMilestone(db: WritableDb, { id, before }: MilestoneMove): void {
  db.transaction(() => {
    getMilestone(db, id);
    if (before === id) return;
    if (before === null) {
      db.run(
        `UPDATE milestone SET position = (SELECT max(position) + 1 FROM milestone)
         WHERE id = :id`,
        { id },
      );
      return;
    }
    const { position } = getMilestone(db, before);
    db.run('UPDATE milestone SET position = position + 1 WHERE position >= :position', {
      position,
    });
    db.run('UPDATE milestone SET position = :position WHERE id = :id', { id, position });
  });
}

/** Puts a milestone in a column of the board and at a place there, as one change; throws `not-found`. */
export function placeMilestone(
  db: WritableDb,
  { id, column, before }: MilestonePlacement,
  today: IsoDate,
): void {
  db.transaction(() => {
    if (column === 'done') finishMilestone(db, id, today);
    else {
      reopenMilestone(db, id);
      db.run(
        `UPDATE milestone SET stage = :column, revision = revision + 1
         WHERE id = :id AND stage <> :column`,
        { id, column },
      );
    }
    moveMilestone(db, { id, before });
  });
}

/** Checks or unchecks one step; throws `not-found`. */
export function checkStep(
  db: WritableDb,
  { id, isDone }: { readonly id: StepId; readonly isDone: boolean },
): void {
  db.transaction(() => {
    if (
      db.run('UPDATE milestone_step SET is_done = :isDone WHERE id = :id', { id, isDone }) === 0
    ) {
      throw new AppError('not-found', `There is no step ${id}.`);
    }
    // An editor opened before would otherwise put the old mark back.
    db.run(
      `UPDATE milestone SET revision = revision + 1
       WHERE id = (SELECT milestone_id FROM milestone_step WHERE id = :id)`,
      { id },
    );
  });
}

/** Marks a milestone as done today; throws `not-found`. */
export const finishMilestone = (db: WritableDb, id: MilestoneId, today: IsoDate): Milestone =>
  setState(db, id, 'done', today);

/** Takes a milestone out of the plan today, without forgetting it; throws `not-found`. */
export const dropMilestone = (db: WritableDb, id: MilestoneId, today: IsoDate): Milestone =>
  setState(db, id, 'dropped', today);

/** Puts a finished or dropped milestone back in the plan; throws `not-found`. */
export const reopenMilestone = (db: WritableDb, id: MilestoneId): Milestone =>
  setState(db, id, 'open', null);

/** Asked twice, the first answer and its day stay. */
function setState(
  db: WritableDb,
  id: MilestoneId,
  state: MilestoneState,
  closedOn: IsoDate | null,
): Milestone {
  return db.transaction(() => {
    db.run(
      `UPDATE milestone SET state = :state, closed_on = :closedOn, revision = revision + 1
       WHERE id = :id AND state <> :state`,
      { id, state, closedOn },
    );
    return getMilestone(db, id);
  });
}

/** Removes a milestone with its steps, its logged hours and what links it to others; throws `not-found` or `stale-revision`. */
export function removeMilestone(
  db: WritableDb,
  seen: { readonly id: MilestoneId; readonly revision: number },
): void {
  db.transaction(() => {
    checkRevision(db, 'milestone', seen);
    db.run('DELETE FROM milestone_step WHERE milestone_id = :id', seen);
    db.run('DELETE FROM hours_entry WHERE milestone_id = :id', seen);
    db.run(
      'DELETE FROM milestone_dependency WHERE milestone_id = :id OR depends_on_id = :id',
      seen,
    );
    removeRow(db, 'milestone', seen);
  });
}
