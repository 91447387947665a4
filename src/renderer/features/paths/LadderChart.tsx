import { useMemo } from 'react';
import type { Standing } from '../../../shared/api';
import type { CareerPath } from '../../../shared/career-paths';
import { conventionalAssumptions } from '../../../shared/forecast';
import { computeGrowth } from '../../../shared/growth';
import { growthSeries } from '../../../shared/growth-series';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { GrowthBands } from '../../ui/GrowthBands';
import { GrowthLabels } from '../../ui/GrowthLabels';
import { PayFrame } from '../../ui/PayFrame';
import { Section } from '../../ui/Section';
import { useWidth } from '../../ui/use-width';

const height = 260;

const nobody = {
  goalPath: null,
  position: null,
  goal: null,
  schedule: null,
  milestones: [],
  checkIns: [],
  pay: [],
  breaks: [],
  rates: [],
  inflation: [],
  assumptions: conventionalAssumptions,
};

/** A path's bands over the years, as anybody climbs them; one's own pay is on the Pay screen. */
export default function LadderChart({
  careerPath,
  standing,
}: {
  readonly careerPath: CareerPath;
  readonly standing: Standing;
}) {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  const [width, widthRef] = useWidth();
  const series = useMemo(() => {
    const growth = computeGrowth({ ...nobody, path: careerPath, today });
    return growth && growthSeries(growth, 'experience');
  }, [careerPath, today]);
  if (series === null || series.bands.length === 0) return null;

  const payOf = (band: (typeof series.bands)[number]) =>
    format.salary(
      { minMinor: band.minMinor, maxMinor: band.maxMinor, isOpenEnded: band.isOpenPay },
      careerPath.currency,
    );
  const inWords = series.bands.map((band) =>
    text('path.growth.band', {
      title: band.title,
      pay: payOf(band),
      years: format.years({ from: band.yearsFrom, to: band.isOpenYears ? null : band.yearsTo }),
    }),
  );
  return (
    <Section title={text('path.growth')} note={text('path.growth.note')}>
      <div ref={widthRef}>
        {width === 0 ? null : (
          <PayFrame
            label={text('path.growth.summary', {
              path: careerPath.name,
              bands: inWords.join('; '),
            })}
            span={series}
            currency={careerPath.currency}
            width={width}
            height={height}
          >
            {(geometry) => (
              <>
                <GrowthBands
                  bands={series.bands}
                  geometry={geometry}
                  heldLevelId={standing.position?.level?.id ?? null}
                  goalLevelId={standing.goal?.level.id ?? null}
                />
                <GrowthLabels
                  geometry={geometry}
                  series={series}
                  wordsOf={(band) => ({
                    title: band.title,
                    tier: band.tier,
                    figures: payOf(band),
                  })}
                />
              </>
            )}
          </PayFrame>
        )}
      </div>
    </Section>
  );
}
