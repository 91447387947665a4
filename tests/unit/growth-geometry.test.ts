import { describe, expect, it } from 'vitest';
import { bandBoxes, layOut, yearlyScale } from '../../src/renderer/ui/growth-geometry';
import { growthSeries } from '../../src/shared/growth-series';
import { growthOf } from './samples';

const size = { width: 1040, height: 368 };
const room = { top: 24, right: 0, bottom: 44, left: 40 };

function backendLaidOut() {
  const growth = growthOf();
  const series = growthSeries(growth, 'experience');
  return { series, geometry: layOut(series, size, room) };
}

describe('bands', () => {
  it('meet without a seam where the published figures do', () => {
    const { series, geometry } = backendLaidOut();
    const [entry, mid] = series.bands.map((band) => bandBoxes(band, geometry).whole);
    expect(entry && mid && [entry.x + entry.width, entry.y]).toEqual(
      mid && [mid.x, mid.y + mid.height],
    );
  });

  it('fade beyond their solid part only at open ends', () => {
    const { series, geometry } = backendLaidOut();
    const boxes = series.bands.map((band) => bandBoxes(band, geometry));
    const grows = boxes.map(({ solid, whole }) => [whole.width > solid.width, whole.y < solid.y]);
    expect(grows).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
    for (const { solid, whole } of boxes) {
      expect(whole.x).toBe(solid.x);
      expect(whole.y + whole.height).toBeCloseTo(solid.y + solid.height, 9);
    }
  });

  it('stay inside the plot with all their fading', () => {
    const { series, geometry } = backendLaidOut();
    for (const { whole } of series.bands.map((band) => bandBoxes(band, geometry))) {
      expect(whole.x).toBeGreaterThanOrEqual(geometry.plot.x);
      expect(whole.x + whole.width).toBeLessThanOrEqual(
        geometry.plot.x + geometry.plot.width + 1e-9,
      );
      expect(whole.y).toBeGreaterThanOrEqual(geometry.plot.y);
    }
  });
});

describe('the scale of amounts', () => {
  it('begins at zero when little would be left empty', () => {
    expect(yearlyScale([5_500_000, 29_250_000]).domain()).toEqual([0, 30_000_000]);
  });

  it('begins near the lowest amount when zero is far off', () => {
    const [from = 0, to = 0] = yearlyScale([9_000_000, 13_000_000]).domain();
    expect(from).toBeGreaterThan(7_000_000);
    expect(from).toBeLessThanOrEqual(9_000_000);
    expect(to).toBeGreaterThanOrEqual(13_000_000);
  });

  it('stands even where there is nothing to draw', () => {
    const [from = 0, to = 0] = yearlyScale([0, 0]).domain();
    expect(from).toBeLessThan(to);
  });

  it('never turns negative', () => {
    expect(yearlyScale([1_000_000, 1_000_000]).domain()[0]).toBeGreaterThanOrEqual(0);
  });
});
