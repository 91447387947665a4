import { ratingDraft, type Rating, type SkillRecord } from '../../shared/skills';
import { announce } from '../lib/announce';
import { call, useApiCommand } from '../lib/api';
import { useFormat } from '../lib/format';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { ProficiencyField } from '../ui/choice-fields';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { DateField, TextArea } from '../ui/fields';

/** Rates a skill in five described steps as of a day, or corrects a rating. */
export default function RateDialog({
  skill,
  rating,
  onClose,
}: {
  readonly skill: SkillRecord;
  /** Corrects this rating instead of adding one. */
  readonly rating?: Rating;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  const rateSkill = useApiCommand('rateSkill');
  const changeRating = useApiCommand('changeRating');
  const { latestRating: last } = skill;
  const state = useEntryForm({
    schema: ratingDraft,
    entry: rating ?? null,
    valuesOf: (entry) => {
      const shown = entry ?? last;
      return {
        skillId: skill.id,
        ...(shown === null ? {} : { proficiency: shown.proficiency }),
        ratedOn: entry?.ratedOn ?? today,
        note: entry?.note ?? '',
      };
    },
    reread: async () =>
      (await call('getSkill', skill.id)).ratings.find(({ id }) => id === rating?.id),
    save: async ({ skillId, ...fields }, entry) => {
      if (entry === null) await rateSkill({ skillId, ...fields });
      else await changeRating({ ...fields, id: entry.id, revision: entry.revision });
      onClose();
      announce(
        text('rate.saved', {
          name: skill.name,
          proficiency: text(`proficiency.${fields.proficiency}`),
        }),
      );
    },
  });
  return (
    <Dialog
      title={text(rating === undefined ? 'rate.title' : 'rate.title.edit', { name: skill.name })}
      onClose={onClose}
      keepsTyped
    >
      <DraftForm
        state={state}
        submitLabel={text(rating === undefined ? 'rate.save' : 'rate.save.edit')}
        onCancel={onClose}
      >
        <div>
          <ProficiencyField control={state.control} name="proficiency" label={text('rate.where')} />
          {rating === undefined && last !== null ? (
            <p className="muted">
              {text('rate.last', {
                proficiency: text(`proficiency.${last.proficiency}`),
                date: format.date(last.ratedOn),
              })}
            </p>
          ) : null}
        </div>
        <DateField control={state.control} name="ratedOn" label={text('rate.asOf')} />
        <TextArea
          control={state.control}
          name="note"
          label={text('rate.note')}
          description={text('rate.note.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
