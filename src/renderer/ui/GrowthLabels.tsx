import type { GrowthSeries } from '../../shared/growth-series';
import { classes } from '../lib/classes';
import { bandBoxes, type Box, type Geometry } from './growth-geometry';
import { inset, placeBandLabels, type LabelText } from './growth-labels';
import styles from './GrowthChart.module.css';
import { ellipsize, measureText } from './measure-text';

const nameSize = 12;
const figuresSize = 11;
const lineHeight = 15;
/** Names end in an ellipsis after so many px; hover, keyboard and table have them whole. */
const longName = 340;
const shortName = 190;
const shortestName = 120;

const widthOfName = (text: string) => measureText(text, nameSize, 600);
const widthOfFigures = (text: string) => measureText(text, figuresSize);

/** The name of each band with its pay, inside it or where there is room beside it. */
export function GrowthLabels({
  series,
  geometry,
  wordsOf,
}: {
  readonly series: GrowthSeries;
  readonly geometry: Geometry;
  readonly wordsOf: (band: GrowthSeries['bands'][number]) => {
    readonly title: string;
    readonly tier: string;
    readonly figures: string;
  };
}) {
  const { plot, x, y } = geometry;
  const at = (years: number, minor: number) => ({ x: x(years), y: y(minor) });
  const line: Box[] = series.steps.flatMap((step, index) => {
    const next = series.steps[index + 1];
    if (step.yearlyMinor === null) return [];
    const from = at(step.x, step.yearlyMinor);
    if (next === undefined || next.yearlyMinor === null)
      return [{ x: from.x - 6, y: from.y - 6, width: 12, height: 12 }];
    const to = at(next.x, next.yearlyMinor);
    return [
      { x: from.x - 6, y: from.y - 6, width: to.x - from.x + 6, height: 12 },
      { x: to.x - 2, y: Math.min(from.y, to.y), width: 4, height: Math.abs(from.y - to.y) },
    ];
  });
  const middle: Box[] = series.forecast.slice(1).map((day, index) => {
    const before = series.forecast[index] ?? day;
    const [from, to] = [at(before.x, before.middle), at(day.x, day.middle)];
    return {
      x: from.x - 3,
      y: Math.min(from.y, to.y) - 4,
      width: to.x - from.x + 6,
      height: Math.abs(from.y - to.y) + 8,
    };
  });
  const markers: Box[] = [series.todayX, series.goalX]
    .filter((years) => years !== null)
    .map((years) => ({ x: x(years) - 3, y: plot.y, width: 6, height: plot.height }));

  const labels = series.bands.map((band) => {
    const { solid, whole } = bandBoxes(band, geometry);
    const { title, tier, figures } = wordsOf(band);
    const wording = (longest: number, first: string, ...second: readonly string[]): LabelText => {
      const name = ellipsize(first, longest, widthOfName);
      const below = second.map((words) => ellipsize(words, longest, widthOfFigures));
      return {
        lines: [name, ...below],
        width: Math.max(widthOfName(name), ...below.map(widthOfFigures)),
        height: lineHeight * (1 + below.length),
      };
    };
    const second = `${tier} · ${figures}`;
    const inside = Math.max(shortestName, Math.min(longName, whole.width - 2 * inset));
    return {
      solid,
      whole,
      full: [longName, inside, shortName].map((longest) => wording(longest, title, second)),
      short: [wording(shortName, title), wording(shortName, tier)],
    };
  });

  return (
    <g aria-hidden="true">
      {placeBandLabels(labels, plot, { line: [...line, ...middle], markers }).map((label, index) =>
        label === null ? null : (
          <text
            key={series.bands[index]?.levelId}
            className={classes(!label.isInside && styles.beside)}
            y={label.y + lineHeight - 4}
          >
            {label.lines.map((words, row) => (
              <tspan
                key={words}
                className={row === 0 ? styles.bandName : styles.bandFigures}
                x={label.x}
                dy={row * lineHeight}
              >
                {words}
              </tspan>
            ))}
          </text>
        ),
      )}
    </g>
  );
}
