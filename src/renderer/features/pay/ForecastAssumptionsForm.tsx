import { courses, forecastAssumptions, type StoredAssumptions } from '../../../shared/forecast';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { useDraftForm } from '../../ui/draft-form';
import { NumberField } from '../../ui/fields';

/** Changes what the forecast assumes, or goes back to the convention. */
export default function ForecastAssumptionsForm({
  assumptions: { revision, ...defaults },
  onClose,
}: {
  readonly assumptions: StoredAssumptions;
  readonly onClose: () => void;
}) {
  const text = useText();
  const set = useApiCommand('setForecastAssumptions');
  const state = useDraftForm({
    schema: forecastAssumptions,
    defaults,
    save: async (assumptions) => {
      await set({ assumptions, revision });
      onClose();
      announce(text('forecast.saved'));
    },
  });
  const reset = () => {
    set({ assumptions: null, revision }).then(
      () => {
        onClose();
        announce(text('forecast.reset.done'));
      },
      (error: unknown) => announceFailure(errorCodeOf(error)),
    );
  };
  const { control } = state;
  return (
    <Dialog title={text('forecast.form.title')} onClose={onClose} keepsTyped>
      <DraftForm
        state={state}
        submitLabel={text('forecast.form.save')}
        onCancel={onClose}
        {...(revision === null
          ? {}
          : { aside: <Button onClick={reset}>{text('forecast.reset')}</Button> })}
      >
        <p>{text('forecast.form.note')}</p>
        {(['growthPercent', 'upliftPercent'] as const).map((what) => (
          <fieldset key={what}>
            <legend>{text(`forecast.${what}`)}</legend>
            <FieldRow>
              {courses.map((course) => (
                <NumberField
                  key={course}
                  control={control}
                  name={`${what}.${course}`}
                  label={text(`forecast.${course}`)}
                  unit="%"
                />
              ))}
            </FieldRow>
          </fieldset>
        ))}
        <FieldRow>
          <NumberField control={control} name="years" label={text('forecast.years')} />
          <NumberField
            control={control}
            name="inflationPercent"
            label={text('forecast.inflation')}
            unit="%"
            description={text('forecast.inflation.description')}
          />
        </FieldRow>
      </DraftForm>
    </Dialog>
  );
}
