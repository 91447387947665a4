import type { Level } from '../../../shared/career-paths';
import type { Growth } from '../../../shared/growth';
import type { Format } from '../../lib/format';
import type { Text } from '../../lib/text';

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
  return text(`growth.place.${current.place}`, {
    amount,
    tier: held.tier,
    band: text('growth.pay.closed', {
      min: format.money(band.minMinor, currency),
      max: format.money(band.maxMinor, currency) + (band.isOpenEnded ? '+' : ''),
    }),
  });
}
