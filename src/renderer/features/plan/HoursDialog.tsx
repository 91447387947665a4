import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { hoursEntryDraft, type HoursEntry } from '../../../shared/hours-entries';
import type { Milestone } from '../../../shared/milestones';
import { announce, announceFailure } from '../../lib/announce';
import { call, errorCodeOf, useApiCommand, useApiQuery } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useEntryForm } from '../../ui/draft-form';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { DateField, NumberField, TextArea } from '../../ui/fields';
import { Section } from '../../ui/Section';
import styles from './HoursDialog.module.css';

/** Logs hours on a milestone; those logged before can be corrected or removed. */
export default function HoursDialog({
  milestone,
  onClose,
}: {
  readonly milestone: Milestone;
  readonly onClose: () => void;
}) {
  const text = useText();
  const entries = useApiQuery('listHoursEntries', milestone.id);
  const [edited, setEdited] = useState<HoursEntry | null>(null);
  if (entries === undefined) return null;
  const sum = entries.reduce((total, { hours }) => total + hours, 0);
  return (
    <Dialog title={text('hours.title', { title: milestone.title })} onClose={onClose} keepsTyped>
      <HoursForm
        key={edited?.id ?? ''}
        milestone={milestone}
        entry={edited}
        onDone={edited === null ? onClose : () => setEdited(null)}
      />
      {entries.length === 0 ? null : (
        <Section
          title={text('hours.logged')}
          note={
            milestone.effortHours === null
              ? text('hours.sum', { sum })
              : text('hours.sum.of', { sum, effort: milestone.effortHours })
          }
        >
          <Entries entries={entries} onEdit={setEdited} />
        </Section>
      )}
    </Dialog>
  );
}

function HoursForm({
  milestone,
  entry,
  onDone,
}: {
  readonly milestone: Milestone;
  /** Corrects this entry instead of adding one. */
  readonly entry: HoursEntry | null;
  readonly onDone: () => void;
}) {
  const text = useText();
  const { today } = useSession();
  const add = useApiCommand('addHoursEntry');
  const change = useApiCommand('changeHoursEntry');
  const state = useEntryForm({
    schema: hoursEntryDraft,
    entry,
    valuesOf: (seen) => ({
      milestoneId: milestone.id,
      ...(seen === null ? {} : { hours: seen.hours }),
      loggedOn: seen?.loggedOn ?? today,
      note: seen?.note ?? '',
    }),
    reread: async () =>
      (await call('listHoursEntries', milestone.id)).find(({ id }) => id === entry?.id),
    save: async ({ milestoneId, ...fields }, seen) => {
      if (seen === null) await add({ milestoneId, ...fields });
      else await change({ ...fields, id: seen.id, revision: seen.revision });
      onDone();
      announce(text('hours.saved', { hours: fields.hours }));
    },
  });
  return (
    <DraftForm
      state={state}
      submitLabel={text(entry === null ? 'hours.log' : 'action.save')}
      onCancel={onDone}
    >
      <FieldRow>
        <NumberField
          control={state.control}
          name="hours"
          label={text('hours.hours')}
          unit={text('milestone.effort.hours.unit')}
        />
        <DateField control={state.control} name="loggedOn" label={text('hours.day')} />
      </FieldRow>
      <TextArea control={state.control} name="note" label={text('hours.note')} />
    </DraftForm>
  );
}

function Entries({
  entries,
  onEdit,
}: {
  readonly entries: readonly HoursEntry[];
  readonly onEdit: (entry: HoursEntry) => void;
}) {
  const text = useText();
  const format = useFormat();
  const remove = useApiCommand('removeHoursEntry');
  const list = useRef<HTMLOListElement>(null);
  const removeNow = ({ id, revision }: HoursEntry) => {
    remove({ id, revision }).then(
      () => {
        list.current?.focus();
        void announceRemoved(text('hours.removed'));
      },
      (error: unknown) => announceFailure(errorCodeOf(error)),
    );
  };
  return (
    <ol ref={list} tabIndex={-1} className={styles.list} aria-label={text('hours.logged')}>
      {entries.map((entry) => {
        const values = { date: format.date(entry.loggedOn), hours: entry.hours };
        return (
          <li key={entry.id} className={styles.entry}>
            <div className={styles.words}>
              <p>
                {text('unit.hours', { amount: entry.hours })}
                <span className="muted"> · {values.date}</span>
              </p>
              {entry.note === '' ? null : <p className={styles.note}>{entry.note}</p>}
            </div>
            <IconButton label={text('hours.edit', values)} onClick={() => onEdit(entry)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton label={text('hours.remove', values)} onClick={() => removeNow(entry)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        );
      })}
    </ol>
  );
}
