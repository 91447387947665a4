import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { ratingSeries } from '../../../shared/rating-series';
import type { HeldCredential, Rating, SkillRecord, TimeEntry } from '../../../shared/skills';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useStandingWords } from '../../lib/standing-words';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { IconButton } from '../../ui/Button';
import { RatingChart } from '../../ui/RatingChart';
import { Section } from '../../ui/Section';
import type { TimeAsked } from './inventory';
import styles from './SkillHistory.module.css';

const RateDialog = deferred(() => import('../../dialogs/RateDialog'));
const CredentialDialog = deferred(() => import('../../dialogs/CredentialDialog'));
const TimeEntryDialog = deferred(() => import('../../dialogs/TimeEntryDialog'));

type Entry =
  | ({ readonly kind: 'graded' } & Rating)
  | ({ readonly kind: 'credential' } & HeldCredential)
  | ({ readonly kind: 'time' } & TimeEntry);

/** Everything recorded about a skill, newest first; each entry can be corrected or removed. */
export function SkillHistory({
  skill,
  time: { unit, amount },
}: {
  readonly skill: SkillRecord;
  readonly time: TimeAsked;
}) {
  const text = useText();
  const format = useFormat();
  const words = useStandingWords();
  const list = useRef<HTMLOListElement>(null);
  const [edited, setEdited] = useState<Entry | null>(null);
  const remove = useRemoval();
  const { today } = useSession();
  const close = () => setEdited(null);
  const points = ratingSeries(skill.ratings, today);
  const entries: readonly Entry[] = [
    ...skill.ratings.map((entry) => ({ kind: 'graded' as const, ...entry })),
    ...skill.credentials.map((entry) => ({ kind: 'credential' as const, ...entry })),
    ...skill.timeEntries.map((entry) => ({ kind: 'time' as const, ...entry })),
  ];

  const wordOf = (entry: Entry) => {
    switch (entry.kind) {
      case 'graded':
        return text(`proficiency.${entry.proficiency}`);
      case 'credential':
        return words.credential(entry);
      case 'time':
        return words.time(entry.amount, unit);
    }
  };
  const dateOf = (entry: Entry) => {
    switch (entry.kind) {
      case 'graded':
        return format.date(entry.ratedOn);
      case 'credential':
        return text('skills.history.since', { date: format.date(entry.heldSince) });
      case 'time':
        return format.date(entry.loggedOn);
    }
  };
  const removeAndStay = async (entry: Entry) => {
    await remove(entry);
    list.current?.focus();
  };

  return (
    <Section title={text('skills.history')}>
      {entries.length === 0 ? (
        <p className="muted">{text(`skills.history.none.${skill.kind}`)}</p>
      ) : (
        <>
          {points.length < 2 ? null : <RatingChart points={points} />}
          <ol ref={list} tabIndex={-1} className={styles.list} aria-label={text('skills.history')}>
            {entries.map((entry) => {
              const values = { word: wordOf(entry), date: dateOf(entry) };
              return (
                <li key={entry.id} className={styles.entry}>
                  <div className={styles.words}>
                    <p>
                      <span className={styles.word}>{values.word}</span>
                      <span className="muted"> · {values.date}</span>
                    </p>
                    {entry.note === '' ? null : <p className={styles.note}>{entry.note}</p>}
                  </div>
                  <div className={styles.actions}>
                    <IconButton
                      label={text('skills.history.edit', values)}
                      onClick={() => setEdited(entry)}
                    >
                      <Pencil aria-hidden="true" />
                    </IconButton>
                    <IconButton
                      label={text('skills.history.remove', values)}
                      onClick={() => void removeAndStay(entry)}
                    >
                      <Trash2 aria-hidden="true" />
                    </IconButton>
                  </div>
                </li>
              );
            })}
          </ol>
        </>
      )}

      {edited?.kind === 'graded' ? (
        <RateDialog skill={skill} rating={edited} onClose={close} />
      ) : null}
      {edited?.kind === 'credential' ? (
        <CredentialDialog skill={skill} credential={edited} onClose={close} />
      ) : null}
      {edited?.kind === 'time' ? (
        <TimeEntryDialog skill={skill} unit={unit} asked={amount} entry={edited} onClose={close} />
      ) : null}
    </Section>
  );
}

/** Removes an entry of any kind, and says so or why not. */
function useRemoval(): (entry: Entry) => Promise<void> {
  const text = useText();
  const removeRating = useApiCommand('removeRating');
  const removeCredential = useApiCommand('removeCredential');
  const removeTimeEntry = useApiCommand('removeTimeEntry');
  return async (entry) => {
    const { revision } = entry;
    try {
      if (entry.kind === 'graded') await removeRating({ id: entry.id, revision });
      else if (entry.kind === 'credential') await removeCredential({ id: entry.id, revision });
      else await removeTimeEntry({ id: entry.id, revision });
      await announceRemoved(text(`skills.removed.${entry.kind}`));
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
}
