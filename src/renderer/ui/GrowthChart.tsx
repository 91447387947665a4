import { useMemo, useState } from 'react';
import { CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import type { LevelId } from '../../shared/career-paths';
import { calendarTicks, growthSeries, type GrowthAxis } from '../../shared/growth-series';
import type { Growth } from '../../shared/growth';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { axisSize, GrowthAxes, type AxisTick } from './GrowthAxes';
import { GrowthBands } from './GrowthBands';
import { GrowthForecast, TodaysMoneyLine } from './GrowthForecast';
import styles from './GrowthChart.module.css';
import { GrowthLabels } from './GrowthLabels';
import { GrowthMarkers, type Marker } from './GrowthMarkers';
import { GrowthMarks, type ActiveMark } from './GrowthMarks';
import { clusterMilestones, GrowthMilestones } from './GrowthMilestones';
import { GrowthPoints } from './GrowthPoints';
import { layOut, yearlyScale } from './growth-geometry';
import { useGrowthWords } from './growth-words';
import { measureText } from './measure-text';

interface Props {
  readonly growth: Growth;
  readonly axis: GrowthAxis;
  readonly width: number;
  readonly height: number;
  /** On paper there is nothing to point at. */
  readonly isPrint?: boolean;
  /** Draws past pay in today's money as well. */
  readonly hasTodaysMoney?: boolean;
  readonly heldLevelId?: LevelId | null;
  readonly goalLevelId?: LevelId | null;
}

/** What stands around the plot: marker words above, the years and what they count below. */
const roomAround = { top: 24, right: 8, bottom: 44 };
/** The least px a year's number needs beside its neighbour. */
const tickRoom = { experience: 40, calendar: 56 };

// recharts draws and no more: zIndex 0 and hidden axes keep it from making portals, which Chromium
// takes for tab stops because React listens for focus on them, and what answers to pointer and
// keyboard lies above it. What stands later in here lies on top.

/** Salary bands over the years with one's own pay, today and the goal; draws what it is given and reads nothing. */
export function GrowthChart({
  growth,
  axis,
  width,
  height,
  isPrint = false,
  hasTodaysMoney = false,
  heldLevelId = null,
  goalLevelId = null,
}: Props) {
  const text = useText();
  const format = useFormat();
  const words = useGrowthWords(growth);
  const series = useMemo(() => growthSeries(growth, axis), [growth, axis]);
  const [active, setActive] = useState<ActiveMark | null>(null);

  const yearly = useMemo(() => yearlyScale(series.minor), [series.minor]);
  const compact = (minor: number) => format.money(minor, growth.currency, 'compact');
  const moneyTicks = yearly.ticks(Math.max(3, Math.round(height / 64)));
  const moneyWidth = Math.ceil(
    Math.max(...moneyTicks.map((minor) => measureText(compact(minor), axisSize))) + 10,
  );
  const room = { ...roomAround, left: moneyWidth };
  const geometry = layOut(series, { width, height }, room);
  const years: readonly AxisTick[] =
    axis === 'calendar'
      ? calendarTicks(growth.yearZeroOn, series.years).map(({ x, year }) => ({
          at: x,
          label: String(year),
        }))
      : wholeYears(series.years).map((year) => ({ at: year, label: format.number(year) }));
  const yearTicks = everyFew(years, (width - moneyWidth) / tickRoom[axis]);

  const clusters = clusterMilestones(series.milestones, geometry);
  const goal = words.goal();
  const markers: Marker[] = [
    { kind: 'today', x: series.todayX, label: text('growth.today') },
    ...(series.goalX === null || goal === null
      ? []
      : [{ kind: 'goal' as const, x: series.goalX, label: goal.name }]),
  ];

  return (
    <div
      role={isPrint ? 'img' : 'group'}
      aria-label={text('growth.summary', {
        bands: series.bands.length,
        points: series.points.length,
        hasForecast: series.forecast.length > 0,
        axis,
      })}
      className={styles.plot}
    >
      <ComposedChart
        width={width}
        height={height}
        data={series.steps.map(({ x, yearlyMinor }) => ({
          x,
          // Beyond the scale the line runs along its end.
          yearlyMinor: yearlyMinor && Math.min(yearlyMinor, yearly.domain()[1] ?? yearlyMinor),
        }))}
        margin={room}
        accessibilityLayer={false}
      >
        <CartesianGrid
          zIndex={0}
          vertical={false}
          // Else it measures text for lines it will not draw, which lays out the whole page.
          verticalCoordinatesGenerator={() => []}
          horizontalPoints={moneyTicks.map(geometry.y)}
          stroke="var(--chart-grid)"
        />
        <XAxis hide dataKey="x" type="number" domain={[...series.years]} allowDataOverflow />
        <YAxis hide type="number" domain={yearly.domain()} />
        <GrowthAxes
          geometry={geometry}
          money={moneyTicks.map((minor) => ({ at: minor, label: compact(minor) }))}
          years={yearTicks}
          yearsName={text(`growth.axis.${axis}`)}
          isPrint={isPrint}
        />
        <GrowthBands
          bands={series.bands}
          geometry={geometry}
          heldLevelId={heldLevelId}
          goalLevelId={goalLevelId}
        />
        <GrowthForecast forecast={series.forecast} geometry={geometry} />
        <GrowthMarkers markers={markers} geometry={geometry} />
        <GrowthLabels
          geometry={geometry}
          series={series}
          wordsOf={(band) => ({
            title: band.title,
            tier: band.tier,
            figures: format.salary(
              { minMinor: band.minMinor, maxMinor: band.maxMinor, isOpenEnded: band.isOpenPay },
              growth.currency,
            ),
          })}
        />
        {hasTodaysMoney ? (
          <TodaysMoneyLine line={series.inTodaysMoney} geometry={geometry} />
        ) : null}
        <Line
          zIndex={0}
          dataKey="yearlyMinor"
          type="stepAfter"
          stroke="var(--chart-1)"
          strokeWidth={2}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <GrowthMilestones clusters={clusters} plot={geometry.plot} />
        <GrowthPoints points={series.points} geometry={geometry} />
      </ComposedChart>
      {isPrint ? null : (
        <GrowthMarks
          series={series}
          clusters={clusters}
          axis={axis}
          words={words}
          geometry={geometry}
          onActive={setActive}
        />
      )}
      {active === null ? null : <Hint mark={active} width={width} />}
    </div>
  );
}

const hintWidth = 300;

/** The words of the mark pointed at; screen readers have them from the mark itself. */
function Hint({ mark, width }: { readonly mark: ActiveMark; readonly width: number }) {
  const half = Math.min(hintWidth, width) / 2;
  return (
    <div
      aria-hidden="true"
      className={styles.hint}
      data-side={mark.y < 96 ? 'below' : 'above'}
      style={{
        insetInlineStart: Math.min(Math.max(mark.x, half), width - half),
        insetBlockStart: mark.y,
        maxWidth: hintWidth,
      }}
    >
      <strong>{mark.words.name}</strong>
      {mark.words.figures.map((figure) => (
        <span key={figure}>{figure}</span>
      ))}
    </div>
  );
}

const wholeYears = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => Math.ceil(from) + i);

/** Every first, second, fifth or tenth of the ticks, so that at most `most` remain. */
function everyFew<Tick>(ticks: readonly Tick[], most: number): readonly Tick[] {
  const step = [1, 2, 5, 10, 20].find((every) => ticks.length / every <= most) ?? 50;
  return ticks.filter((_, index) => index % step === 0);
}
