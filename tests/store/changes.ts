import type { ReadableDb } from '../../src/main/store/db';
import { recordedTables } from '../../src/main/store/history';
import { getOwnPath } from '../../src/main/store/own-paths';
import { api, type ChangeMethod, type Input, type Method } from '../../src/shared/api';
import type { CareerPathId } from '../../src/shared/career-paths';
import { addDays } from '../../src/shared/dates';
import { milestone, today } from './fixtures';
import { boardColumns } from '../../src/shared/milestones';

// Every change of the contract, made up from a number and from what the store holds. The record is
// typed by the contract: a change without an entry here does not compile.

export const changeMethods = (Object.keys(api) as Method[]).filter(
  (method): method is ChangeMethod => api[method].kind === 'change',
);

/** The rows of the person's own among those the catalogue brings. */
const own: Readonly<Record<string, string>> = {
  career_path: 'is_own = 1',
  level: 'career_path_id IN (SELECT id FROM career_path WHERE is_own = 1)',
  level_responsibility: `level_id IN (
    SELECT level.id FROM level JOIN career_path ON career_path.id = career_path_id WHERE is_own = 1)`,
  skill: 'is_own = 1',
  requirement: 'is_own = 1',
  requirement_skill: 'requirement_id IN (SELECT id FROM requirement WHERE is_own = 1)',
};

/** Every row of the person's by table and key, without its revision, which only ever rises. */
export function content(db: ReadableDb): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    recordedTables(db).map((table) => {
      const keys = db.all<{ name: string }>(
        `SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`,
      );
      const order = keys.map(({ name }) => name).join(', ');
      const rows = db.all<Record<string, unknown>>(
        `SELECT * FROM ${table} WHERE ${own[table] ?? '1'} ORDER BY ${order}`,
      );
      return [table, rows.map((row) => ({ ...row, revision: null }))];
    }),
  );
}

type MakeUp = {
  readonly [M in ChangeMethod]: (db: ReadableDb, seed: number) => Input<M> | null;
};

const pick = <Row>(db: ReadableDb, seed: number, from: string): Row | undefined => {
  const { count } = db.get<{ count: number }>(`SELECT count(*) AS count FROM (${from})`) ?? {
    count: 0,
  };
  return count === 0
    ? undefined
    : db.get<Row>(`${from} ORDER BY 1 LIMIT 1 OFFSET ${String(seed % count)}`);
};
const id = (db: ReadableDb, seed: number, table: string, where = '1') =>
  pick<{ id: string }>(db, seed, `SELECT id FROM ${table} WHERE ${where}`)?.id ?? null;
const seen = (db: ReadableDb, seed: number, table: string) =>
  pick<{ id: string; revision: number }>(db, seed, `SELECT id, revision FROM ${table}`) ?? null;
const ownRequirement = 'requirement WHERE is_own = 1';
const revisionOf = (db: ReadableDb, table: string) =>
  db.get<{ revision: number }>(`SELECT revision FROM ${table}`)?.revision ?? null;

const day = (seed: number) => addDays(today, (seed % 900) - 600);
/** Fractions that no short decimal writes exactly, and words that quoting could break. */
const fraction = (seed: number) => (1 + (seed % 97)) / 7 + 0.1;
const words = (seed: number) =>
  ['It\'s "quoted"', 'Zwölf\nZeilen {"a":1}', '🧗 \\u0000 \\', "'); DROP TABLE pay; --", 'a'][
    seed % 5
  ] ?? '';
const kinds = ['my-time', 'at-work', 'waits'] as const;

const ofSkill = (db: ReadableDb, seed: number, kind: string) => {
  const skillId = id(db, seed, 'skill', `kind = '${kind}'`);
  return skillId === null ? null : { skillId };
};
const someLevel = (db: ReadableDb, seed: number) =>
  id(db, seed, 'level', `career_path_id = 'backend-developer'`) ?? '';
const someRequirement = (db: ReadableDb, seed: number) =>
  id(db, seed, 'requirement', `is_own = 1 OR level_id = 'backend-developer/mid'`);

