import type { WageStatistic } from '../../../shared/career-paths';
import type { SharedStatistic } from '../../../shared/path-comparison';
import type { Text } from '../../../shared/format';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';

/** Says which of the paths compared are paid from one statistic, so that no difference is read into it. */
export function SharedStatistics({
  statistics,
}: {
  readonly statistics: readonly SharedStatistic[];
}) {
  const text = useText();
  const format = useFormat();
  const bySharers = Map.groupBy(statistics, ({ statistic: { soc }, levels }) =>
    [soc, ...namesOf(levels)].join('\n'),
  );
  return [...bySharers].map(([key, group]) => {
    const [{ statistic, levels } = { statistic: null, levels: [] }] = group;
    return statistic === null ? null : (
      <p key={key} className="muted">
        {text('compare.same', {
          paths: format.list(namesOf(levels)),
          occupation: statistic.occupation,
          soc: statistic.soc,
          cells: format.list(group.map((each) => cellsInWords(each.statistic, text))),
        })}
      </p>
    );
  });
}

const namesOf = (levels: SharedStatistic['levels']): readonly string[] => [
  ...new Set(levels.map(({ careerPathName }) => careerPathName)),
];

/** The percentiles a band runs between: `10th to 25th`. */
export const cellsInWords = ({ from, to }: WageStatistic, text: Text): string =>
  text('source.statistic.cells.range', {
    from: text('source.statistic.percentile', { percentile: from }),
    to: text('source.statistic.percentile', { percentile: to }),
  });
