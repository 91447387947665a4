import { z } from 'zod';
import { effortHoursPerStep, usualEffortHoursPerStep } from '../../shared/effort';
import type { EffortHoursPerStep } from '../../shared/effort';
import { announce } from '../lib/announce';
import { useApiCommand, useApiQuery } from '../lib/api';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { NumberField } from '../ui/fields';

const schema = z.object({ hours: effortHoursPerStep });
const steps = [0, 1, 2, 3] as const;

/** Sets how many hours of study each proficiency step is taken to need. */
export default function StepEffortDialog({ onClose }: { readonly onClose: () => void }) {
  const effort = useApiQuery('getStepEffort');
  if (effort === undefined) return null;
  return <StepEffortForm effort={effort} onClose={onClose} />;
}

function StepEffortForm({
  effort,
  onClose,
}: {
  readonly effort: EffortHoursPerStep;
  readonly onClose: () => void;
}) {
  const text = useText();
  const setStepEffort = useApiCommand('setStepEffort');
  const state = useDraftForm({
    schema,
    defaults: { hours: effort },
    save: async ({ hours }) => {
      await setStepEffort(hours);
      onClose();
      announce(text('effort.saved'));
    },
  });
  return (
    <Dialog title={text('effort.title')} onClose={onClose} keepsTyped>
      <p className="muted">{text('effort.note')}</p>
      <DraftForm state={state} submitLabel={text('action.save')} onCancel={onClose}>
        <FieldRow>
          {steps.map((step) => (
            <NumberField
              key={step}
              control={state.control}
              name={`hours.${step}`}
              label={text('effort.step', {
                from: text(`proficiency.${step}`),
                to: text(`proficiency.${([1, 2, 3, 4] as const)[step]}`),
              })}
              unit={text('milestone.effort.hours.unit')}
              description={text('effort.usual', { hours: usualEffortHoursPerStep[step] })}
            />
          ))}
        </FieldRow>
      </DraftForm>
    </Dialog>
  );
}
