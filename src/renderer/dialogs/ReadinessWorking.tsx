import type { Standing } from '../../shared/api';
import { conventions } from '../../shared/conventions';
import type { Goal } from '../../shared/goal';
import type { Readiness } from '../../shared/readiness';
import { useApiQuery } from '../lib/api';
import { useFormat } from '../lib/format';
import { useReadinessHeadline } from '../lib/readiness-words';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ReadinessBar } from '../ui/ReadinessBar';
import { Section } from '../ui/Section';
import { StatusWord } from '../ui/StatusWord';
import { ReadinessConventions } from './ReadinessConventions';
import { ReadinessStatusChecks } from './ReadinessStatusChecks';
import { FoundationsTable, RequirementsTable } from './ReadinessTables';
import { ReadinessMoves } from './ReadinessMoves';
import styles from './ReadinessWorking.module.css';

/** How the readiness for the goal comes about: every requirement, the sums, the status and the conventions. */
export default function ReadinessWorking({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const standing = useApiQuery('getStanding');
  if (standing === undefined) return null;
  const { goal, readiness, worksAt } = standing;
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
        <Working goal={goal} readiness={readiness} worksAt={worksAt} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Working({
  goal,
  readiness,
  worksAt,
  onClose,
}: {
  readonly goal: Goal;
  readonly readiness: Readiness;
  readonly worksAt: Standing['worksAt'];
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
        <p className={styles.worksAt}>
          {worksAt === null
            ? text('working.works-at.none')
            : text('working.works-at', { level: worksAt.title })}
        </p>
      </Section>
      {readiness.foundations.length === 0 ? null : (
        <Section title={text('working.foundations')} note={text('working.foundations.note')}>
          <FoundationsTable readiness={readiness} />
        </Section>
      )}
      {readiness.moves.length === 0 ? null : (
        <Section title={text('working.moves')} note={text('working.moves.note')}>
          <ReadinessMoves moves={readiness.moves} onFollow={onClose} />
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
  const { metWeight, shownWeight, knownWeight, totalWeight } = working;
  const sums = {
    met: format.number(metWeight, 2),
    shownWeight: format.number(shownWeight, 2),
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
          <div>
            <dt>{text('working.sums.shown')}</dt>
            <dd>
              {text('working.sums.shown.value', {
                ...sums,
                shown: format.percent(headline.shown),
                months: conventions.shownMonths,
              })}
            </dd>
          </div>
        </>
      ) : null}
    </dl>
  );
}
