import type { Box } from './growth-geometry';

// Bands carry their names themselves, so that no legend has to be looked up. A ladder climbs from
// the lower left to the upper right: beside a band there is room wherever there is none inside.

/** One or two lines of text, as wide and high as the longer and both of them. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** What a band may be labelled with. */
export interface BandLabel {
  /** The solid part of the band. */
  readonly solid: Box;
  /** With the stretch in which open ends fade. */
  readonly whole: Box;
  /** Wordings that say everything, best first. */
  readonly full: readonly LabelText[];
  /** Wordings for want of room, best first. */
  readonly short: readonly LabelText[];
}

/** A label and where it stands, inside its band or beside it. */
export interface PlacedLabel extends Box {
  readonly lines: readonly string[];
  readonly isInside: boolean;
}

/** How far a label keeps from the edges of the band it stands in, in px. */
export const inset = 7;
const gap = 5;

/**
 * Finds each band's label a place inside the plot where it covers no other band or label; null
 * where there is none. Best is inside the band, then beside it, then across an upright marker; only
 * the shortest wording may lie across the pay line.
 */
export function placeBandLabels(
  labels: readonly BandLabel[],
  plot: Box,
  { line, markers }: { readonly line: readonly Box[]; readonly markers: readonly Box[] },
): readonly (PlacedLabel | null)[] {
  const placed: (PlacedLabel | null)[] = [];
  for (const label of labels) {
    const taken = [
      ...labels.filter((other) => other !== label).map(({ whole }) => grown(whole, 3)),
      ...placed.filter((box) => box !== null),
    ];
    const firstFree = (places: readonly PlacedLabel[], obstacles: readonly Box[]) =>
      places.find(
        (box) =>
          contains(plot, box) &&
          ![...taken, ...obstacles].some((obstacle) => overlaps(box, obstacle)),
      );
    const full = label.full.flatMap((text) => placesFor(label, text));
    const short = label.short.flatMap((text) => placesFor(label, text));
    const drawn = [...line, ...markers];
    placed.push(
      firstFree(full.filter(isInside), drawn) ??
        firstFree(full, drawn) ??
        firstFree(full, line) ??
        firstFree(short, line) ??
        firstFree(short.toReversed(), []) ??
        null,
    );
  }
  return placed;
}

function placesFor(
  { solid, whole }: BandLabel,
  { lines, width, height }: LabelText,
): PlacedLabel[] {
  const bottom = solid.y + solid.height;
  const at = (x: number, y: number, inside: boolean): PlacedLabel => ({
    lines,
    x,
    y,
    width,
    height,
    isInside: inside,
  });
  const inside = [
    at(solid.x + inset, solid.y + inset, true),
    at(solid.x + inset, bottom - inset - height, true),
  ].filter((box) => contains(whole, box) && solid.height >= height + inset);
  return [
    ...inside,
    at(whole.x + whole.width + gap, bottom - height, false),
    at(whole.x + whole.width + gap, solid.y + gap, false),
    at(solid.x, whole.y - gap - height, false),
    at(solid.x - gap - width, solid.y, false),
    at(solid.x, bottom + gap, false),
  ];
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const isInside = (label: PlacedLabel): boolean => label.isInside;

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
