import { scaleLinear } from 'd3-scale';
import type { GrowthSeries, SeriesBand } from '../../shared/growth-series';

/** A rectangle in px, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where years and yearly amounts lie in the chart, in px. */
export interface Geometry {
  readonly plot: Box;
  readonly x: (years: number) => number;
  /** What lies beyond the scale stands at its end. */
  readonly y: (yearlyMinor: number) => number;
  readonly isOffScale: (yearlyMinor: number) => boolean;
}

/** A band's rectangles: the solid part, and the whole with the stretch in which open ends fade. */
export interface BandBoxes {
  readonly band: SeriesBand;
  readonly solid: Box;
  readonly whole: Box;
}

/** A scale of yearly amounts with round ends; it begins at zero unless that would leave a third of the plot empty. */
export function yearlyScale([lowest, highest]: GrowthSeries['minor']) {
  const from = lowest < highest / 3 ? 0 : lowest - (highest - lowest) * 0.1;
  return scaleLinear()
    .domain([from, Math.max(highest, 1)])
    .nice(6);
}

/** Lays the plot out within the chart's size and the room its axes take. */
export function layOut(
  series: Pick<GrowthSeries, 'years' | 'minor'>,
  size: { readonly width: number; readonly height: number },
  room: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  },
): Geometry {
  const plot = {
    x: room.left,
    y: room.top,
    width: Math.max(size.width - room.left - room.right, 1),
    height: Math.max(size.height - room.top - room.bottom, 1),
  };
  const years = scaleLinear()
    .domain(series.years)
    .range([plot.x, plot.x + plot.width]);
  const yearly = yearlyScale(series.minor).range([plot.y + plot.height, plot.y]);
  const [, highest = 0] = yearly.domain();
  return {
    plot,
    x: (at) => years(at),
    y: (minor) => yearly(Math.min(minor, highest)),
    isOffScale: (minor) => minor > highest,
  };
}

/** The rectangles of a band, on whole px so that its parts and its neighbours meet without a seam. */
export function bandBoxes(band: SeriesBand, { x, y }: Geometry): BandBoxes {
  const left = Math.round(x(band.xFrom));
  const bottom = Math.round(y(band.minMinor));
  const boxTo = (xTo: number, toMinor: number): Box => ({
    x: left,
    y: Math.round(y(toMinor)),
    width: Math.round(x(xTo)) - left,
    height: bottom - Math.round(y(toMinor)),
  });
  return {
    band,
    solid: boxTo(band.xTo, band.maxMinor),
    whole: boxTo(band.xFadeTo, band.fadeToMinor),
  };
}