const ownPath = (db: ReadableDb, seed: number) => {
  const row = pick<{ id: CareerPathId; revision: number }>(
    db,
    seed,
    'SELECT id, revision FROM career_path WHERE is_own = 1',
  );
  return row ? { careerPathId: row.id, revision: row.revision } : null;
};
const ownLevel = (db: ReadableDb, seed: number) => {
  const path = ownPath(db, seed);
  return path === null
    ? null
    : { ...path, id: id(db, seed >> 1, 'level', `career_path_id = '${path.careerPathId}'`) ?? '' };
};
const levelFields = (seed: number) => ({
  tier: 'Mid',
  title: `Level ${String(seed)}`,
  minMinor: seed % 3 === 0 ? null : 1 + seed,
  maxMinor: seed % 3 === 0 ? null : 2 + 2 * seed,
  isOpenEnded: seed % 2 === 0,
  yearsFrom: fraction(seed),
  yearsTo: seed % 5 === 0 ? null : fraction(seed) + 1,
  summary: words(seed),
  responsibilities: Array.from({ length: seed % 4 }, () => ({ text: words(seed + 1) })),
  focus: words(seed + 2),
  advance: '',
});
const decision = (db: ReadableDb, seed: number, isLater: boolean) => {
  const path = ownPath(db, seed);
  const differences = path ? getOwnPath(db, path.careerPathId).differences : [];
  const offered = differences.filter((each) => each.isLater || !isLater);
  const chosen = offered[seed % Math.max(1, offered.length)];
  return path && chosen ? { ...path, piece: chosen.piece } : null;
};

const milestoneFields = (db: ReadableDb, seed: number) =>
  milestone({
    title: `Milestone ${String(seed)}`,
    requirementId: (seed % 3 === 0 ? null : someRequirement(db, seed)) as never,
    kind: kinds[seed % 3] ?? 'waits',
    effortHours: seed % 2 === 0 ? fraction(seed) : null,
    effortWeeks: fraction(seed),
    waitsUntil: day(seed),
    dueOn: seed % 5 === 0 ? null : day(seed),
    note: words(seed),
    dependsOn: [...new Set([id(db, seed >> 1, 'milestone'), id(db, seed >> 3, 'milestone')])]
      .filter((other) => other !== null)
      .slice(0, seed % 3) as never,
    steps: Array.from({ length: seed % 4 }, (_, index) => ({
      id: null,
      text: `Step ${String(index)}`,
      isDone: index === 1,
    })),
  });
const ratingFields = (seed: number) => ({
  proficiency: ([0, 1, 2, 3, 4] as const)[seed % 5] ?? 0,
  ratedOn: day(seed),
  note: words(seed),
});
const credentialFields = (seed: number) => ({
  heldSince: day(seed),
  expiresOn: seed % 2 === 0 ? null : addDays(day(seed), 400),
  note: words(seed),
});
const timeFields = (seed: number) => ({
  amount: fraction(seed),
  loggedOn: day(seed),
  note: words(seed),
});
const evidenceFields = (db: ReadableDb, seed: number) => ({
  title: `Evidence ${String(seed)}`,
  happenedOn: day(seed),
  situation: words(seed),
  outcome: seed % 2 === 0 ? '' : words(seed + 1),
  links: seed % 3 === 0 ? [] : ['https://example.org/a', `https://example.org/${String(seed)}`],
  skillIds: [0, 7, 31]
    .slice(0, seed % 4)
    .map((step) => id(db, seed + step, 'skill') ?? '')
    .filter((skillId, index, all) => skillId !== '' && all.indexOf(skillId) === index),
  // Left as it is, taken away, or one of a few files, so that two entries hold the same bytes.
  file: [
    undefined,
    null,
    { name: `file ${String(seed)}`, content: new Uint8Array([65, 66 + (seed % 7)]) },
  ][seed % 3],
});
const askFields = (db: ReadableDb, seed: number) => ({
  whom: 'The lead',
  what: `Opportunity ${String(seed)}`,
  requirementId: seed % 3 === 0 ? null : someRequirement(db, seed),
  askedOn: day(seed),
});
const hoursFields = (seed: number) => ({
  hours: fraction(seed),
  loggedOn: day(seed),
  note: words(seed),
});
const checkInFields = (seed: number) => ({
  whom: seed % 3 === 0 ? '' : 'The lead',
  note: words(seed),
  theirWords: words(seed + 1),
  agreements: Array.from({ length: seed % 3 }, (_, index) => ({
    who: 'The lead',
    what: `Thing ${String(seed + index)}`,
    dueOn: index === 0 ? null : day(seed),
    isDone: seed % 5 === 0,
  })),
});
/** Views of the skills a check-in copied. */
const views = (db: ReadableDb, seed: number, checkInId: string) =>
  db
    .all<{ requirementId: string }>(
      `SELECT requirement_id AS requirementId FROM check_in_requirement
       WHERE check_in_id = :checkInId AND kind = 'graded' ORDER BY rank`,
      { checkInId },
    )
    .slice(0, seed % 4)
    .map(({ requirementId }) => ({
      requirementId,
      proficiency: ([null, 0, 2, 4] as const)[seed % 4] ?? null,
    }));
