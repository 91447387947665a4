import {
  useController,
  useWatch,
  type Control,
  type FieldPath,
  type FieldValues,
} from 'react-hook-form';
import { requirementDraft, type Level, type Requirement } from '../../../shared/career-paths';
import { conventions } from '../../../shared/conventions';
import { skillKinds, timeUnits, type AskedProficiency } from '../../../shared/skills';
import { announce } from '../../lib/announce';
import { call, useApiCommand, useApiQuery } from '../../lib/api';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { SegmentedField } from '../../ui/choice-fields';
import { Dialog } from '../../ui/Dialog';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { useEntryForm } from '../../ui/draft-form';
import { CheckboxField, NumberField, SelectField, TextField } from '../../ui/fields';
import { AlternativesField } from './AlternativesField';
import styles from './RequirementDialog.module.css';

const proficiencies: readonly AskedProficiency[] = [1, 2, 3, 4];
const weights = [1, 2, 3] as const;

/** Adds to a level what one's own employer asks, or asks one of the person's own requirements otherwise. */
export default function RequirementDialog({
  level,
  requirement,
  onClose,
}: {
  readonly level: Level;
  /** Null adds one. */
  readonly requirement: Requirement | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const add = useApiCommand('addRequirement');
  const change = useApiCommand('changeRequirement');
  const state = useEntryForm({
    schema: requirementDraft,
    entry: requirement,
    valuesOf: (entry) => valuesOf(level, entry),
    reread: async () => {
      const { levels } = await call('getCareerPath', level.careerPathId);
      const saved = levels.flatMap(({ requirements }) => requirements);
      return saved.find(({ id }) => id === requirement?.id);
    },
    save: async (draft, entry) => {
      await (entry ? change({ ...draft, id: entry.id, revision: entry.revision }) : add(draft));
      onClose();
      announce(
        entry ? text('requirement.changed') : text('requirement.added', { level: level.title }),
      );
    },
  });
  const { control } = state;
  const kind = useWatch({ control, name: 'kind' });
  const knownNames = useApiQuery('listSkillNames', kind)?.map(({ name }) => name) ?? [];
  const asked = useWatch({ control, name: 'asked' });
  const isLeftToConvention = requirement?.kind === 'graded' && requirement.asked === null;
  return (
    <Dialog
      title={
        requirement
          ? text('requirement.change.title', { name: requirement.name })
          : text('requirement.add.title', { level: level.title })
      }
      onClose={onClose}
      keepsTyped
    >
      <DraftForm
        state={state}
        submitLabel={text(requirement ? 'action.save' : 'requirement.add.submit')}
        onCancel={onClose}
      >
        <SegmentedField
          control={control}
          name="kind"
          label={text('requirement.add.kind')}
          options={skillKinds.map((value) => ({
            value,
            label: text(`requirement.kind.${value}`),
          }))}
        />
        <TextField
          control={control}
          name="name"
          label={text('requirement.add.name')}
          description={text('requirement.add.name.description')}
          suggestions={knownNames}
        />
        {kind === 'graded' ? (
          <>
            <AlternativesField control={control} suggestions={knownNames} />
            <div>
              <FigureField
                control={control}
                name="asked"
                label={text('requirement.add.asked')}
                options={[
                  ...(isLeftToConvention
                    ? [{ value: null, label: text('own-difference.asked.convention') }]
                    : []),
                  ...proficiencies.map((value) => ({
                    value,
                    label: text(`proficiency.${value}`),
                  })),
                ]}
              />
              <p className={styles.meaning}>
                {text(`proficiency.${asked ?? conventions.askedByTarget}.meaning`)}
              </p>
            </div>
          </>
        ) : null}
        {kind === 'time' ? (
          <FieldRow>
            <NumberField control={control} name="amount" label={text('requirement.add.amount')} />
            <SelectField
              control={control}
              name="unit"
              isShort
              label={text('requirement.add.unit')}
              options={timeUnits.map((value) => ({
                value,
                label: text(`requirement.unit.${value}`),
              }))}
            />
          </FieldRow>
        ) : null}
        <FigureField
          control={control}
          name="weight"
          label={text('requirement.add.weight')}
          options={weights.map((value) => ({
            value,
            label: text(`requirement.weight.${value}`),
          }))}
        />
        <CheckboxField
          control={control}
          name="isMustHave"
          label={text('requirement.add.mustHave')}
          description={text('requirement.add.mustHave.description')}
        />
      </DraftForm>
    </Dialog>
  );
}

/** Every kind's fields have a beginning, so that switching the kind loses nothing typed. */
function valuesOf(level: Level, requirement: Requirement | null) {
  const [first, ...others] = requirement?.skills ?? [];
  return {
    // A form that can switch its kind holds the fields of all kinds, which their union cannot say.
    kind: (requirement?.kind ?? 'graded') as 'graded',
    levelId: level.id,
    name: first?.name ?? '',
    alternatives: others.map(({ name }) => ({ name })),
    asked: requirement?.kind === 'graded' ? requirement.asked : (2 as const),
    amount: requirement?.amount ?? null,
    unit: requirement?.unit ?? 'hours',
    weight: requirement?.weight ?? (1 as const),
    isMustHave: requirement?.isMustHave ?? false,
  };
}

/** A segmented choice among figures; null stands for none of them. */
function FigureField<Values extends FieldValues, Draft>({
  control,
  name,
  label,
  options,
}: {
  readonly control: Control<Values, unknown, Draft>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly options: readonly { readonly value: number | null; readonly label: string }[];
}) {
  const { field } = useController({ control, name });
  return (
    <Segmented
      label={label}
      options={options.map((option) => ({ ...option, value: String(option.value) }))}
      value={String(field.value)}
      onChange={(value) => field.onChange(value === 'null' ? null : Number(value))}
    />
  );
}
