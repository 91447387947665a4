import type { Goal } from '../../shared/goal';
import type { Move, Readiness } from '../../shared/readiness';
import { useApiQuery } from '../lib/api';
import { useFormat } from '../lib/format';
import { useReadinessHeadline } from '../lib/readiness-words';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { PlaceLink } from '../ui/PlaceLink';
import { ReadinessBar } from '../ui/ReadinessBar';
import { Section } from '../ui/Section';
import { StatusWord } from '../ui/StatusWord';
import { ReadinessConventions } from './ReadinessConventions';
import { ReadinessStatusChecks } from './ReadinessStatusChecks';
import { FoundationsTable, RequirementsTable } from './ReadinessTables';
import styles from './ReadinessWorking.module.css';

/** How the readiness for the goal comes about: every requirement, the sums, the status and the conventions. */
export default function ReadinessWorking({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const standing = useApiQuery('getStanding');
  if (standing === undefined) return null;
  const { goal, readiness } = standing;
  return (
    <Dialog
      title={
        goal === null
          ? text('working.title')
          : text('working.title.for', { title: goal.level.title })
      }
      onClose={onClose}
      isWide
    >
      {goal === null || readiness === null ? (
        <p>{text('working.noGoal')}</p>
      ) : (
        <Working goal={goal} readiness={readiness} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Working({
  goal,
  readiness,
  onClose,
}: {
  readonly goal: Goal;
  readonly readiness: Readiness;
  readonly onClose: () => void;
}) {
  const text = useText();
  const headlineOf = useReadinessHeadline();
  const { headline } = readiness;
  return (
    <div className={styles.working}>
      <div className={styles.headline}>
        <p className={styles.figure}>{headlineOf(readiness)}</p>
        <StatusWord status={readiness.status} />
      </div>
      {headline.kind === 'range' ? <ReadinessBar low={headline.low} high={headline.high} /> : null}
      <p className="muted">{text('working.lead')}</p>

      <Section title={text('working.requirements', { title: goal.level.title })}>
        <RequirementsTable readiness={readiness} />
      </Section>
      {headline.kind === 'nothing-applies' ? null : (
        <Section title={text('working.sums')}>
          <Sums readiness={readiness} />
        </Section>
      )}
      <Section title={text('working.status')}>
        <ReadinessStatusChecks readiness={readiness} />
      </Section>
      {readiness.foundations.length === 0 ? null : (
        <Section title={text('working.foundations')} note={text('working.foundations.note')}>
          <FoundationsTable readiness={readiness} />
        </Section>
      )}
      {readiness.moves.length === 0 ? null : (
        <Section title={text('working.moves')} note={text('working.moves.note')}>
          <Moves moves={readiness.moves} onFollow={onClose} />
        </Section>
      )}
      <Section title={text('working.conventions')} note={text('working.conventions.note')}>
        <ReadinessConventions effort={readiness.effortHoursPerStep} />
      </Section>
      <div className={styles.close}>
        <Button onClick={onClose}>{text('action.close')}</Button>
      </div>
    </div>
  );
}

function Sums({ readiness: { working, headline } }: { readonly readiness: Readiness }) {
  const text = useText();
  const format = useFormat();
  const { metWeight, knownWeight, totalWeight } = working;
  const sums = {
    met: format.number(metWeight, 2),
    known: format.number(knownWeight, 2),
    unknown: format.number(totalWeight - knownWeight, 2),
    total: format.number(totalWeight, 2),
  };
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{text('working.sums.counted')}</dt>
        <dd>{text('working.sums.counted.value', sums)}</dd>
      </div>
      {headline.kind === 'range' ? (
        <>
          <div>
            <dt>{text('working.sums.low')}</dt>
            <dd>
              {text('working.sums.low.value', { ...sums, low: format.percent(headline.low) })}
            </dd>
          </div>
          <div>
            <dt>{text('working.sums.high')}</dt>
            <dd>
              {text('working.sums.high.value', { ...sums, high: format.percent(headline.high) })}
            </dd>
          </div>
        </>
      ) : null}
    </dl>
  );
}

function Moves({
  moves,
  onFollow,
}: {
  readonly moves: readonly Move[];
  readonly onFollow: () => void;
}) {
  const text = useText();
  const format = useFormat();
  return (
    <ol className={styles.moves}>
      {moves.map(({ standing: { requirement }, gain, hours }) => (
        <li key={requirement.id}>
          <PlaceLink
            to={{ screen: 'skills', skillId: requirement.skills[0]?.id ?? null }}
            onClick={onFollow}
          >
            {requirement.name}
          </PlaceLink>
          <span className={styles.facts}>
            {text('working.move.gain', { points: format.number(gain, 1) })}
            {' · '}
            {hours === null
              ? text('working.move.noHours')
              : text('working.move.hours', { hours: text('unit.hours', { amount: hours }) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
