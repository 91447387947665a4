const accented: Readonly<Record<string, string>> = {
  a: 'á', c: 'ç', e: 'é', g: 'ğ', i: 'í', k: 'ķ', l: 'ļ', n: 'ñ', o: 'ö', r: 'ŕ', s: 'š', t: 'ţ', u: 'ü', y: 'ý', z: 'ž',
  A: 'Á', C: 'Ç', D: 'Ð', E: 'É', G: 'Ğ', I: 'Í', K: 'Ķ', L: 'Ļ', N: 'Ñ', O: 'Ö', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Ü', Y: 'Ý', Z: 'Ž',
}; // prettier-ignore

/** What every message of the made-up languages begins and ends with. */
export const brackets = { opening: '⟦', closing: '⟧' } as const;

/** A language that nobody speaks, made from English; its way is the direction it is written in. */
export interface PseudoLocale {
  readonly way: 'ltr' | 'rtl';
}

/**
 * Messages as a language nobody speaks would have them: accented, a third longer and in brackets, so
 * that what is not translated, or has no room to be, can be seen. Arguments and choices stay as they are.
 */
export function pseudo<Id extends string>(
  messages: Readonly<Record<Id, string>>,
  { way }: PseudoLocale,
): Record<Id, string> {
  const entries = Object.entries<string>(messages).map(([id, message]) => [
    id,
    way === 'ltr' ? spoken(message) : `\u202E${spoken(message)}\u202C`,
  ]);
  return Object.fromEntries(entries) as Record<Id, string>;
}

function spoken(message: string): string {
  const words = literals(message, (sign) => accented[sign] ?? sign);
  const length = message.replace(/\{[^{}]*\}/g, '').length;
  return brackets.opening + words + moreWords(Math.ceil(length / 3)) + brackets.closing;
}

/** So many signs more, the first of them making the last word longer, in words as long as German has them. */
const moreWords = (length: number): string =>
  Array.from({ length }, (_, index) => (index % 12 === 11 ? ' ' : '~')).join('');

/** Changes the words of an ICU message: what stands outside braces, and inside the branches of a choice. */
function literals(message: string, change: (sign: string) => string): string {
  let written = '';
  // Inside an argument, a brace opens a branch, which is words again.
  const isWords = [true];
  for (const sign of message) {
    if (sign === '}') isWords.pop();
    written += sign !== '{' && sign !== '}' && isWords.at(-1) ? change(sign) : sign;
    if (sign === '{') isWords.push(!isWords.at(-1));
  }
  return written;
}
