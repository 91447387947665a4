import type { CareerBreak } from '../../../shared/career-breaks';
import { useApiCommand, useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { RecordList } from './RecordList';

const CareerBreakForm = deferred(() => import('./CareerBreakForm'));

/** Stretches that count as no experience, such as leave or another line of work. */
export function CareerBreaks() {
  const text = useText();
  const format = useFormat();
  const breaks = useApiQuery('listCareerBreaks');
  const remove = useApiCommand('removeCareerBreak');
  if (breaks === undefined) return null;
  const nameOf = ({ startOn }: CareerBreak) =>
    text('breaks.name', { date: format.date(startOn, 'month') });
  return (
    <RecordList
      title={text('breaks.title')}
      empty={text('breaks.empty')}
      addLabel={text('breaks.add')}
      rows={breaks}
      columns={[
        { title: text('breaks.start'), cell: ({ startOn }) => format.date(startOn) },
        {
          title: text('breaks.end'),
          cell: ({ endOn }) => (endOn === null ? text('breaks.lasting') : format.date(endOn)),
        },
        { title: text('pay.column.note'), cell: ({ note }) => note },
      ]}
      nameOf={nameOf}
      remove={({ id, revision }) => remove({ id, revision })}
      form={(stretch, onClose) => <CareerBreakForm stretch={stretch} onClose={onClose} />}
    />
  );
}
