import type { Level } from '../../../shared/career-paths';
import type { Growth } from '../../../shared/growth';
import type { Format, Text } from '../../../shared/format';

/** Where base pay lies by the band of the level held, in one sentence that states and does not judge. */
export function placeWords(
  { current, currency, otherCurrencyCount }: Growth,
  held: Level | null,
  text: Text,
  format: Format,
): string {
  if (current === null)
    return text(otherCurrencyCount > 0 ? 'growth.place.other-currency' : 'growth.place.no-pay');
  const amount = format.money(current.yearlyMinor, currency);
  const band = held?.salary ?? null;
  if (held === null || band === null || current.place === null)
    return text('growth.place.unknown', { amount });
  const place = text(`growth.place.${current.place}`, {
    amount,
    tier: held.tier,
    band: text('growth.pay.closed', {
      min: format.money(band.minMinor, currency),
      max: format.money(band.maxMinor, currency) + (band.isOpenEnded ? '+' : ''),
    }),
  });
  return [
    place,
    ...nextWords(current, currency, text, format),
    ...growthWords(current, text, format),
  ].join(' ');
}

type Current = NonNullable<Growth['current']>;

/** How far it is to the next band; nothing at the top of the ladder. */
function nextWords(
  { next }: Current,
  currency: Growth['currency'],
  text: Text,
  format: Format,
): readonly string[] {
  if (next === null) return [];
  if (next.distanceMinor <= 0) return [text('growth.next.within', { tier: next.tier })];
  const amount = format.money(next.distanceMinor, currency);
  return [text('growth.next', { amount, tier: next.tier })];
}

/** The mean growth a year; nothing until a year has passed. */
function growthWords({ growth }: Current, text: Text, format: Format): readonly string[] {
  if (growth === null) return [];
  const percent = format.decimalPercent(Number(growth.percent.toFixed(1)));
  const since = format.date(growth.sinceOn, 'month');
  return [
    growth.realPercent === null
      ? text('growth.yearly-growth', { percent, since })
      : text('growth.yearly-growth.real', {
          percent,
          since,
          real: format.decimalPercent(Number(growth.realPercent.toFixed(1))),
        }),
  ];
}
