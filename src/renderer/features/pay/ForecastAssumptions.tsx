import { useState } from 'react';
import type { StoredAssumptions } from '../../../shared/forecast';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';

const ForecastAssumptionsForm = deferred(() => import('./ForecastAssumptionsForm'));

/** What the forecast assumes, in a sentence beside the chart, with the way to change it. */
export function ForecastAssumptions({ assumptions }: { readonly assumptions: StoredAssumptions }) {
  const text = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { growthPercent, upliftPercent, years, inflationPercent, revision } = assumptions;
  const three = ({ low, middle, high }: typeof growthPercent) =>
    text('forecast.three', {
      low: format.number(low, 2),
      middle: format.number(middle, 2),
      high: format.decimalPercent(high),
    });
  return (
    <p>
      {text('forecast.assumptions', {
        years,
        growth: three(growthPercent),
        uplift: three(upliftPercent),
      })}{' '}
      {inflationPercent === null
        ? null
        : `${text('forecast.assumptions.inflation', {
            percent: format.decimalPercent(inflationPercent),
          })} `}
      {revision === null ? `${text('forecast.assumptions.convention')} ` : null}
      <Button look="link" onClick={() => setOpen(true)}>
        {text('forecast.assumptions.change')}
      </Button>
      {isOpen ? (
        <ForecastAssumptionsForm assumptions={assumptions} onClose={() => setOpen(false)} />
      ) : null}
    </p>
  );
}