const payFields = (seed: number) => ({
  paidFrom: day(seed),
  amountMinor: 1 + seed * 1_000_003,
  currency: 'USD',
  paidUntil: seed % 3 === 0 ? addDays(day(seed), 200) : null,
  period: 'month' as const,
  periodsPerYear: seed % 2 === 0 ? null : 13.5,
  fullTimePercent: 100 - (seed % 90) - 0.5,
  kind: 'base' as const,
  employer: words(seed),
  title: words(seed + 1),
  note: words(seed),
});
const breakFields = (seed: number) => ({
  startOn: day(seed),
  endOn: seed % 2 === 0 ? null : addDays(day(seed), 90),
  note: words(seed),
});
const rateFields = (seed: number) => ({
  ratedOn: day(seed),
  base: 'EUR',
  quote: seed % 2 === 0 ? 'USD' : 'JPY',
  rate: fraction(seed),
  source: `Source ${words(seed % 4)}`,
});
const inflationFields = (seed: number) => ({
  year: 2000 + (seed % 40),
  percent: fraction(seed) - 5,
  source: `Source ${words(seed % 4)}`,
});
const assumptions = (seed: number) => ({
  growthPercent: { low: 0, middle: fraction(seed), high: 30 },
  upliftPercent: { low: 1, middle: fraction(seed) + 1, high: 90 },
  years: 1 + (seed % 10),
  inflationPercent: seed % 2 === 0 ? null : fraction(seed),
});
const position = (db: ReadableDb, seed: number) => ({
  levelId: seed % 4 === 0 ? null : someLevel(db, seed),
  since: day(seed),
  careerBeganOn: seed % 2 === 0 ? null : addDays(day(seed), -50),
});
const goal = (db: ReadableDb, seed: number) => ({
  levelId: someLevel(db, seed),
  dueOn: seed % 3 === 0 ? null : addDays(today, 20_000 + (seed % 900)),
  hoursPerWeek: seed % 4 === 0 ? null : fraction(seed),
  weeksOff: seed % 52,
});

