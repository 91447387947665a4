import type { GrowthAxis } from '../../shared/growth-series';
import type { Mark } from './ChartMarks';
import { bandBoxes } from './growth-geometry';
import type { GrowthWords, useGrowthWords } from './growth-words';
import { checkInHeight } from './GrowthEvents';
import type { GrowthPlot } from './GrowthPlot';

/**
 * What can be pointed at in the salary chart: bands in ladder order, then the years ahead, the
 * milestones and the check-ins, then today and the goal, then the person's own points by date, which
 * so lie on top.
 */
export function growthMarks(
  { series, clusters, checkIns, geometry }: GrowthPlot,
  axis: GrowthAxis,
  words: ReturnType<typeof useGrowthWords>,
): readonly Mark[] {
  const { plot, x, y } = geometry;

  const marker = (key: string, years: number, said: GrowthWords): Mark => {
    const left = x(years);
    const area = { x: left - 5, y: plot.y, width: 10, height: plot.height };
    return { key, words: said, x: left, y: plot.y + plot.height / 3, area, isPoint: false };
  };
  const goal = words.goal();
  return [
    ...series.bands
      .map((band) => bandBoxes(band, geometry))
      .map(({ band, whole, solid }) => ({
        key: band.levelId,
        words: words.band(band, axis),
        x: solid.x + solid.width / 2,
        y: whole.y,
        area: whole,
        isPoint: false,
      })),
    ...series.yearsAhead.map((year) => {
      const top = Math.min(y(year.high), y(year.middle) - 8);
      return {
        key: `year ${year.years}`,
        words: words.yearAhead(year),
        x: x(year.x),
        y: top,
        area: {
          x: x(year.x) - 10,
          y: top,
          width: 20,
          height: Math.max(y(year.low) - top, 16),
        },
        isPoint: false,
      };
    }),
    ...clusters.map((cluster) => {
      const top = plot.y + plot.height - 8;
      return {
        key: `milestone ${cluster.items[0]?.id ?? ''}`,
        words: words.milestones(cluster.items),
        x: cluster.x,
        y: top,
        area: { x: cluster.x - 7, y: top, width: 14, height: 16 },
        isPoint: false,
      };
    }),
    ...checkIns.map((cluster) => {
      const top = plot.y + plot.height - checkInHeight - 7;
      return {
        key: `check-in ${cluster.items[0]?.id ?? ''}`,
        words: words.checkIns(cluster.items),
        x: cluster.x,
        y: top,
        area: { x: cluster.x - 7, y: top, width: 14, height: 14 },
        isPoint: false,
      };
    }),
    marker('today', series.todayX, words.today()),
    ...(series.goalX === null || goal === null ? [] : [marker('goal', series.goalX, goal)]),
    ...series.points.map((point) => {
      const left = x(point.x);
      const top = y(point.yearlyMinor);
      return {
        key: point.payId,
        words: words.point(point),
        x: left,
        y: top - 6,
        area: { x: left - 12, y: top - 12, width: 24, height: 24 },
        isPoint: true,
      };
    }),
  ];
}
