import type { TimelineEntry } from '../../../shared/timeline';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Table } from '../../ui/Table';

/** The dates of the timeline as a table. */
export function TimelineTable({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <Table caption={text('plan.milestones')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{text('plan.timeline.table.milestone')}</th>
          <th scope="col">{text('plan.timeline.table.kind')}</th>
          <th scope="col">{text('plan.timeline.table.start')}</th>
          <th scope="col">{text('plan.timeline.table.end')}</th>
          <th scope="col">{text('plan.timeline.table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ milestone, shape, fromOn, toOn }) => (
          <tr key={milestone.id}>
            <th scope="row">{milestone.title}</th>
            <td>{text(`milestone.kind.${milestone.kind}`)}</td>
            <td>{shape === 'day' ? '–' : format.date(fromOn)}</td>
            <td>{shape === 'open-ended' ? text('plan.timeline.table.open') : format.date(toOn)}</td>
            <td>{text(`milestone.state.${milestone.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
