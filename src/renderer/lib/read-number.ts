/**
 * Reads a figure the way the locale writes it, with or without separators and the currency's sign:
 * null while empty, NaN for anything else. Nothing is dropped or moved to make a figure of it: where
 * the comma separates thousands, `2,5` is no number, and neither 25 nor 2.5.
 */
export function readNumber(typed: string, locale: string, currency?: string): number | null {
  const { group, decimal, digits } = signsOf(locale);
  let plain = plainly(typed);
  if (plain === '') return null;
  for (const sign of currency === undefined ? [] : currencySigns(locale, currency)) {
    if (plain.startsWith(sign)) plain = plain.slice(sign.length).trimStart();
    else if (plain.endsWith(sign)) plain = plain.slice(0, -sign.length).trimEnd();
  }
  plain = plain
    .replace(/^[−–]/, '-')
    .replace(/./gu, (sign) => (digits.has(sign) ? String(digits.get(sign)) : sign));
  const match = pattern(group, decimal).exec(plain);
  if (match === null) return NaN;
  const [, minus = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return NaN;
  return Number(`${minus}${whole.replace(/\D/g, '')}.${fraction}`.replace(/\.$/, ''));
}

/** One kind of space and of apostrophe, and no marks of direction, which figures carry unseen. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
    .trim();

/** Thousands by the locale's separator or spaces, the last group of three, the others as India has them too. */
function pattern(group: string, decimal: string): RegExp {
  const between = `[ ${escaped(group)}]`;
  const whole = String.raw`\d*|\d{1,3}(?:${between}\d{2,3})*${between}\d{3}`;
  return new RegExp(String.raw`^(-?)(${whole})(?:${escaped(decimal)}(\d*))?$`);
}

const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function signsOf(locale: string) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1_234_567.8);
  const sign = (type: 'group' | 'decimal', usual: string) =>
    plainly(parts.find((part) => part.type === type)?.value ?? usual) || usual;
  const written = new Intl.NumberFormat(locale, { useGrouping: false });
  return {
    group: sign('group', ' '),
    decimal: sign('decimal', '.'),
    digits: new Map(Array.from({ length: 10 }, (_, digit) => [written.format(digit), digit])),
  };
}

/** Longest first, so that `US$` is not taken for a `$` with letters left over. */
const currencySigns = (locale: string, currency: string): readonly string[] =>
  (['symbol', 'narrowSymbol', 'code'] as const)
    .map(
      (currencyDisplay) =>
        new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
          .formatToParts(0)
          .find(({ type }) => type === 'currency')?.value,
    )
    .filter((sign) => sign !== undefined)
    .map(plainly)
    .sort((a, b) => b.length - a.length);
