import {
  useController,
  useWatch,
  type Control,
  type FieldPath,
  type FieldValues,
} from 'react-hook-form';
import { requirementDraft, type Level } from '../../../shared/career-paths';
import { skillKinds, timeUnits, type AskedProficiency } from '../../../shared/skills';
import { announce } from '../../lib/announce';
import { useApiCommand, useApiQuery } from '../../lib/api';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { SegmentedField } from '../../ui/choice-fields';
import { Dialog } from '../../ui/Dialog';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { useDraftForm } from '../../ui/draft-form';
import { CheckboxField, NumberField, SelectField, TextField } from '../../ui/fields';
import styles from './AddRequirementDialog.module.css';

const proficiencies: readonly AskedProficiency[] = [1, 2, 3, 4];
const weights = [1, 2, 3] as const;

/** Adds to a level what one's own employer asks beyond the catalogue. */
export default function AddRequirementDialog({
  level,
  onClose,
}: {
  readonly level: Level;
  readonly onClose: () => void;
}) {
  const text = useText();
  const add = useApiCommand('addRequirement');
  // Every kind's fields have a beginning, so that switching the kind loses nothing typed.
  const defaults = {
    kind: 'graded' as const,
    levelId: level.id,
    name: '',
    asked: 2 as const,
    amount: null,
    unit: 'hours',
    weight: 1 as const,
    isMustHave: false,
  };
  const state = useDraftForm({
    schema: requirementDraft,
    defaults,
    save: async (draft) => {
      await add(draft);
      onClose();
      announce(text('requirement.added', { level: level.title }));
    },
  });
  const { control } = state;
  const kind = useWatch({ control, name: 'kind' });
  const knownNames = useApiQuery('listSkillNames', kind);
  const asked = useWatch({ control, name: 'asked' });
  return (
    <Dialog
      title={text('requirement.add.title', { level: level.title })}
      onClose={onClose}
      keepsTyped
    >
      <DraftForm state={state} submitLabel={text('requirement.add.submit')} onCancel={onClose}>
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
          suggestions={knownNames ?? []}
        />
        {kind === 'graded' ? (
          <div>
            <FigureField
              control={control}
              name="asked"
              label={text('requirement.add.asked')}
              options={proficiencies.map((value) => ({
                value,
                label: text(`proficiency.${value}`),
              }))}
            />
            <p className={styles.meaning}>{text(`proficiency.${asked}.meaning`)}</p>
          </div>
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

/** A segmented choice among figures. */
function FigureField<Values extends FieldValues, Draft>({
  control,
  name,
  label,
  options,
}: {
  readonly control: Control<Values, unknown, Draft>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly options: readonly { readonly value: number; readonly label: string }[];
}) {
  const { field } = useController({ control, name });
  return (
    <Segmented
      label={label}
      options={options.map((option) => ({ ...option, value: String(option.value) }))}
      value={String(field.value)}
      onChange={(value) => field.onChange(Number(value))}
    />
  );
}
