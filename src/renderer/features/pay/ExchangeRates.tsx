import type { ExchangeRate } from '../../../shared/exchange-rates';
import { useApiCommand, useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { RecordList } from './RecordList';

const ExchangeRateForm = deferred(() => import('./ExchangeRateForm'));

/** The person's own exchange rates: without one, pay in another currency is not drawn by the bands. */
export function ExchangeRates() {
  const text = useText();
  const format = useFormat();
  const rates = useApiQuery('listExchangeRates');
  const remove = useApiCommand('removeExchangeRate');
  if (rates === undefined) return null;
  const nameOf = ({ base, quote, ratedOn }: ExchangeRate) =>
    text('rates.name', { base, quote, date: format.date(ratedOn) });
  return (
    <RecordList
      title={text('rates.title')}
      note={text('rates.note')}
      empty={text('rates.empty')}
      addLabel={text('rates.add')}
      rows={rates}
      columns={[
        {
          title: text('rates.rate'),
          cell: ({ base, quote, rate }) =>
            text('rates.equation', { base, quote, rate: format.number(rate, 7) }),
        },
        { title: text('rates.on'), cell: ({ ratedOn }) => format.date(ratedOn) },
        { title: text('rates.source'), cell: ({ source }) => source },
      ]}
      nameOf={nameOf}
      remove={({ id, revision }) => remove({ id, revision })}
      form={(rate, onClose) => <ExchangeRateForm rate={rate} onClose={onClose} />}
    />
  );
}
