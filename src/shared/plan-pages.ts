import { noFinish } from './pace';
import type { DocumentPage, PlanDocument, SharedEvidence } from './plan-document';
import type { Readiness, RequirementStanding } from './readiness';
import type { Schedule } from './schedule';

// A page left out is not only left unprinted: what no other page tells goes from the content as well, so
// that nothing of it can turn up in a file, its metadata or a preview.

/** The document without what only the pages left out would tell. */
export function withoutPagesLeftOut(plan: PlanDocument): PlanDocument {
  const has = (...pages: readonly DocumentPage[]) =>
    pages.some((page) => !plan.options.leaveOut.includes(page));
  const { position, evidence, asks, agreements, milestones } = plan;
  return {
    ...plan,
    position: has('overview') || plan.pay !== null ? position : null,
    readiness: readinessOn(plan.readiness, has),
    evidence: has('evidence')
      ? evidence
      : has('overview', 'working')
        ? evidence.map(namedAlone)
        : [],
    asks: has('overview', 'milestones') ? asks : [],
    agreements: has('agreed') ? agreements : [],
    milestones: has('milestones') ? milestones : [],
    schedule: scheduleOn(plan.schedule, has),
  };
}

type Has = (...pages: readonly DocumentPage[]) => boolean;

/** The overview and the working say which evidence there is; what it tells is the evidence's own page. */
const namedAlone = (entry: SharedEvidence): SharedEvidence => ({
  ...entry,
  ...{ situation: '', myPart: '', outcome: '', confirmedBy: '', links: [] },
});

/** The overview picks from all that counts, without the reasons for what does not; the milestones want what to ask for alone. */
function readinessOn(readiness: Readiness, has: Has): Readiness {
  if (has('working')) return readiness;
  const { target, foundations, openMustHaves } = readiness;
  if (has('overview')) {
    return {
      ...readiness,
      target: target.map(withoutReason),
      foundations: foundations.map(withoutReason),
      openMustHaves: openMustHaves.map(withoutReason),
      moves: [],
    };
  }
  const asked = (standings: readonly RequirementStanding[]) =>
    has('milestones') ? standings.filter(isToAskFor).map(unrated) : [];
  return {
    target: asked(target),
    foundations: asked(foundations),
    ...{ metCount: 0, countedCount: 0, foundationsMetCount: 0, foundationsCountedCount: 0 },
    headline: { kind: 'none-rated' },
    status: 'not-enough-to-say',
    openMustHaves: [],
    working: { metWeight: 0, shownWeight: 0, knownWeight: 0, totalWeight: 0 },
    moves: [],
    effortHoursPerStep: readiness.effortHoursPerStep,
  };
}

const withoutReason = (standing: RequirementStanding): RequirementStanding => ({
  ...standing,
  setAsideReason: standing.setAsideReason === null ? null : '',
});

const isToAskFor = ({ noOpportunity, isMet, setAsideReason }: RequirementStanding): boolean =>
  noOpportunity !== null && !isMet && setAsideReason === null;

const unrated = (standing: RequirementStanding): RequirementStanding => ({
  ...standing,
  ...{ recorded: null, score: null, stepsShort: null, missingHours: null },
  ...{ shownOn: null, isShown: false },
});

/** The overview says when the goal may be in reach, not by what. */
function scheduleOn(schedule: Schedule, has: Has): Schedule {
  if (has('milestones')) return schedule;
  const { isNothingOpen, early, likely, late } = schedule;
  const unsaid = noFinish('no-estimate');
  return {
    ...(has('overview')
      ? { isNothingOpen, early, likely, late }
      : { isNothingOpen: false, early: unsaid, likely: unsaid, late: unsaid }),
    ...{ knownHours: 0, unknownHours: 0, hours: { early: 0, likely: 0, late: 0 } },
    ...{ unplanned: [], unrated: [], blocked: [], unestimated: [], waiting: [], milestones: [] },
  };
}
