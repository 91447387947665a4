import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LevelId, RequirementId } from '../../shared/career-paths';
import type {
  Catalogue,
  CatalogueCareerPath,
  CatalogueLevel,
  CatalogueRequirement,
  CatalogueSkill,
} from '../../shared/catalogue';
import type { WritableDb } from './db';
import { addSearchWords } from './search';
import { getStoreInfo } from './store-info';

// A newer catalogue rewrites its own rows in place and retires what it no longer has. What the person
// recorded or added refers to ids, which outlive names, so it is never touched here. A requirement's
// id names its path but not its level: one that moves to another level keeps its marks.

const levelIdOf = (careerPath: CatalogueCareerPath, level: CatalogueLevel) =>
  `${careerPath.id}/${level.id}` as LevelId;
const requirementIdOf = (careerPath: CatalogueCareerPath, requirement: CatalogueRequirement) =>
  `${careerPath.id}/${requirement.id}` as RequirementId;

/** The catalogue as it is shipped: its version, and the file it is packed in. */
export interface ShippedCatalogue {
  readonly version: string;
  readonly file: string;
}

/** Brings the store to the shipped catalogue, all of it or nothing. */
export const loadShipped = (db: WritableDb, { version, file }: ShippedCatalogue): void =>
  loadCatalogue(
    db,
    version,
    () => JSON.parse(gunzipSync(readFileSync(file)).toString()) as Catalogue,
  );

/** Brings the store to a catalogue, all of it or nothing; `read` is called only where the version differs. */
export function loadCatalogue(db: WritableDb, version: string, read: () => Catalogue): void {
  if (getStoreInfo(db).catalogueVersion === version) return;
  const catalogue = read();
  db.transaction(() => {
    for (const table of ['skill', 'requirement', 'career_path']) {
      db.run(`UPDATE ${table} SET is_retired = 1 WHERE is_own = 0`);
    }
    db.run(`UPDATE level SET is_retired = 1
            WHERE career_path_id IN (SELECT id FROM career_path WHERE is_own = 0)`);
    const now = Date.now();
    for (const skill of catalogue.skills) writeSkill(db, skill, now);
    catalogue.careerPaths.forEach((careerPath, rank) => {
      writeCareerPath(db, careerPath, rank, now);
    });
    writeLists(db, catalogue);
    addSearchWords(db, namesIn(catalogue));
    db.run('UPDATE store_info SET catalogue_version = :version', { version });
  });
}

const namesIn = ({ skills, careerPaths }: Catalogue): readonly string[] => [
  ...skills.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...careerPaths.flatMap(({ name, levels }) => [name, ...levels.map(({ title }) => title)]),
];

/** Writes what skills, levels and requirements are followed by, once those are there; what was retired keeps its own. */
function writeLists(db: WritableDb, { skills, careerPaths }: Catalogue): void {
  db.run('DELETE FROM skill_alias');
  insertAll(
    db,
    'skill_alias (skill_id, rank, alias)',
    skills.flatMap(({ id, aliases }) => aliases.map((alias, rank) => [id, rank, alias])),
  );
  db.run('DELETE FROM skill_practice');
  insertAll(
    db,
    'skill_practice (skill_id, rank, text)',
    skills.flatMap(({ id, practise }) => practise.map((text, rank) => [id, rank, text])),
  );
  db.run('DELETE FROM skill_close');
  insertAll(
    db,
    'skill_close (skill_id, close_id, reason)',
    skills.flatMap(({ id, closeTo }) => closeTo.map(({ skill, reason }) => [id, skill, reason])),
  );

  const levels = careerPaths.flatMap((path) =>
    path.levels.map((level) => ({ ...level, id: levelIdOf(path, level) })),
  );
  db.run(`DELETE FROM level_responsibility WHERE level_id IN (
            SELECT level.id FROM level JOIN career_path ON career_path.id = level.career_path_id
            WHERE career_path.is_own = 0 AND level.is_retired = 0)`);
  insertAll(
    db,
    'level_responsibility (level_id, rank, text)',
    levels.flatMap(({ id, responsibilities }) =>
      responsibilities.map((text, rank) => [id, rank, text]),
    ),
  );

  const requirements = careerPaths.flatMap((path) =>
    path.levels.flatMap((level) =>
      level.requirements.map((each) => ({ ...each, id: requirementIdOf(path, each) })),
    ),
  );
  db.run(`DELETE FROM requirement_skill WHERE requirement_id IN (
            SELECT id FROM requirement WHERE is_own = 0 AND is_retired = 0)`);
  insertAll(
    db,
    'requirement_skill (requirement_id, skill_id, rank)',
    requirements.flatMap((each) => each.skills.map((skill, rank) => [each.id, skill, rank])),
  );
  db.run('DELETE FROM path_skill');
  db.run(`INSERT INTO path_skill (skill_id, career_path_id)
          SELECT DISTINCT requirement_skill.skill_id, level.career_path_id
          FROM requirement_skill
          JOIN requirement ON requirement.id = requirement_skill.requirement_id
          JOIN level ON level.id = requirement.level_id
          WHERE requirement.is_own = 0 AND requirement.is_retired = 0`);
}

