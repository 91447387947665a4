import { useApiCommand, useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { RecordList } from './RecordList';

const InflationForm = deferred(() => import('./InflationForm'));

/** The person's own inflation figures by year, which bring past pay to today's money. */
export function InflationYears() {
  const text = useText();
  const format = useFormat();
  const years = useApiQuery('listInflation');
  const remove = useApiCommand('removeInflation');
  if (years === undefined) return null;
  return (
    <RecordList
      title={text('inflation.title')}
      note={text('inflation.note')}
      empty={text('inflation.empty')}
      addLabel={text('inflation.add')}
      rows={years}
      columns={[
        { title: text('inflation.year'), cell: ({ year }) => String(year) },
        {
          title: text('inflation.percent'),
          cell: ({ percent }) => format.decimalPercent(percent),
          isFigure: true,
        },
        { title: text('rates.source'), cell: ({ source }) => source },
      ]}
      nameOf={({ year }) => String(year)}
      remove={({ id, revision }) => remove({ id, revision })}
      form={(year, onClose) => <InflationForm inflation={year} onClose={onClose} />}
    />
  );
}
