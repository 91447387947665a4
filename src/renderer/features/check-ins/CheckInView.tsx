import { useState } from 'react';
import type { CheckIn, CheckInId } from '../../../shared/check-ins';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiAction, useApiCommand, useApiQuery } from '../../lib/api';
import { classes } from '../../lib/classes';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { go } from '../../lib/place';
import { useReadinessHeadline } from '../../lib/readiness-words';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { Button } from '../../ui/Button';
import { controlClass } from '../../ui/Field';
import { ActionMenu } from '../../ui/Menu';
import { Options } from '../../ui/Options';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { StatusWord } from '../../ui/StatusWord';
import { BackToCheckIns } from './BackToCheckIns';
import { CheckedTable } from './CheckedTable';
import styles from './CheckIns.module.css';

const CheckInDialog = deferred(() => import('./CheckInDialog'));

/** One check-in: what was asked, how both saw it, what was said and agreed. */
export function CheckInView({ id }: { readonly id: CheckInId }) {
  const text = useText();
  const format = useFormat();
  const headlineOf = useReadinessHeadline();
  const checkIn = useApiQuery('getCheckIn', id);
  const remove = useApiCommand('removeCheckIn');
  const [isEditing, setIsEditing] = useState(false);
  if (checkIn === undefined) return null;
  const { heldOn, whom, level, headline, status, requirements, revision } = checkIn;
  const removeIt = async () => {
    try {
      // Away first: the screen of what is gone could not be read again.
      go({ screen: 'check-ins', id: null, other: null });
      await remove({ id, revision });
      await announceRemoved(text('checkIn.removed'));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  return (
    <Screen
      title={text('checkIn.title', { date: format.date(heldOn) })}
      lead={[
        whom === '' ? text('checkIn.alone') : text('checkIn.with', { whom }),
        level.title,
        level.careerPathName,
      ].join(' · ')}
      above={<BackToCheckIns />}
      actions={
        <>
          <CompareWith id={id} />
          <Button onClick={() => setIsEditing(true)}>{text('action.edit')}</Button>
          <ActionMenu
            label={text('checkIn.actions')}
            actions={[{ label: text('action.remove'), run: () => void removeIt() }]}
          />
        </>
      }
    >
      <div className={styles.headline}>
        <p className={styles.figure}>{headlineOf(checkIn)}</p>
        {headline.kind === 'range' ? (
          <ReadinessBar low={headline.low} high={headline.high} />
        ) : null}
        <StatusWord status={status} />
      </div>
      <Said checkIn={checkIn} />
      <Section title={text('checkIn.requirements')}>
        <CheckedTable
          caption={text('checkIn.requirements')}
          requirements={requirements.filter(({ part }) => part === 'target')}
        />
      </Section>
      {requirements.some(({ part }) => part === 'foundation') ? (
        <Section title={text('checkIn.foundations')}>
          <CheckedTable
            caption={text('checkIn.foundations')}
            requirements={requirements.filter(({ part }) => part === 'foundation')}
          />
        </Section>
      ) : null}
      {isEditing ? <CheckInDialog checkIn={checkIn} onClose={() => setIsEditing(false)} /> : null}
    </Screen>
  );
}

function Said({
  checkIn: { id, revision, agreements, note, theirWords },
}: {
  readonly checkIn: CheckIn;
}) {
  const text = useText();
  const format = useFormat();
  const check = useApiAction('checkAgreement');
  return (
    <>
      <Section title={text('checkIn.agreed')}>
        {agreements.length === 0 ? (
          <p className="muted">{text('checkIn.agreed.none')}</p>
        ) : (
          <ul className={styles.agreements}>
            {agreements.map(({ who, what, dueOn, isDone }, rank) => (
              <li key={rank} className={classes(isDone && styles.isDone)}>
                <input
                  type="checkbox"
                  aria-label={text('checkIn.agreed.done', { who, what })}
                  checked={isDone}
                  onChange={(event) => check({ id, revision, rank, isDone: event.target.checked })}
                />
                <span className={styles.who}>{who}</span>
                <span>{what}</span>
                <span className={styles.due}>{dueOn === null ? '' : format.date(dueOn)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {(['their-words', 'note'] as const).map((part) => {
        const said = part === 'note' ? note : theirWords;
        return said === '' ? null : (
          <Section key={part} title={text(`checkIn.${part}`)}>
            <p className={styles.prose}>{said}</p>
          </Section>
        );
      })}
    </>
  );
}

/** Goes to this check-in beside another one. */
function CompareWith({ id }: { readonly id: CheckInId }) {
  const text = useText();
  const format = useFormat();
  const others = useApiQuery('listCheckIns')?.filter((other) => other.id !== id) ?? [];
  if (others.length === 0) return null;
  return (
    <select
      className={classes(controlClass, styles.compare)}
      aria-label={text('checkIn.compare')}
      value=""
      onChange={(event) => go({ screen: 'check-ins', id, other: event.target.value })}
    >
      <option value="">{text('checkIn.compare')}…</option>
      <Options
        options={others.map((other) => ({
          value: other.id,
          label: [format.date(other.heldOn), other.whom].filter(Boolean).join(' · '),
        }))}
      />
    </select>
  );
}