/** Adds many rows in one statement; a fresh store takes ten thousand. */
function insertAll(
  db: WritableDb,
  into: `${string} (${string})`,
  rows: readonly (readonly (string | number)[])[],
): void {
  const values = into.split(',').map((_, index) => `value ->> ${index}`);
  db.run(`INSERT INTO ${into} SELECT ${values.join(', ')} FROM json_each(:rows)`, {
    rows: JSON.stringify(rows),
  });
}

function writeSkill(db: WritableDb, skill: CatalogueSkill, now: number): void {
  const { id, name, kind, meaning, proof } = skill;
  db.run(
    `INSERT INTO skill (id, name, kind, meaning, proof, created_at)
     VALUES (:id, :name, :kind, :meaning, :proof, :now)
     ON CONFLICT (id) DO UPDATE SET name = :name, kind = :kind, meaning = :meaning,
       proof = :proof, is_retired = 0`,
    { id, name, kind, meaning, proof, now },
  );
}

function writeCareerPath(
  db: WritableDb,
  careerPath: CatalogueCareerPath,
  rank: number,
  now: number,
): void {
  const { id, category, name, tagline, currency, source, preparation } = careerPath;
  db.run(
    `INSERT INTO career_path (id, rank, category, name, tagline, currency, source_name,
       source_dated, source_basis, preparation)
     VALUES (:id, :rank, :category, :name, :tagline, :currency, :sourceName, :sourceDated,
       :sourceBasis, :preparation)
     ON CONFLICT (id) DO UPDATE SET rank = :rank, category = :category, name = :name,
       tagline = :tagline, currency = :currency, source_name = :sourceName,
       source_dated = :sourceDated, source_basis = :sourceBasis, preparation = :preparation,
       is_retired = 0`,
    {
      id,
      rank,
      category,
      name,
      tagline,
      currency,
      sourceName: source.name,
      sourceDated: source.dated,
      sourceBasis: source.basis,
      preparation,
    },
  );
  careerPath.levels.forEach((level, levelRank) => {
    const levelId = levelIdOf(careerPath, level);
    writeLevel(db, careerPath, level, levelRank);
    level.requirements.forEach((requirement, requirementRank) => {
      const requirementId = requirementIdOf(careerPath, requirement);
      writeRequirement(db, requirement, { id: requirementId, levelId, rank: requirementRank, now });
    });
  });
}

function writeLevel(
  db: WritableDb,
  careerPath: CatalogueCareerPath,
  level: CatalogueLevel,
  rank: number,
): void {
  const id = levelIdOf(careerPath, level);
  db.run(
    `INSERT INTO level (id, career_path_id, rank, tier, title, salary_min_minor,
       salary_max_minor, is_salary_open_ended, wage_soc, wage_occupation, wage_from, wage_to,
       years_from, years_to, summary, focus, advance)
     VALUES (:id, :careerPathId, :rank, :tier, :title, :minMinor, :maxMinor, :isOpenEnded, :soc,
       :occupation, :wageFrom, :wageTo, :yearsFrom, :yearsTo, :summary, :focus, :advance)
     ON CONFLICT (id) DO UPDATE SET rank = :rank, tier = :tier, title = :title,
       salary_min_minor = :minMinor, salary_max_minor = :maxMinor,
       is_salary_open_ended = :isOpenEnded, wage_soc = :soc, wage_occupation = :occupation,
       wage_from = :wageFrom, wage_to = :wageTo, years_from = :yearsFrom, years_to = :yearsTo,
       summary = :summary, focus = :focus, advance = :advance, is_retired = 0`,
    {
      id,
      careerPathId: careerPath.id,
      rank,
      tier: level.tier,
      title: level.title,
      minMinor: level.salary.minMinor,
      maxMinor: level.salary.maxMinor,
      isOpenEnded: level.salary.isOpenEnded,
      soc: level.statistic?.soc ?? null,
      occupation: level.statistic?.occupation ?? null,
      wageFrom: level.statistic?.from ?? null,
      wageTo: level.statistic?.to ?? null,
      yearsFrom: level.years.from,
      yearsTo: level.years.to,
      summary: level.summary,
      focus: level.focus,
      advance: level.advance,
    },
  );
}

function writeRequirement(
  db: WritableDb,
  requirement: CatalogueRequirement,
  at: {
    readonly id: RequirementId;
    readonly levelId: LevelId;
    readonly rank: number;
    readonly now: number;
  },
): void {
  const { kind, name, asked, amount, unit, weight, isMustHave } = requirement;
  db.run(
    `INSERT INTO requirement (id, level_id, rank, kind, name, asked, amount, unit, weight,
       is_must_have, created_at)
     VALUES (:id, :levelId, :rank, :kind, :name, :asked, :amount, :unit, :weight, :isMustHave,
       :now)
     ON CONFLICT (id) DO UPDATE SET level_id = :levelId, rank = :rank, kind = :kind, name = :name,
       asked = :asked, amount = :amount, unit = :unit, weight = :weight,
       is_must_have = :isMustHave, is_retired = 0`,
    { ...at, kind, name, asked, amount, unit, weight, isMustHave },
  );
}
