import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type {
  Evidence,
  EvidenceChange,
  EvidenceDraft,
  EvidenceId,
  EvidenceSummary,
  SkillEvidence,
} from '../../shared/evidence';
import type { NamedSkill, SkillId } from '../../shared/skills';
import type { ReadableDb, WritableDb } from './db';
import { getFile, writeFile } from './evidence-files';
import { changeRow, checkRevision, removeRow } from './revision';

/** SQL: what was done and what came of it are said, so that it proves something. */
const filledInEvidence = `(evidence.my_part <> '' AND evidence.outcome <> '')`;

const summaryColumns = `evidence.id, evidence.title, evidence.happened_on AS happenedOn,
  ${filledInEvidence} AS isFilledIn, evidence.revision`;

type SummaryRow = Omit<EvidenceSummary, 'skills' | 'isFilledIn' | 'hasFile'> & {
  readonly isFilledIn: 0 | 1;
};

/** Every piece of evidence, newest first: a log of wins. */
export const listEvidence = (db: ReadableDb): readonly EvidenceSummary[] =>
  db.remember('evidence', () => readEvidence(db));

function readEvidence(db: ReadableDb): readonly EvidenceSummary[] {
  const skills = skillsOfAll(db);
  return db
    .all<SummaryRow & { readonly hasFile: 0 | 1 }>(
      `SELECT ${summaryColumns}, evidence_file.evidence_id IS NOT NULL AS hasFile
       FROM evidence LEFT JOIN evidence_file ON evidence_file.evidence_id = evidence.id
       ORDER BY evidence.happened_on DESC, evidence.created_at DESC`,
    )
    .map((row) => ({
      ...row,
      skills: skills.get(row.id) ?? [],
      isFilledIn: row.isFilledIn === 1,
      hasFile: row.hasFile === 1,
    }));
}

/** The skills that each piece names, by name. Sorting the inventory alone and reading each name once spares most of the time of a long log. */
function skillsOfAll(db: ReadableDb): ReadonlyMap<EvidenceId, EvidenceSummary['skills']> {
  const naming = Map.groupBy(
    db.all<{ evidenceId: EvidenceId; skillId: SkillId }>(
      'SELECT evidence_id AS evidenceId, skill_id AS skillId FROM evidence_skill',
    ),
    ({ skillId }) => skillId,
  );
  const byEvidence = new Map<EvidenceId, NamedSkill[]>();
  for (const skill of db.all<NamedSkill>(
    'SELECT id, name FROM skill ORDER BY name COLLATE NOCASE',
  )) {
    for (const { evidenceId } of naming.get(skill.id) ?? []) {
      const named = byEvidence.get(evidenceId);
      if (named) named.push(skill);
      else byEvidence.set(evidenceId, [skill]);
    }
  }
  return byEvidence;
}

/** What names one skill, newest first. */
export const listEvidenceOf = (db: ReadableDb, skillId: SkillId): readonly SkillEvidence[] =>
  db
    .all<SummaryRow>(
      `SELECT ${summaryColumns}
       FROM evidence_skill JOIN evidence ON evidence.id = evidence_skill.evidence_id
       WHERE evidence_skill.skill_id = :skillId
       ORDER BY evidence.happened_on DESC, evidence.created_at DESC`,
      { skillId },
    )
    .map((row) => ({ ...row, isFilledIn: row.isFilledIn === 1 }));

/** The evidence that is filled in and proves one of some skills, whole, newest first. */
export const listEvidenceFor = (
  db: ReadableDb,
  skillIds: readonly SkillId[],
): readonly Evidence[] =>
  db
    .all<{ id: EvidenceId }>(
      // The joins go from few to many: a plan asks for a handful of skills.
      `SELECT evidence.id FROM json_each(:skillIds) AS asked
       CROSS JOIN evidence_skill ON evidence_skill.skill_id = asked.value
       CROSS JOIN evidence ON evidence.id = evidence_skill.evidence_id
       WHERE ${filledInEvidence} GROUP BY evidence.id
       ORDER BY evidence.happened_on DESC, evidence.created_at DESC`,
      { skillIds: JSON.stringify(skillIds) },
    )
    .map(({ id }) => getEvidence(db, id));

/** One piece of evidence with all that is said about it; throws `not-found`. */
export function getEvidence(db: ReadableDb, id: EvidenceId): Evidence {
  const row = db.get<SummaryRow & Omit<Evidence, keyof EvidenceSummary | 'links' | 'file'>>(
    `SELECT ${summaryColumns}, situation, my_part AS myPart, outcome, confirmed_by AS confirmedBy,
       private_note AS privateNote
     FROM evidence WHERE id = :id`,
    { id },
  );
  if (!row) throw new AppError('not-found', `There is no evidence ${id}.`);
  return {
    ...row,
    skills: skillsOf(db, id),
    isFilledIn: row.isFilledIn === 1,
    links: linksOf(db, id),
    file: getFile(db, id),
  };
}

