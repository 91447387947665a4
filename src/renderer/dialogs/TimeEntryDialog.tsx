import { useWatch } from 'react-hook-form';
import {
  timeEntryDraft,
  type TimeEntry,
  type TimeUnit,
  type NamedSkill,
} from '../../shared/skills';
import { announce } from '../lib/announce';
import { call, useApiCommand, useApiQuery } from '../lib/api';
import { useSession } from '../lib/session';
import { useStandingWords } from '../lib/standing-words';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField, NumberField, TextArea } from '../ui/fields';

/** Logs counted time, or corrects an entry; shows what it adds up to beside what is asked. */
export default function TimeEntryDialog({
  skill,
  unit,
  asked,
  entry,
  onClose,
}: {
  readonly skill: NamedSkill;
  /** What the requirement counts in; null where no level says so. */
  readonly unit: TimeUnit | null;
  /** How much is asked in all, in that unit. */
  readonly asked: number | null;
  /** Corrects this entry instead of adding one. */
  readonly entry?: TimeEntry;
  readonly onClose: () => void;
}) {
  const text = useText();
  const words = useStandingWords();
  const { today } = useSession();
  const record = useApiQuery('getSkill', skill.id);
  const addTimeEntry = useApiCommand('addTimeEntry');
  const changeTimeEntry = useApiCommand('changeTimeEntry');
  const state = useEntryForm({
    schema: timeEntryDraft,
    entry: entry ?? null,
    valuesOf: (seen) => ({
      skillId: skill.id,
      ...(seen === null ? {} : { amount: seen.amount }),
      loggedOn: seen?.loggedOn ?? today,
      note: seen?.note ?? '',
    }),
    reread: async () =>
      (await call('getSkill', skill.id)).timeEntries.find(({ id }) => id === entry?.id),
    save: async ({ skillId, ...fields }, seen) => {
      if (seen === null) await addTimeEntry({ skillId, ...fields });
      else await changeTimeEntry({ ...fields, id: seen.id, revision: seen.revision });
      onClose();
      announce(
        text('timeEntry.saved', { name: skill.name, time: words.time(fields.amount, unit) }),
      );
    },
  });
  const typed = useWatch({ control: state.control, name: 'amount' });
  const others =
    record?.timeEntries
      .filter(({ id }) => id !== entry?.id)
      .reduce((sum, { amount }) => sum + amount, 0) ?? 0;
  const sum = words.time(others + (Number.isFinite(typed) ? typed : 0), unit);
  return (
    <Dialog
      title={text(entry === undefined ? 'timeEntry.title' : 'timeEntry.title.edit', {
        name: skill.name,
      })}
      onClose={onClose}
      keepsTyped
    >
      <DraftForm state={state} submitLabel={text('timeEntry.save')} onCancel={onClose}>
        <FieldRow>
          <NumberField
            control={state.control}
            name="amount"
            label={text('timeEntry.amount')}
            unit={unit === null ? undefined : text(`timeEntry.unit.${unit}`)}
            description={
              asked === null
                ? text('timeEntry.sum', { sum })
                : text('timeEntry.sum.asked', { sum, asked: words.time(asked, unit) })
            }
          />
          <DateField control={state.control} name="loggedOn" label={text('timeEntry.loggedOn')} />
        </FieldRow>
        <TextArea control={state.control} name="note" label={text('rate.note')} />
      </DraftForm>
    </Dialog>
  );
}
