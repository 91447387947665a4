import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { GrowthSeries } from '../../shared/growth-series';
import type { Currency } from '../../shared/money';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import { layOut, yearlyScale, type Geometry } from './growth-geometry';
import { axisSize, GrowthAxes } from './GrowthAxes';
import { measureText } from './measure-text';

const roomAround = { top: 16, bottom: 44 };

/** The axes of yearly pay over years of experience, around what `children` draws in them; one image to assistive technology. */
export function PayFrame({
  label,
  span,
  currency,
  width,
  height,
  roomRight = 8,
  children,
}: {
  readonly label: string;
  readonly span: Pick<GrowthSeries, 'years' | 'minor'>;
  readonly currency: Currency;
  readonly width: number;
  readonly height: number;
  /** Px kept free beside the plot, as for names at the ends of lines. */
  readonly roomRight?: number;
  readonly children: (geometry: Geometry) => ReactNode;
}) {
  const text = useText();
  const format = useFormat();
  const compact = (minor: number) => format.money(minor, currency, 'compact');
  const money = yearlyScale(span.minor)
    .ticks(Math.max(3, Math.round(height / 64)))
    .map((at) => ({ at, label: compact(at) }));
  const left = Math.max(...money.map((tick) => measureText(tick.label, axisSize))) + 10;
  const geometry = layOut(span, { width, height }, { ...roomAround, left, right: roomRight });
  const years = scaleLinear()
    .domain(span.years)
    .ticks(Math.max(2, Math.floor(geometry.plot.width / 48)))
    .filter(Number.isInteger)
    .map((at) => ({ at, label: format.number(at) }));
  const { plot, y } = geometry;
  return (
    <svg role="img" aria-label={label} width={width} height={height}>
      <g stroke="var(--chart-grid)">
        {money.map(({ at }) => (
          <path key={at} d={`M${plot.x} ${y(at)}H${plot.x + plot.width}`} />
        ))}
      </g>
      <GrowthAxes
        geometry={geometry}
        money={money}
        years={years}
        yearsName={text('growth.axis.experience')}
        isPrint={false}
      />
      {children(geometry)}
    </svg>
  );
}