const skillsOf = (db: ReadableDb, id: EvidenceId): EvidenceSummary['skills'] =>
  db.all<NamedSkill>(
    `SELECT skill.id, skill.name
     FROM evidence_skill JOIN skill ON skill.id = evidence_skill.skill_id
     WHERE evidence_skill.evidence_id = :id ORDER BY skill.name COLLATE NOCASE`,
    { id },
  );

const linksOf = (db: ReadableDb, id: EvidenceId): readonly string[] =>
  db
    .all<{ url: string }>('SELECT url FROM evidence_link WHERE evidence_id = :id ORDER BY rank', {
      id,
    })
    .map(({ url }) => url);

/** The day each skill was last shown by evidence that is filled in. */
export const loadShownOn = (db: ReadableDb): ReadonlyMap<SkillId, IsoDate> =>
  db.remember('shown on', () => readShownOn(db));

const readShownOn = (db: ReadableDb): ReadonlyMap<SkillId, IsoDate> =>
  new Map(
    db
      .all<{ skillId: SkillId; shownOn: IsoDate }>(
        `SELECT evidence_skill.skill_id AS skillId, max(evidence.happened_on) AS shownOn
         FROM evidence_skill JOIN evidence ON evidence.id = evidence_skill.evidence_id
         WHERE ${filledInEvidence} GROUP BY evidence_skill.skill_id`,
      )
      .map(({ skillId, shownOn }) => [skillId, shownOn]),
  );

/** Adds a piece of evidence; throws `not-found` for an unknown skill. */
export function addEvidence(
  db: WritableDb,
  { skillIds, links, file, ...fields }: EvidenceDraft,
): Evidence {
  const id = randomUUID() as EvidenceId;
  return db.transaction(() => {
    db.run(
      `INSERT INTO evidence (id, title, happened_on, situation, my_part, outcome, confirmed_by,
         private_note, created_at)
       VALUES (:id, :title, :happenedOn, :situation, :myPart, :outcome, :confirmedBy,
         :privateNote,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM evidence
                             WHERE happened_on = :happenedOn), 0)))`,
      { id, ...fields, now: Date.now() },
    );
    writeSkills(db, id, skillIds);
    writeLinks(db, id, links);
    writeFile(db, id, file);
    return getEvidence(db, id);
  });
}

/** Replaces what is said; throws `not-found` or `stale-revision`. */
export function changeEvidence(
  db: WritableDb,
  { skillIds, links, file, ...change }: EvidenceChange,
): Evidence {
  return db.transaction(() => {
    changeRow(
      db,
      'evidence',
      change,
      `title = :title, happened_on = :happenedOn, situation = :situation, my_part = :myPart,
       outcome = :outcome, confirmed_by = :confirmedBy, private_note = :privateNote`,
    );
    writeSkills(db, change.id, skillIds);
    writeLinks(db, change.id, links);
    writeFile(db, change.id, file);
    return getEvidence(db, change.id);
  });
}

function writeSkills(db: WritableDb, id: EvidenceId, skillIds: readonly SkillId[]): void {
  const wanted = new Set(skillIds);
  for (const skill of skillsOf(db, id)) {
    if (wanted.delete(skill.id)) continue;
    db.run('DELETE FROM evidence_skill WHERE evidence_id = :id AND skill_id = :skillId', {
      id,
      skillId: skill.id,
    });
  }
  for (const skillId of wanted) {
    if (!db.get('SELECT 1 FROM skill WHERE id = :skillId', { skillId })) {
      throw new AppError('not-found', `There is no skill ${skillId}.`);
    }
    db.run('INSERT INTO evidence_skill (evidence_id, skill_id) VALUES (:id, :skillId)', {
      id,
      skillId,
    });
  }
}

function writeLinks(db: WritableDb, id: EvidenceId, links: readonly string[]): void {
  if (JSON.stringify(linksOf(db, id)) === JSON.stringify(links)) return;
  db.run('DELETE FROM evidence_link WHERE evidence_id = :id', { id });
  links.forEach((url, rank) => {
    db.run('INSERT INTO evidence_link (evidence_id, rank, url) VALUES (:id, :rank, :url)', {
      id,
      rank,
      url,
    });
  });
}

/** Removes a piece of evidence with all that belongs to it; throws `not-found` or `stale-revision`. */
export function removeEvidence(
  db: WritableDb,
  seen: { readonly id: EvidenceId; readonly revision: number },
): void {
  db.transaction(() => {
    checkRevision(db, 'evidence', seen);
    for (const table of ['evidence_file', 'evidence_link', 'evidence_skill']) {
      db.run(`DELETE FROM ${table} WHERE evidence_id = :id`, seen);
    }
    removeRow(db, 'evidence', seen);
  });
}
