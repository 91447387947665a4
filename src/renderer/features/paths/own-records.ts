import type { IsoDate } from '../../../shared/dates';
import type { Readiness } from '../../../shared/readiness';
import type { Records, RequirementStanding } from '../../../shared/requirement-standing';
import type { SkillRecord } from '../../../shared/skills';

/** What is recorded, for comparing with any level; what was set aside is known for the goal's ladder alone. */
export function ownRecords(
  skills: readonly SkillRecord[],
  readiness: Readiness | null,
  today: IsoDate,
): Records {
  const standings = readiness === null ? [] : [...readiness.target, ...readiness.foundations];
  const noted = <Note>(note: (standing: RequirementStanding) => Note | null) =>
    new Map(
      standings.flatMap((standing) => {
        const found = note(standing);
        return found === null ? [] : [[standing.requirement.id, found] as const];
      }),
    );
  return {
    ratings: new Map(skills.flatMap(({ id, ratings: [latest] }) => (latest ? [[id, latest]] : []))),
    credentials: new Map(
      skills.flatMap(({ id, credentials }) => {
        const [counting] = credentials.toSorted(
          (a, b) =>
            Number(b.heldSince <= today) - Number(a.heldSince <= today) ||
            compareEnds(a.expiresOn, b.expiresOn),
        );
        return counting ? [[id, counting]] : [];
      }),
    ),
    time: new Map(
      skills.flatMap(({ id, timeEntries }) =>
        timeEntries.length > 0
          ? [[id, timeEntries.reduce((sum, { amount }) => sum + amount, 0)]]
          : [],
      ),
    ),
    setAside: noted((standing) => standing.setAsideReason),
    noOpportunity: noted((standing) => standing.noOpportunity),
  };
}

/** The later end first, and first of all none. */
const compareEnds = (a: IsoDate | null, b: IsoDate | null): number =>
  a === b ? 0 : a === null || (b !== null && a > b) ? -1 : 1;
