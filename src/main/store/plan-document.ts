import type { CareerPath } from '../../shared/career-paths';
import type { IsoDate } from '../../shared/dates';
import { AppError } from '../../shared/errors';
import type { Growth } from '../../shared/growth';
import type { Speech } from '../../shared/languages';
import type { Milestone } from '../../shared/milestones';
import type { Pay } from '../../shared/pay';
import type {
  DocumentPart,
  PlanDocument,
  PlanDocumentOptions,
  SharedEvidence,
} from '../../shared/plan-document';
import { withoutPagesLeftOut } from '../../shared/plan-pages';
import type { Readiness } from '../../shared/readiness';
import type { Records } from '../../shared/requirement-standing';
import { listAsks } from './asks';
import { getCareerPath } from './career-paths';
import { listOpenAgreements } from './check-ins';
import type { ReadableDb } from './db';
import { listEvidenceFor } from './evidence';
import { getForecastAssumptions } from './forecast-assumptions';
import { growthFrom } from './growth';
import { listMilestones } from './milestones';
import { listPay } from './pay';
import { loadRecords } from './records';
import { standingFrom } from './standing';
import { getStoreInfo } from './store-info';

/**
 * What the plan prints for its audience and nothing else: no page left out, no notes, no dropped
 * milestones, no links and no pay unless ticked, and of pay the current one alone unless its history or the forecast is
 * ticked too. Throws `not-found` while there is no goal.
 */
export function getPlanDocument(
  db: ReadableDb,
  options: PlanDocumentOptions,
  today: IsoDate,
  speech: Speech,
): PlanDocument {
  const milestones = listMilestones(db)
    .filter(({ state }) => state !== 'dropped')
    .map((milestone): Milestone => ({ ...milestone, note: '' }));
  const records = withoutNotes(loadRecords(db, today));
  // Computed from what is shared already, so that nothing left out can hide inside a result.
  const standing = standingFrom(db, { records, milestones, today });
  const { position, goal, readiness, schedule } = standing;
  if (!goal || !readiness || !schedule) {
    throw new AppError('not-found', 'There is no goal to plan for yet.');
  }
  const includes = new Set(options.include);
  const careerPath = getCareerPath(db, goal.level.careerPathId);
  const paidOn = position?.level ? getCareerPath(db, position.level.careerPathId) : careerPath;
  const entries = includes.has('pay')
    ? payShared(listPay(db), includes.has('pay-history'), today)
    : null;
  const growth =
    entries &&
    growthShared(
      db,
      {
        pay: entries,
        standing,
        milestones,
        checkIns: [],
        assumptions: getForecastAssumptions(db),
        today,
      },
      includes,
    );
  return withoutPagesLeftOut({
    options,
    preparedOn: today,
    speech,
    isSample: getStoreInfo(db).kind === 'sample',
    // When a career began serves the pay page alone.
    position: position && { ...position, careerBeganOn: entries ? position.careerBeganOn : null },
    goal,
    careerPath: {
      name: careerPath.name,
      category: careerPath.category,
      tagline: careerPath.tagline,
      source: careerPath.source,
    },
    readiness,
    evidence: evidenceShared(db, readiness, includes.has('links')),
    asks: asksShared(db, readiness),
    agreements: agreementsShared(db, careerPath),
    milestones,
    schedule,
    pay: entries &&
      growth && { entries, growth, bandsFrom: { name: paidOn.name, source: paidOn.source } },
    appendix: includes.has('appendix') ? withoutSalaries(careerPath) : null,
  });
}

/** The growth that follows from the pay shared; what is to come, and what was earned in all, by a tick. */
function growthShared(
  db: ReadableDb,
  given: Parameters<typeof growthFrom>[1],
  includes: ReadonlySet<DocumentPart>,
): Growth | null {
  const growth = growthFrom(db, given);
  return (
    growth && {
      ...growth,
      // The milestones have a page of their own, which can be left out.
      milestones: [],
      earnings: includes.has('pay-history') ? growth.earnings : [],
      forecast: includes.has('pay-forecast') ? growth.forecast : { kind: 'none', reason: 'no-pay' },
    }
  );
}

/** What is still waited for and is about this goal, or about no requirement at all. */
const asksShared = (db: ReadableDb, { target, foundations }: Readiness): PlanDocument['asks'] => {
  const asked = new Set([...target, ...foundations].map(({ requirement }) => requirement.id));
  return listAsks(db)
    .filter(
      ({ state, requirementId }) =>
        state === 'open' && (requirementId === null || asked.has(requirementId)),
    )
    .map(({ id, what, whom, askedOn, requirementId, requirementName }) => ({
      id,
      what,
      whom,
      askedOn,
      requirementId,
      requirementName,
    }));
};

/** Check-ins on another path are about that path, which this copy does not tell of. */
const agreementsShared = (db: ReadableDb, { levels }: CareerPath): PlanDocument['agreements'] =>
  listOpenAgreements(db)
    .filter(({ checkIn }) => levels.some(({ id }) => id === checkIn.levelId))
    .map(({ who, what, dueOn, checkIn }) => ({ who, what, dueOn, agreedOn: checkIn.heldOn }));

function evidenceShared(
  db: ReadableDb,
  { target, foundations }: Readiness,
  hasLinks: boolean,
): readonly SharedEvidence[] {
  const asked = new Set(
    [...target, ...foundations].flatMap(({ requirement }) =>
      requirement.skills.map(({ id }) => id),
    ),
  );
  return listEvidenceFor(db, [...asked]).map(
    ({ id, title, happenedOn, situation, myPart, outcome, confirmedBy, links, skills }) => ({
      id,
      title,
      happenedOn,
      situation,
      myPart,
      outcome,
      confirmedBy,
      links: hasLinks ? links : [],
      skills: skills.filter((skill) => asked.has(skill.id)),
    }),
  );
}

const withoutSalaries = (path: CareerPath): CareerPath => ({
  ...path,
  salary: null,
  levels: path.levels.map((level) => ({ ...level, salary: null })),
});

const withoutNotes = (records: Records): Records => ({
  ...records,
  credentials: new Map(
    [...records.credentials].map(([skillId, held]) => [skillId, held && { ...held, note: '' }]),
  ),
});

function payShared(pay: readonly Pay[], isHistoryShared: boolean, today: IsoDate): readonly Pay[] {
  const entries = pay.map((entry): Pay => ({ ...entry, employer: '', title: '', note: '' }));
  if (isHistoryShared) return entries;
  const base = entries.filter(({ kind, paidFrom }) => kind === 'base' && paidFrom <= today);
  // The latest alone may be current; what ended is history, whatever came before it.
  return base.filter(
    ({ paidFrom, paidUntil }) =>
      paidFrom === base[0]?.paidFrom && (paidUntil === null || paidUntil >= today),
  );
}
