import type { MilestoneForecast } from '../../../shared/milestone-forecast';
import type { Milestone } from '../../../shared/milestones';
import type { TimelineEntry } from '../../../shared/timeline';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Table } from '../../ui/Table';
import { useMilestoneWords } from './use-milestone-words';

/** The dates of the timeline as a table. */
export function TimelineTable({
  entries,
  milestones,
  forecasts,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly milestones: readonly Milestone[];
  readonly forecasts: readonly MilestoneForecast[];
}) {
  const text = useText();
  const format = useFormat();
  const words = useMilestoneWords();
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  const forecastOf = new Map(forecasts.map((forecast) => [forecast.id, forecast]));
  const forecastWords = (forecast: MilestoneForecast | undefined) =>
    forecast === undefined ? '–' : words.forecast(forecast);
  return (
    <Table caption={text('plan.milestones')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{text('plan.timeline.table.milestone')}</th>
          <th scope="col">{text('plan.timeline.table.kind')}</th>
          <th scope="col">{text('plan.timeline.table.start')}</th>
          <th scope="col">{text('plan.timeline.table.end')}</th>
          <th scope="col">{text('plan.timeline.table.forecast')}</th>
          <th scope="col">{text('plan.timeline.table.after')}</th>
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
            <td>{forecastWords(forecastOf.get(milestone.id))}</td>
            <td>
              {milestone.dependsOn.length === 0
                ? '–'
                : format.list(milestone.dependsOn.flatMap((id) => titles.get(id) ?? []))}
            </td>
            <td>{text(`milestone.state.${milestone.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
