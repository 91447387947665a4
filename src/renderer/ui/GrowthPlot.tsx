import { useMemo } from 'react';
import type { LevelId } from '../../shared/career-paths';
import type { Growth } from '../../shared/growth';
import {
  calendarTicks,
  growthSeries,
  type GrowthAxis,
  type GrowthSeries,
  type SeriesCheckIn,
  type SeriesMilestone,
} from '../../shared/growth-series';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { axisSize, GrowthAxes, type AxisTick } from './GrowthAxes';
import { GrowthBands } from './GrowthBands';
import { GrowthForecast } from './GrowthForecast';
import { GrowthLabels } from './GrowthLabels';
import { GrowthMarkers, type Marker } from './GrowthMarkers';
import { clustersOf, GrowthEvents, type Cluster } from './GrowthEvents';
import { GrowthPoints } from './GrowthPoints';
import { layOut, yearlyScale, type Geometry } from './growth-geometry';
import { useGrowthWords } from './growth-words';
import { measureText } from './measure-text';

/** What is drawn, and where: the same on the screen and on paper. */
export interface GrowthPlot {
  readonly growth: Growth;
  readonly series: GrowthSeries;
  readonly geometry: Geometry;
  /** What the axes leave around the plot, in px. */
  readonly room: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Both ends of the scale of yearly amounts. */
  readonly yearly: readonly [number, number];
  readonly moneyTicks: readonly AxisTick[];
  readonly yearTicks: readonly AxisTick[];
  readonly yearsName: string;
  readonly clusters: readonly Cluster<SeriesMilestone>[];
  readonly checkIns: readonly Cluster<SeriesCheckIn>[];
  readonly markers: readonly Marker[];
  /** The chart in one sentence. */
  readonly summary: string;
}

/** What stands around the plot: marker words above, the years and what they count below. */
const roomAround = { top: 24, right: 8, bottom: 44 };
/** The least px a year's number needs beside its neighbour. */
const tickRoom = { experience: 40, calendar: 56 };

/** Lays the salary chart out within a width and a height in px. */
export function useGrowthPlot(
  growth: Growth,
  axis: GrowthAxis,
  { width, height }: { readonly width: number; readonly height: number },
): GrowthPlot {
  const text = useText();
  const format = useFormat();
  const words = useGrowthWords(growth);
  const series = useMemo(() => growthSeries(growth, axis), [growth, axis]);

  const yearly = useMemo(() => yearlyScale(series.minor), [series.minor]);
  const [lowest = 0, highest = 0] = yearly.domain();
  const moneyTicks = yearly.ticks(Math.max(3, Math.round(height / 64))).map((minor) => ({
    at: minor,
    label: format.money(minor, growth.currency, 'compact'),
  }));
  const moneyWidth = Math.ceil(
    Math.max(...moneyTicks.map(({ label }) => measureText(label, axisSize))) + 10,
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
  const goal = words.goal();

  return {
    growth,
    series,
    geometry,
    room,
    yearly: [lowest, highest],
    moneyTicks,
    yearTicks: everyFew(years, (width - moneyWidth) / tickRoom[axis]),
    yearsName: text(`growth.axis.${axis}`),
    clusters: clustersOf(series.milestones, geometry),
    checkIns: clustersOf(series.checkIns, geometry),
    markers: [
      { kind: 'today', x: series.todayX, label: text('growth.today') },
      ...(series.goalX === null || goal === null
        ? []
        : [{ kind: 'goal' as const, x: series.goalX, label: goal.name }]),
    ],
    summary: text('growth.summary', {
      bands: series.bands.length,
      points: series.points.length,
      hasForecast: series.forecast.length > 0,
      axis,
    }),
  };
}

/** Everything that lies below the line of pay. */
export function GrowthGround({
  plot: { growth, series, geometry, moneyTicks, yearTicks, yearsName, markers },
  isPrint,
  heldLevelId,
  goalLevelId,
}: {
  readonly plot: GrowthPlot;
  readonly isPrint: boolean;
  readonly heldLevelId: LevelId | null;
  readonly goalLevelId: LevelId | null;
}) {
  const format = useFormat();
  return (
    <>
      <GrowthAxes
        geometry={geometry}
        money={moneyTicks}
        years={yearTicks}
        yearsName={yearsName}
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
    </>
  );
}

/** What lies on the line of pay: its points, and the milestones and check-ins on the axis. */
export function GrowthFront({
  plot: { series, geometry, clusters, checkIns },
}: {
  readonly plot: GrowthPlot;
}) {
  return (
    <>
      <GrowthEvents milestones={clusters} checkIns={checkIns} plot={geometry.plot} />
      <GrowthPoints points={series.points} geometry={geometry} />
    </>
  );
}

const wholeYears = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => Math.ceil(from) + i);

/** Every first, second, fifth or tenth of the ticks, so that at most `most` remain. */
function everyFew<Tick>(ticks: readonly Tick[], most: number): readonly Tick[] {
  const step = [1, 2, 5, 10, 20].find((every) => ticks.length / every <= most) ?? 50;
  return ticks.filter((_, index) => index % step === 0);
}
