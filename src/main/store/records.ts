import type { RequirementId } from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import type { Records } from '../../shared/requirement-standing';
import type { HeldCredential, Proficiency, SkillId } from '../../shared/skills';
import { loadAbsences } from './absences';
import { credentialColumns } from './credentials';
import type { ReadableDb } from './db';
import { loadShownOn } from './evidence';
import { loadDismissals } from './suggestions';
import { getStepEffort } from './step-effort';

/** What is recorded about the requirements: of each skill the latest rating, the credential in force today that lasts longest, and all its counted time. */
export const loadRecords = (db: ReadableDb, today: IsoDate): Records =>
  db.remember(`records ${today}`, () => readRecords(db, today));

function readRecords(db: ReadableDb, today: IsoDate): Records {
  // From the inventory, which stays small, to the one record of each skill that counts, through an
  // index: a long history costs nothing here. CROSS JOIN keeps SQLite to that order.
  const ratings = db.all<{ skillId: SkillId; proficiency: Proficiency; ratedOn: IsoDate }>(
    `SELECT skill_id AS skillId, proficiency, rated_on AS ratedOn
     FROM (SELECT (SELECT rowid FROM rating WHERE skill_id = skill.id
                   ORDER BY rated_on DESC, created_at DESC LIMIT 1) AS counting
           FROM skill)
     CROSS JOIN rating ON rating.rowid = counting`,
  );
  const credentials = db.all<HeldCredential>(
    `SELECT ${credentialColumns}
     FROM (SELECT (SELECT id FROM credential WHERE skill_id = skill.id
                   ORDER BY held_since <= :today DESC, expires_on IS NULL DESC, expires_on DESC,
                     created_at DESC LIMIT 1) AS counting_id
           FROM skill)
     CROSS JOIN credential ON id = counting_id`,
    { today },
  );
  // Adding up goes through every entry there is: not again for a change of something else.
  const time = db.remember('time by skill', () =>
    db.all<{ skillId: SkillId; amount: number }>(
      `SELECT skill_id AS skillId, sum(amount) AS amount FROM time_entry GROUP BY skill_id`,
    ),
  );
  const setAside = db.all<{ id: RequirementId; reason: string }>(
    'SELECT requirement_id AS id, reason FROM set_aside',
  );
  const noOpportunity = db.all<{ id: RequirementId; whom: string | null; since: IsoDate }>(
    'SELECT requirement_id AS id, whom, since FROM no_opportunity',
  );
  const absences = loadAbsences(db);
  const absent = <Value>(value: Value) => [...absences.keys()].map((id) => [id, value] as const);
  return {
    ratings: new Map(ratings.map(({ skillId, ...rating }) => [skillId, rating])),
    // What is recorded goes over what was said to be absent.
    credentials: new Map<SkillId, HeldCredential | null>([
      ...absent(null),
      ...credentials.map((credential) => [credential.skillId, credential] as const),
    ]),
    time: new Map([...absent(0), ...time.map(({ skillId, amount }) => [skillId, amount] as const)]),
    shownOn: loadShownOn(db),
    setAside: new Map(setAside.map(({ id, reason }) => [id, reason])),
    noOpportunity: new Map(noOpportunity.map(({ id, ...flag }) => [id, flag])),
    dismissed: loadDismissals(db, today),
    effortHoursPerStep: getStepEffort(db),
  };
}
