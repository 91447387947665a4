import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Box } from '../../src/renderer/ui/growth-geometry';
import { placeBandLabels, type BandLabel } from '../../src/renderer/ui/growth-labels';

const plot: Box = { x: 0, y: 0, width: 1000, height: 400 };
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const nothing = { line: [], markers: [] };

const full = {
  lines: ['Senior Backend Developer', 'Senior · $130K–$180K'],
  width: 170,
  height: 30,
};
const short = { lines: ['Senior'], width: 40, height: 15 };
const band = (solid: Box, whole = solid): BandLabel => ({
  solid,
  whole,
  full: [full],
  short: [short],
});

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

it('names a band inside it where there is room', () => {
  const [label] = placeBandLabels([band(box(300, 100, 200, 60))], plot, nothing);
  expect(label).toMatchObject({ isInside: true, lines: full.lines, x: 307, y: 107 });
});

it('names a flat band beside it', () => {
  const flat = box(300, 100, 200, 20);
  const [label] = placeBandLabels([band(flat)], plot, nothing);
  expect(label).toMatchObject({ isInside: false, lines: full.lines });
  expect(label && overlaps(label, flat)).toBe(false);
});

it('goes beside the band when the pay line runs through it', () => {
  const line = [box(250, 120, 300, 12)];
  const [label] = placeBandLabels([band(box(300, 100, 200, 60))], plot, { line, markers: [] });
  expect(label?.isInside).toBe(false);
});

it('rather crosses an upright marker than says less', () => {
  const markers = Array.from({ length: 50 }, (_, index) => box(index * 20, 0, 6, 400));
  const [label] = placeBandLabels([band(box(300, 100, 200, 60))], plot, { line: [], markers });
  expect(label?.lines).toEqual(full.lines);
});

it('says less rather than cover the pay line', () => {
  const line = Array.from({ length: 17 }, (_, index) => box(index * 60, 0, 4, 400));
  const [label] = placeBandLabels([band(box(300, 100, 200, 60))], plot, { line, markers: [] });
  expect(label?.lines).toEqual(short.lines);
});

it('never covers another band or label and never leaves the plot', () => {
  const bandBox = fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 380 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 150 }),
  });
  fc.assert(
    fc.property(
      fc.array(bandBox, { maxLength: 6 }),
      fc.array(bandBox, { maxLength: 4 }),
      (boxes, line) => {
        const placed = placeBandLabels(
          boxes.map((each) => band(each)),
          plot,
          { line, markers: [] },
        );
        placed.forEach((label, index) => {
          if (label === null) return;
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.y).toBeGreaterThanOrEqual(0);
          expect(label.x + label.width).toBeLessThanOrEqual(plot.width);
          expect(label.y + label.height).toBeLessThanOrEqual(plot.height);
          const others = [
            ...boxes.filter((_, other) => other !== index),
            ...placed.filter((other, at) => other !== null && at !== index),
          ];
          expect(others.some((other) => other !== null && overlaps(label, other))).toBe(false);
        });
      },
    ),
  );
});
