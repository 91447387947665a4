import { useState } from 'react';
import type { Goal } from '../../../shared/goal';
import type { Readiness } from '../../../shared/readiness';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { Section } from '../../ui/Section';
import { StatusWord } from '../../ui/StatusWord';
import styles from './HomeScreen.module.css';

const ReadinessWorking = deferred(() => import('../../dialogs/ReadinessWorking'));

/** Readiness for the goal: range, counts and status word, or what to do before there is one. */
export function ReadinessNow({
  readiness,
  goal,
}: {
  readonly readiness: Readiness;
  readonly goal: Goal;
}) {
  const text = useText();
  const format = useFormat();
  const [isWorkingShown, setIsWorkingShown] = useState(false);
  const { headline, metCount, countedCount } = readiness;
  const counts = text('home.readiness.met', { met: metCount, counted: countedCount });
  const foundations =
    readiness.foundationsCountedCount === 0
      ? null
      : text('home.readiness.foundations', {
          met: readiness.foundationsMetCount,
          counted: readiness.foundationsCountedCount,
        });

  const figure = () => {
    switch (headline.kind) {
      case 'range':
        return (
          <>
            <p className={styles.headline}>
              <span className={styles.figure}>
                {format.percentRange(headline.low, headline.high)}
              </span>
              <StatusWord status={readiness.status} />
            </p>
            <ReadinessBar low={headline.low} high={headline.high} />
            <p className="muted">
              {[
                counts,
                text('home.readiness.shown', { shown: format.percent(headline.shown) }),
                foundations,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        );
      case 'counts-only':
        return (
          <>
            <p className={styles.headline}>
              <span className={styles.figure}>{counts}</span>
              <StatusWord status={readiness.status} />
            </p>
            <p className="muted">
              {[text('home.readiness.rateMore'), foundations].filter(Boolean).join(' ')}
            </p>
          </>
        );
      case 'none-rated':
        return (
          <p>
            {text('home.readiness.none')}{' '}
            <PlaceLink to={{ screen: 'skills', skillId: null }}>{text('home.rate')}</PlaceLink>
          </p>
        );
      case 'nothing-applies':
        return (
          <p>
            {text('home.readiness.nothingApplies')}{' '}
            <PlaceLink
              to={{
                screen: 'path',
                careerPathId: goal.level.careerPathId,
                levelId: goal.level.id,
              }}
            >
              {text('home.readiness.edit')}
            </PlaceLink>
          </p>
        );
    }
  };
  return (
    <Section
      title={text('home.readiness')}
      actions={
        <Button look="link" onClick={() => setIsWorkingShown(true)}>
          {text('home.readiness.working')}
        </Button>
      }
    >
      <div className={styles.readiness}>
        {figure()}
        {readiness.openMustHaves.length === 0 ? null : (
          <p>
            {text('home.readiness.mustHaves', {
              names: format.list(readiness.openMustHaves.map((each) => each.requirement.name)),
            })}
          </p>
        )}
      </div>
      {isWorkingShown ? <ReadinessWorking onClose={() => setIsWorkingShown(false)} /> : null}
    </Section>
  );
}
