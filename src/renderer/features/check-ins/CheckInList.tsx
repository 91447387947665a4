import { useState } from 'react';
import type { CheckInSummary } from '../../../shared/check-ins';
import { useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useReadinessHeadline } from '../../lib/readiness-words';
import { useText } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PlaceLink } from '../../ui/PlaceLink';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { Screen } from '../../ui/Screen';
import { SectionNav } from '../../ui/SectionNav';
import { StatusWord } from '../../ui/StatusWord';
import styles from './CheckIns.module.css';

const CheckInDialog = deferred(() => import('./CheckInDialog'));

/** Every check-in, newest first, with where one stood that day. */
export function CheckInList() {
  const text = useText();
  const checkIns = useApiQuery('listCheckIns');
  const standing = useApiQuery('getStanding');
  const [isAdding, setIsAdding] = useState(false);
  if (checkIns === undefined || standing === undefined) return null;
  const { goal, readiness } = standing;
  const [last, before] = checkIns;
  const add = (look: 'primary' | 'plain') =>
    goal === null ? null : (
      <Button look={look} onClick={() => setIsAdding(true)}>
        {text('checkIn.add')}
      </Button>
    );
  return (
    <Screen
      title={text('checkIns.title')}
      lead={text('checkIns.lead')}
      above={<SectionNav section="plan" current="check-ins" />}
      actions={
        <>
          {last === undefined || before === undefined ? null : (
            <PlaceLink
              to={{ screen: 'check-ins', id: before.id, other: last.id }}
              className={buttonClass('plain')}
            >
              {text('checkIns.compare-last')}
            </PlaceLink>
          )}
          {add('primary')}
        </>
      }
    >
      {checkIns.length > 0 ? (
        <ol className={styles.list} aria-label={text('checkIns.list')}>
          {checkIns.map((checkIn, index) => (
            <Row key={checkIn.id} checkIn={checkIn} isFirst={index === checkIns.length - 1} />
          ))}
        </ol>
      ) : goal === null ? (
        <EmptyState
          action={
            <PlaceLink to={{ screen: 'plan', view: 'list' }} className={buttonClass('plain')}>
              {text('checkIns.goal')}
            </PlaceLink>
          }
        >
          {text('checkIns.no-goal')}
        </EmptyState>
      ) : (
        <EmptyState action={add('plain')}>{text('checkIns.empty')}</EmptyState>
      )}
      {isAdding && goal !== null && readiness !== null ? (
        <CheckInDialog goal={goal} readiness={readiness} onClose={() => setIsAdding(false)} />
      ) : null}
    </Screen>
  );
}

function Row({
  checkIn,
  isFirst,
}: {
  readonly checkIn: CheckInSummary;
  readonly isFirst: boolean;
}) {
  const text = useText();
  const format = useFormat();
  const headlineOf = useReadinessHeadline();
  const { id, heldOn, whom, level, headline, status, startsSeries } = checkIn;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <PlaceLink to={{ screen: 'check-ins', id, other: null }} className={styles.day}>
          {format.date(heldOn)}
        </PlaceLink>
        <p className={styles.facts}>
          {[whom === '' ? text('checkIn.alone') : text('checkIn.with', { whom }), level.title].join(
            ' · ',
          )}
        </p>
        {startsSeries && !isFirst ? (
          <p className={styles.facts}>{text('checkIns.new-series')}</p>
        ) : null}
      </div>
      <div className={styles.figures}>
        <p>{headlineOf(checkIn)}</p>
        {headline.kind === 'range' ? (
          <ReadinessBar low={headline.low} high={headline.high} />
        ) : null}
        <StatusWord status={status} />
      </div>
    </li>
  );
}