const makeUp: MakeUp = {
  completeFirstRun: (db, seed) => ({
    position: position(db, seed),
    goal: goal(db, seed),
    ratings: [{ skillId: 'git', ...ratingFields(seed) }],
  }),
  setFavourite: (db, seed) => ({
    id: id(db, seed, 'career_path') ?? '',
    isFavourite: seed % 3 !== 0,
  }),
  addRequirement: (db, seed) => ({
    kind: 'time',
    levelId: someLevel(db, seed),
    name: `Own requirement ${String(seed % 3)}`,
    weight: 1,
    isMustHave: seed % 2 === 0,
    amount: fraction(seed),
    unit: 'weeks',
  }),
  changeRequirement: (db, seed) => {
    return alongside(seen(db, seed, ownRequirement), {
      kind: 'graded' as const,
      name: `Own skill ${String(seed % 3)}`,
      alternatives: seed % 2 === 0 ? [{ name: 'Git' }] : [],
      asked: 3 as const,
      weight: 2 as const,
      isMustHave: true,
    });
  },
  copyCareerPath: (db, seed) => ({
    careerPathId: id(db, seed, 'career_path') ?? '',
    name: `Copy ${String(seed)}`,
    movesAlong: seed % 2 === 0,
  }),
  addOwnPath: (_, seed) => ({
    name: `Path ${String(seed)}`,
    category: 'Mine',
    tagline: words(seed),
    currency: 'EUR',
    firstLevel: 'First',
  }),
  changeOwnPath: (db, seed) =>
    alongside(ownPath(db, seed), {
      name: `Named ${String(seed)}`,
      category: 'Mine',
      tagline: words(seed),
      currency: seed % 2 === 0 ? 'JPY' : 'USD',
    }),
  removeOwnPath: (db, seed) => ownPath(db, seed),
  addLevel: (db, seed) => alongside(ownPath(db, seed), levelFields(seed)),
  changeLevel: (db, seed) => alongside(ownLevel(db, seed), levelFields(seed)),
  moveLevel: (db, seed) => {
    const level = ownLevel(db, seed);
    if (level === null || seed % 3 === 0) return alongside(level, { before: null });
    const others = `career_path_id = '${level.careerPathId}' AND id <> '${level.id}'`;
    return alongside(level, { before: id(db, seed >> 2, 'level', others) });
  },
  removeLevel: (db, seed) => ownLevel(db, seed),
  takeOverPiece: (db, seed) => decision(db, seed, false),
  keepPiece: (db, seed) => decision(db, seed, true),
  bringBackVersion: (db, seed) => {
    const path = ownPath(db, seed);
    const version = path && getOwnPath(db, path.careerPathId).versions[seed % 3];
    return path && version ? { ...path, number: version.number } : null;
  },
  removeRequirement: (db, seed) => seen(db, seed, ownRequirement),
  setPosition: (db, seed) => ({ ...position(db, seed), revision: revisionOf(db, 'position') }),
  setGoal: (db, seed) => ({ ...goal(db, seed), revision: revisionOf(db, 'goal') }),
  setStepEffort: (_, seed) => [10, fraction(seed), 80, seed % 2 === 0 ? 160 : fraction(seed)],
  rateSkill: (db, seed) => alongside(ofSkill(db, seed, 'graded'), ratingFields(seed)),
  changeRating: (db, seed) => alongside(seen(db, seed, 'rating'), ratingFields(seed)),
  removeRating: (db, seed) => seen(db, seed, 'rating'),
  addCredential: (db, seed) => alongside(ofSkill(db, seed, 'credential'), credentialFields(seed)),
  changeCredential: (db, seed) => alongside(seen(db, seed, 'credential'), credentialFields(seed)),
  removeCredential: (db, seed) => seen(db, seed, 'credential'),
  addTimeEntry: (db, seed) => alongside(ofSkill(db, seed, 'time'), timeFields(seed)),
  changeTimeEntry: (db, seed) => alongside(seen(db, seed, 'time_entry'), timeFields(seed)),
  removeTimeEntry: (db, seed) => seen(db, seed, 'time_entry'),
  setRequirementAside: (db, seed) =>
    alongside(
      { requirementId: someRequirement(db, seed) ?? '' },
      { reason: `Because ${words(seed % 4)}`.replaceAll('\n', ' ') },
    ),
  takeRequirementBack: (db, seed) =>
    pick<{ id: string }>(db, seed, 'SELECT requirement_id AS id FROM set_aside')?.id ?? null,
  overrideRequirement: (db, seed) => ({
    requirementId: someRequirement(db, seed) ?? '',
    asked: ([null, 1, 2, 3, 4] as const)[seed % 5] ?? null,
    amount: seed % 3 === 0 ? null : fraction(seed),
    weight: ([null, 1, 2, 3] as const)[seed % 4] ?? null,
    isMustHave: ([null, true, false] as const)[seed % 3] ?? null,
  }),
  resetRequirement: (db, seed) =>
    pick<{ id: string }>(db, seed, 'SELECT requirement_id AS id FROM requirement_override')?.id ??
    null,
  recordAbsence: (db, seed) => id(db, seed, 'skill', `kind <> 'graded'`),
  clearAbsence: (db, seed) =>
    pick<{ id: string }>(db, seed, 'SELECT skill_id AS id FROM absence')?.id ?? null,
  dismissSuggestion: (_, seed) => `raise/${String(seed % 7)}`,
  recallSuggestion: (db, seed) =>
    pick<{ id: string }>(db, seed, 'SELECT suggestion AS id FROM dismissal')?.id ?? null,
  addAsk: askFields,
  changeAsk: (db, seed) => alongside(seen(db, seed, 'ask'), askFields(db, seed)),
  endAsk: (db, seed) =>
    alongside(seen(db, seed, 'ask'), {
      state: seed % 2 === 0 ? ('answered' as const) : ('closed' as const),
      answer: words(seed),
      isOpportunityThere: seed % 3 === 0,
    }),
  reopenAsk: (db, seed) => id(db, seed, 'ask', `state <> 'open'`),
  removeAsk: (db, seed) => seen(db, seed, 'ask'),
  flagNoOpportunity: (db, seed) => ({
    requirementId: someRequirement(db, seed) ?? '',
    whom: seed % 2 === 0 ? null : 'The lead',
  }),
  clearNoOpportunity: (db, seed) =>
    pick<{ id: string }>(db, seed, 'SELECT requirement_id AS id FROM no_opportunity')?.id ?? null,
  addEvidence: evidenceFields,
  changeEvidence: (db, seed) => alongside(seen(db, seed, 'evidence'), evidenceFields(db, seed)),
  removeEvidence: (db, seed) => seen(db, seed, 'evidence'),
  addMilestone: milestoneFields,
  changeMilestone: (db, seed) => alongside(seen(db, seed, 'milestone'), milestoneFields(db, seed)),
  moveMilestone: (db, seed) => {
    const moved = id(db, seed, 'milestone');
    return moved === null ? null : { id: moved, before: id(db, seed >> 2, 'milestone') };
  },
  placeMilestone: (db, seed) => {
    const placed = id(db, seed, 'milestone');
    const column = boardColumns[seed % boardColumns.length] ?? 'done';
    return placed === null ? null : { id: placed, column, before: id(db, seed >> 2, 'milestone') };
  },
  checkStep: (db, seed) => {
    const step = id(db, seed, 'milestone_step');
    return step === null ? null : { id: step, isDone: seed % 2 === 0 };
  },
  finishMilestone: (db, seed) => id(db, seed, 'milestone'),
  dropMilestone: (db, seed) => id(db, seed, 'milestone'),
  reopenMilestone: (db, seed) => id(db, seed, 'milestone', `state <> 'open'`),
  removeMilestone: (db, seed) => seen(db, seed, 'milestone'),
  addHoursEntry: (db, seed) => {
    const milestoneId = id(db, seed, 'milestone');
    return milestoneId === null ? null : { milestoneId, ...hoursFields(seed) };
  },
  changeHoursEntry: (db, seed) => alongside(seen(db, seed, 'hours_entry'), hoursFields(seed)),
  removeHoursEntry: (db, seed) => seen(db, seed, 'hours_entry'),
  addCheckIn: (db, seed) => (revisionOf(db, 'goal') === null ? null : checkInFields(seed)),
  changeCheckIn: (db, seed) => {
    const checkIn = seen(db, seed, 'check_in');
    return checkIn && { ...checkIn, ...checkInFields(seed), views: views(db, seed, checkIn.id) };
  },
  checkAgreement: (db, seed) => {
    const agreement = pick<{ id: string; revision: number; rank: number; isDone: 0 | 1 }>(
      db,
      seed,
      `SELECT check_in.id, revision, agreement.rank, is_done AS isDone
       FROM check_in_agreement AS agreement JOIN check_in ON check_in.id = check_in_id`,
    );
    return agreement ? { ...agreement, isDone: agreement.isDone === 0 } : null;
  },
  removeCheckIn: (db, seed) => seen(db, seed, 'check_in'),
  addPay: (_, seed) => payFields(seed),
  changePay: (db, seed) => alongside(seen(db, seed, 'pay'), payFields(seed)),
  removePay: (db, seed) => seen(db, seed, 'pay'),
  addCareerBreak: (_, seed) => breakFields(seed),
  changeCareerBreak: (db, seed) => alongside(seen(db, seed, 'career_break'), breakFields(seed)),
  removeCareerBreak: (db, seed) => seen(db, seed, 'career_break'),
  addExchangeRate: (_, seed) => rateFields(seed),
  changeExchangeRate: (db, seed) => alongside(seen(db, seed, 'exchange_rate'), rateFields(seed)),
  removeExchangeRate: (db, seed) => seen(db, seed, 'exchange_rate'),
  addInflation: (_, seed) => inflationFields(seed),
  changeInflation: (db, seed) => alongside(seen(db, seed, 'inflation'), inflationFields(seed)),
  removeInflation: (db, seed) => seen(db, seed, 'inflation'),
  setForecastAssumptions: (db, seed) => ({
    assumptions: seed % 3 === 0 ? null : assumptions(seed),
    revision: revisionOf(db, 'forecast_assumptions'),
  }),
  restoreFromTrash: (db, seed) =>
    pick<{ id: number }>(db, seed, 'SELECT id FROM trash')?.id ?? null,
};

const alongside = <Seen, Fields>(row: Seen | null, fields: Fields) =>
  row === null ? null : { ...row, ...fields };

/** An input for a change that fits what the store holds; null where nothing there can be changed so. */
export const inputFor = (db: ReadableDb, method: ChangeMethod, seed: number): unknown =>
  makeUp[method](db, seed);
