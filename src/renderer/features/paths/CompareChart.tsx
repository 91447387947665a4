import type { CareerPath } from '../../../shared/career-paths';
import { payLines, type PayLine } from '../../../shared/path-comparison';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import type { Geometry } from '../../ui/growth-geometry';
import { ellipsize, measureText } from '../../ui/measure-text';
import { PayFrame } from '../../ui/PayFrame';
import { useWidth } from '../../ui/use-width';
import styles from './CompareChart.module.css';

const height = 320;
const nameSize = 12;
const widestName = 180;
const nameHeight = 17;

/** The bands of several paths on the same axes, one line each, named at its end. */
export function CompareChart({ careerPaths }: { readonly careerPaths: readonly CareerPath[] }) {
  const text = useText();
  const format = useFormat();
  const [width, widthRef] = useWidth();
  const [first] = careerPaths;
  if (first === undefined) return null;
  if (careerPaths.some(({ currency }) => currency !== first.currency))
    return <p className="muted">{text('compare.pay.currencies')}</p>;

  const lines = payLines(careerPaths).filter(({ bands }) => bands.length > 0);
  const bands = lines.flatMap((line) => line.bands);
  if (bands.length === 0) return null;
  const names = lines.map((line) =>
    ellipsize(format.list(line.careerPaths.map(({ name }) => name)), widestName, widthOf),
  );
  return (
    <div ref={widthRef} className={styles.chart}>
      {width === 0 ? null : (
        <PayFrame
          label={text('compare.pay.summary', {
            paths: format.list(careerPaths.map(({ name }) => name)),
          })}
          span={{
            years: [0, Math.max(...bands.map(({ yearsFadeTo }) => yearsFadeTo))],
            minor: [
              Math.min(...bands.map(({ minMinor }) => minMinor)),
              Math.max(...bands.map(({ maxMinor }) => maxMinor)),
            ],
          }}
          currency={first.currency}
          width={width}
          height={height}
          roomRight={Math.max(...names.map(widthOf)) + 12}
        >
          {(geometry) => {
            const ends = spread(lines.map((line) => endOf(line, geometry)));
            return lines.map((line, index) => (
              <g
                key={names[index]}
                className={styles.line}
                data-line={careerPaths.findIndex(({ id }) => id === line.careerPaths[0]?.id) + 1}
              >
                {line.bands.map((band) => {
                  const left = geometry.x(band.yearsFrom);
                  const top = geometry.y(band.maxMinor);
                  return (
                    <rect
                      key={band.levelId}
                      x={left}
                      y={top}
                      width={geometry.x(band.yearsFadeTo) - left}
                      height={geometry.y(band.minMinor) - top}
                    />
                  );
                })}
                <path d={middleOf(line, geometry)} />
                <text
                  x={geometry.plot.x + geometry.plot.width + 8}
                  y={ends[index]}
                  dy="0.35em"
                  fontSize={nameSize}
                >
                  {names[index]}
                </text>
              </g>
            ));
          }}
        </PayFrame>
      )}
    </div>
  );
}

const widthOf = (name: string): number => measureText(name, nameSize, 600);
const middle = ({ minMinor, maxMinor }: PayLine['bands'][number]) => (minMinor + maxMinor) / 2;

/** Along the middle of each band, and upright where one gives way to the next. */
const middleOf = ({ bands }: PayLine, { x, y }: Geometry): string =>
  bands
    .map((band, index) => {
      const at = y(middle(band));
      return `${index === 0 ? 'M' : 'L'}${x(band.yearsFrom)} ${at}H${x(band.yearsFadeTo)}`;
    })
    .join('');

const endOf = ({ bands }: PayLine, { y }: Geometry): number => {
  const last = bands.at(-1);
  return last === undefined ? 0 : y(middle(last));
};

/** Moves names that would overlap apart, downwards, without changing their order. */
function spread(ends: readonly number[]): readonly number[] {
  const placed = [...ends];
  const order = ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  order.forEach((index, place) => {
    const above = order[place - 1];
    if (above === undefined) return;
    placed[index] = Math.max(placed[index] ?? 0, (placed[above] ?? 0) + nameHeight);
  });
  return placed;
}
