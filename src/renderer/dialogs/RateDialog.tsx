import { useWatch } from 'react-hook-form';
import { ratingDraft, type Rating, type SkillId, type SkillRecord } from '../../shared/skills';
import { announce } from '../lib/announce';
import { call, useApiCommand, useApiQuery } from '../lib/api';
import { useFormat } from '../lib/format';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { ProficiencyField, RadioField } from '../ui/choice-fields';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { DateField, TextArea } from '../ui/fields';
import type { NamedSkill } from './named-skill';

interface Props {
  /** Where several can meet a requirement, the person picks which one to rate. */
  readonly skills: readonly NamedSkill[];
  /** Corrects this rating instead of adding one. */
  readonly rating?: Rating;
  readonly onClose: () => void;
}

/** Rates a skill in five described steps as of a day, or corrects a rating. */
export default function RateDialog(props: Props) {
  const records = useApiQuery('listSkills');
  return records === undefined ? null : <RateForm {...props} records={records} />;
}

function RateForm({
  skills,
  rating,
  records,
  onClose,
}: Props & { readonly records: readonly SkillRecord[] }) {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  const rateSkill = useApiCommand('rateSkill');
  const changeRating = useApiCommand('changeRating');
  const [first] = skills;
  const only = skills.length === 1 ? first : undefined;
  const latest = (id: SkillId) => records.find((record) => record.id === id)?.ratings[0];
  const state = useEntryForm({
    schema: ratingDraft,
    entry: rating ?? null,
    valuesOf: (entry) => {
      const shown = entry ?? (only && latest(only.id));
      return {
        skillId: entry?.skillId ?? (only ?? bestRated(skills, latest))?.id ?? '',
        ...(shown === undefined ? {} : { proficiency: shown.proficiency }),
        ratedOn: entry?.ratedOn ?? today,
        note: entry?.note ?? '',
      };
    },
    reread: async () =>
      rating && (await call('getSkill', rating.skillId)).ratings.find(({ id }) => id === rating.id),
    save: async ({ skillId, ...fields }, entry) => {
      if (entry === null) await rateSkill({ skillId, ...fields });
      else await changeRating({ ...fields, id: entry.id, revision: entry.revision });
      onClose();
      announce(
        text('rate.saved', {
          name: skills.find(({ id }) => id === skillId)?.name ?? '',
          proficiency: text(`proficiency.${fields.proficiency}`),
        }),
      );
    },
  });
  const ratedId = useWatch({ control: state.control, name: 'skillId' });
  const last = rating === undefined ? records.find(({ id }) => id === ratedId)?.ratings[0] : null;
  const summary = ({ proficiency, ratedOn }: Rating) =>
    text('rate.last', {
      proficiency: text(`proficiency.${proficiency}`),
      date: format.date(ratedOn),
    });
  return (
    <Dialog
      title={
        rating === undefined
          ? only === undefined
            ? text('rate.title.any')
            : text('rate.title', { name: only.name })
          : text('rate.title.edit', { name: first?.name ?? '' })
      }
      onClose={onClose}
      keepsTyped
    >
      <DraftForm
        state={state}
        submitLabel={text(rating === undefined ? 'rate.save' : 'rate.save.edit')}
        onCancel={onClose}
      >
        {only === undefined ? (
          <RadioField
            control={state.control}
            name="skillId"
            label={text('rate.which')}
            options={skills.map(({ id, name }) => {
              const known = latest(id);
              return {
                value: id,
                label: name,
                description: known === undefined ? text('proficiency.unrated') : summary(known),
              };
            })}
          />
        ) : null}
        <div>
          <ProficiencyField control={state.control} name="proficiency" label={text('rate.where')} />
          {only !== undefined && last ? <p className="muted">{summary(last)}</p> : null}
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

/** The alternative that counts now, else the first. */
function bestRated(
  skills: readonly NamedSkill[],
  latest: (id: SkillId) => Rating | undefined,
): NamedSkill | undefined {
  const level = ({ id }: NamedSkill) => latest(id)?.proficiency ?? -1;
  return skills.toSorted((a, b) => level(b) - level(a))[0];
}
