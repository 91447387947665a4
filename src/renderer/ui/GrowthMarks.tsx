import { useState, type KeyboardEvent } from 'react';
import type { GrowthAxis, GrowthSeries } from '../../shared/growth-series';
import type { MilestoneCluster } from './GrowthMilestones';
import { bandBoxes, type Box, type Geometry } from './growth-geometry';
import type { GrowthWords, useGrowthWords } from './growth-words';
import styles from './GrowthChart.module.css';

/** A mark that is pointed at or focused, with the px at which its words belong. */
export interface ActiveMark {
  readonly key: string;
  readonly words: GrowthWords;
  readonly x: number;
  readonly y: number;
}

interface Mark extends ActiveMark {
  /** The area that answers to the pointer and carries the focus ring. */
  readonly area: Box;
  readonly isPoint: boolean;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * What can be pointed at or reached by keyboard: bands, years ahead, milestones, today and the goal,
 * pay points. One tab
 * stop, arrow keys from mark to mark, and each mark says its figures.
 */
export function GrowthMarks({
  series,
  clusters,
  axis,
  words,
  geometry,
  onActive,
}: {
  readonly series: GrowthSeries;
  readonly clusters: readonly MilestoneCluster[];
  readonly axis: GrowthAxis;
  readonly words: ReturnType<typeof useGrowthWords>;
  readonly geometry: Geometry;
  readonly onActive: (mark: ActiveMark | null) => void;
}) {
  const [stop, setStop] = useState<string | null>(null);
  const marks = marksOf(series, clusters, axis, words, geometry);
  const tabStop = marks.find((mark) => mark.key === stop) ?? marks[0];

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.key === 'Escape') onActive(null);
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<SVGElement>('[data-mark]')];
    const here = all.findIndex((element) => element === document.activeElement);
    all[Math.min(Math.max(here + step, 0), all.length - 1)]?.focus();
  };

  return (
    <svg className={styles.marks} onKeyDown={onKeyDown} onPointerLeave={() => onActive(null)}>
      {marks.map((mark) => (
        <g
          key={mark.key}
          data-mark
          role="img"
          aria-label={[mark.words.name, ...mark.words.figures].join(', ')}
          tabIndex={mark === tabStop ? 0 : -1}
          className={styles.mark}
          onFocus={() => {
            setStop(mark.key);
            onActive(mark);
          }}
          onBlur={() => onActive(null)}
          onPointerEnter={() => onActive(mark)}
        >
          <rect {...mark.area} className={styles.area} rx={mark.isPoint ? 12 : 1} />
        </g>
      ))}
    </svg>
  );
}

/** Bands in ladder order, then the years ahead and the milestones, then today and the goal, then the person's own points by date, which so lie on top. */
function marksOf(
  series: GrowthSeries,
  clusters: readonly MilestoneCluster[],
  axis: GrowthAxis,
  words: ReturnType<typeof useGrowthWords>,
  geometry: Geometry,
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
        key: `milestone ${cluster.milestones[0]?.id ?? ''}`,
        words: words.milestones(cluster.milestones),
        x: cluster.x,
        y: top,
        area: { x: cluster.x - 7, y: top, width: 14, height: 16 },
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
