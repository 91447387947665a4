import { z } from 'zod';

const hasLoneSurrogate = (text: string): boolean => !text.isWellFormed();

/** Text as it may enter the store: NFC, trimmed, without NUL or broken surrogate pairs (both refused). */
const clean = z
  .string()
  .refine((text) => !text.includes('\0') && !hasLoneSurrogate(text), 'unreadable-characters')
  .transform((text) => text.normalize('NFC').trim());

/** One required line of at most `max` characters; line breaks become spaces. */
export const line = (max = 300) =>
  clean
    .transform((text) =>
      text
        .split(/[\r\n\u2028\u2029]+/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(' '),
    )
    .pipe(z.string().min(1, 'required').max(max, 'too-long'));

/** No text of a person's has more characters. */
export const longestText = 10_000;

/** Optional prose of at most `max` characters; empty text means none was given. */
export const prose = (max = longestText) =>
  clean.transform((text) => text.replace(/\r\n?/g, '\n')).pipe(z.string().max(max, 'too-long'));
