import { z } from 'zod';
import { requirementOverrideDraft } from '../../shared/career-paths';
import type { RequirementStanding } from '../../shared/readiness';
import type { AskedProficiency } from '../../shared/skills';
import { announce } from '../lib/announce';
import { useApiAction, useApiCommand } from '../lib/api';
import { useStandingWords } from '../lib/standing-words';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm } from '../ui/DraftForm';
import { CheckboxField, NumberField, SelectField } from '../ui/fields';

const { asked, amount, weight } = requirementOverrideDraft.unwrap().shape;
// Choices are text in a form; what stays as the path has it is not sent at all.
const answers = z.object({
  asked: z.coerce.number().pipe(asked.unwrap()),
  amount,
  weight: z.coerce.number().pipe(weight.unwrap()),
  isMustHave: z.boolean(),
});

/** Changes what a requirement of the goal asks and how much it counts, beside what the path has. */
export default function OverrideDialog({
  standing,
  onClose,
}: {
  readonly standing: RequirementStanding;
  readonly onClose: () => void;
}) {
  const text = useText();
  const words = useStandingWords();
  const override = useApiCommand('overrideRequirement');
  const reset = useApiAction('resetRequirement');
  const { requirement, asked: now, asPath } = standing;
  const path = asPath ?? {
    asked: now,
    weight: requirement.weight,
    isMustHave: requirement.isMustHave,
  };
  const differing = <Value,>(value: Value, usual: Value) => (value === usual ? null : value);
  const state = useDraftForm({
    schema: answers,
    defaults: {
      asked: String(now.kind === 'graded' ? now.proficiency : 1),
      amount: now.kind === 'time' ? now.amount : null,
      weight: String(requirement.weight),
      isMustHave: requirement.isMustHave,
    },
    save: async (draft) => {
      await override({
        requirementId: requirement.id,
        asked:
          path.asked.kind === 'graded'
            ? differing<AskedProficiency>(draft.asked, path.asked.proficiency)
            : null,
        amount: path.asked.kind === 'time' ? differing(draft.amount, path.asked.amount) : null,
        weight: differing(draft.weight, path.weight),
        isMustHave: differing(draft.isMustHave, path.isMustHave),
      });
      onClose();
      announce(text('override.saved', { name: requirement.name }));
    },
  });
  const { control } = state;
  return (
    <Dialog title={text('override.title', { name: requirement.name })} onClose={onClose} keepsTyped>
      <p>{text('override.lead')}</p>
      <DraftForm
        state={state}
        submitLabel={text('override.save')}
        onCancel={onClose}
        aside={
          asPath === null ? undefined : (
            <Button
              look="quiet"
              onClick={() => {
                reset(requirement.id);
                onClose();
              }}
            >
              {text('override.reset')}
            </Button>
          )
        }
      >
        {now.kind === 'graded' ? (
          <SelectField
            control={control}
            name="asked"
            label={text('override.asked')}
            options={([1, 2, 3, 4] as const).map((value) => ({
              value: String(value),
              label: text(`proficiency.${value}`),
            }))}
            description={text('override.path', { value: words.asked(path.asked) })}
          />
        ) : null}
        {now.kind === 'time' ? (
          <NumberField
            control={control}
            name="amount"
            label={text('override.asked')}
            unit={text(`timeEntry.unit.${now.unit}`)}
            description={text('override.path', { value: words.asked(path.asked) })}
          />
        ) : null}
        <SelectField
          control={control}
          name="weight"
          label={text('override.weight')}
          options={([1, 2, 3] as const).map((value) => ({
            value: String(value),
            label: text(`override.weight.${value}`),
          }))}
          description={text('override.path', { value: text(`override.weight.${path.weight}`) })}
        />
        <CheckboxField
          control={control}
          name="isMustHave"
          label={text('standing.mustHave')}
          description={text('override.path', {
            value: text(path.isMustHave ? 'override.mustHave' : 'override.noMustHave'),
          })}
        />
      </DraftForm>
    </Dialog>
  );
}
