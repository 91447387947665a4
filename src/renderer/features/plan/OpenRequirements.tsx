import { useState } from 'react';
import type { RequirementId } from '../../../shared/career-paths';
import type { IsoDate } from '../../../shared/dates';
import type { Milestone } from '../../../shared/milestones';
import { putOffLast, type Readiness, type RequirementStanding } from '../../../shared/readiness';
import type { Schedule } from '../../../shared/schedule';
import { useFormat } from '../../lib/format';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './OpenRequirements.module.css';

const shownAtFirst = 6;

interface Entry {
  readonly standing: RequirementStanding;
  readonly gain: number | null;
  readonly hours: number | null;
  /** The day it may be suggested again; null where nobody put it off. */
  readonly dismissedUntil: IsoDate | null;
}

/** What is still open: the target's requirements by what they move, the foundations, and what to ask for. */
export function OpenRequirements({
  readiness,
  schedule,
  milestones,
  onPlan,
}: {
  readonly readiness: Readiness;
  readonly schedule: Schedule;
  readonly milestones: readonly Milestone[];
  readonly onPlan: (standing: RequirementStanding) => void;
}) {
  const text = useText();
  const foundations = [...schedule.unplanned, ...schedule.unrated]
    .filter(({ standing }) => readiness.foundations.includes(standing))
    .map((open) => ({ ...open, gain: null, dismissedUntil: null }));
  const planned = new Set(
    milestones.flatMap(({ state, requirementId }) => (state === 'open' ? [requirementId] : [])),
  );
  return (
    <>
      <Section
        title={text('plan.gaps')}
        note={text(readiness.moves.length > 0 ? 'plan.gaps.note' : 'plan.gaps.none')}
      >
        <Entries entries={putOffLast(readiness.moves)} planned={planned} onPlan={onPlan} />
      </Section>
      {foundations.length === 0 ? null : (
        <Section title={text('plan.gaps.foundations')} note={text('plan.gaps.foundations.note')}>
          <Entries entries={foundations} planned={planned} onPlan={onPlan} />
        </Section>
      )}
      {schedule.blocked.length === 0 ? null : (
        <Section title={text('plan.asks')} note={text('plan.asks.note')}>
          <ul className={styles.list}>
            {schedule.blocked.map((standing) => (
              <Ask key={standing.requirement.id} standing={standing} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Entries({
  entries,
  planned,
  onPlan,
}: {
  readonly entries: readonly Entry[];
  readonly planned: ReadonlySet<RequirementId | null>;
  readonly onPlan: (standing: RequirementStanding) => void;
}) {
  const text = useText();
  const format = useFormat();
  const words = useStandingWords();
  const [isWhole, setIsWhole] = useState(false);
  if (entries.length === 0) return null;
  const isPlanned = ({ requirement, alsoListedAs }: RequirementStanding) =>
    [requirement.id, ...alsoListedAs].some((id) => planned.has(id));
  return (
    <>
      <ul className={styles.list}>
        {entries
          .slice(0, isWhole ? undefined : shownAtFirst)
          .map(({ standing, gain, hours, dismissedUntil }) => {
            const { id, name, isMustHave } = standing.requirement;
            const facts = [
              isMustHave ? text('standing.mustHave') : null,
              gain === null ? null : text('plan.gaps.gain', { points: format.number(gain, 0) }),
              hours === null ? null : text('unit.hours', { amount: hours }),
              dismissedUntil === null
                ? null
                : text('working.move.until', { date: format.date(dismissedUntil) }),
            ];
            return (
              <li key={id} className={styles.entry}>
                <div className={styles.body}>
                  <h3 className={styles.name}>
                    <SkillLink standing={standing} />
                  </h3>
                  <p className={styles.facts}>
                    {text('plan.gaps.standing', {
                      mine: words.mine(standing),
                      asked: words.asked(standing.asked),
                    })}
                  </p>
                  <p className={styles.facts}>
                    {facts.filter((fact) => fact !== null).join(' · ')}
                  </p>
                </div>
                {isPlanned(standing) ? (
                  <span className={styles.planned}>{text('plan.gaps.planned')}</span>
                ) : (
                  <Button
                    aria-label={text('plan.gaps.plan.name', { name })}
                    onClick={() => onPlan(standing)}
                  >
                    {text('plan.gaps.plan')}
                  </Button>
                )}
              </li>
            );
          })}
      </ul>
      {entries.length <= shownAtFirst ? null : (
        <div className={styles.more}>
          <Button look="link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? text('plan.gaps.fewer') : text('plan.gaps.all', { count: entries.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function SkillLink({
  standing: { requirement, recorded },
}: {
  readonly standing: RequirementStanding;
}) {
  const skillId =
    recorded?.kind === 'graded' ? recorded.skillId : (requirement.skills[0]?.id ?? null);
  return <PlaceLink to={{ screen: 'skills', skillId }}>{requirement.name}</PlaceLink>;
}

function Ask({ standing }: { readonly standing: RequirementStanding }) {
  const text = useText();
  const format = useFormat();
  const { noOpportunity } = standing;
  if (noOpportunity === null) return null;
  return (
    <li className={styles.entry}>
      <div className={styles.body}>
        <h3 className={styles.name}>
          <SkillLink standing={standing} />
        </h3>
        <p className={styles.facts}>
          {noOpportunity.whom === null
            ? text('plan.asks.whom.open')
            : text('plan.asks.whom', { whom: noOpportunity.whom })}
          {' · '}
          {text('plan.asks.since', { date: format.date(noOpportunity.since) })}
        </p>
      </div>
    </li>
  );
}
