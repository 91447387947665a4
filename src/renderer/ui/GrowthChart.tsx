import { CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import type { LevelId } from '../../shared/career-paths';
import type { Growth } from '../../shared/growth';
import type { GrowthAxis } from '../../shared/growth-series';
import { ChartMarks } from './ChartMarks';
import styles from './GrowthChart.module.css';
import { TodaysMoneyLine } from './GrowthForecast';
import { growthMarks } from './growth-marks';
import { GrowthFront, GrowthGround, useGrowthPlot } from './GrowthPlot';
import { useGrowthWords } from './growth-words';

interface Props {
  readonly growth: Growth;
  readonly axis: GrowthAxis;
  readonly width: number;
  readonly height: number;
  /** Draws past pay in today's money as well. */
  readonly hasTodaysMoney?: boolean;
  readonly heldLevelId?: LevelId | null;
  readonly goalLevelId?: LevelId | null;
}

// recharts draws and no more: zIndex 0 and hidden axes keep it from making portals, which Chromium
// takes for tab stops because React listens for focus on them, and what answers to pointer and
// keyboard lies above it. What stands later in here lies on top.

/** Salary bands over the years with one's own pay, today and the goal; draws what it is given and reads nothing. */
export function GrowthChart({
  growth,
  axis,
  width,
  height,
  hasTodaysMoney = false,
  heldLevelId = null,
  goalLevelId = null,
}: Props) {
  const words = useGrowthWords(growth);
  const plot = useGrowthPlot(growth, axis, { width, height });
  const { series, geometry } = plot;

  return (
    <div role="group" aria-label={plot.summary} className={styles.plot}>
      {/* The marks over it say all of it. */}
      <div aria-hidden="true">
        <ComposedChart
          width={width}
          height={height}
          data={series.steps.map(({ x, yearlyMinor }) => ({
            x,
            // Beyond the scale the line runs along its end.
            yearlyMinor: yearlyMinor && Math.min(yearlyMinor, plot.yearly[1]),
          }))}
          margin={plot.room}
          accessibilityLayer={false}
        >
          <CartesianGrid
            zIndex={0}
            vertical={false}
            // Else it measures text for lines it will not draw, which lays out the whole page.
            verticalCoordinatesGenerator={() => []}
            horizontalPoints={plot.moneyTicks.map(({ at }) => geometry.y(at))}
            stroke="var(--chart-grid)"
          />
          <XAxis hide dataKey="x" type="number" domain={[...series.years]} allowDataOverflow />
          <YAxis hide type="number" domain={[...plot.yearly]} />
          <GrowthGround
            plot={plot}
            isPrint={false}
            heldLevelId={heldLevelId}
            goalLevelId={goalLevelId}
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
          <GrowthFront plot={plot} />
        </ComposedChart>
      </div>
      <ChartMarks marks={growthMarks(plot, axis, words)} width={width} />
    </div>
  );
}
