import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addYears, today as now } from '../../src/shared/dates';
import { evidenceDraft, link } from '../../src/shared/evidence';
import {
  fileDraft,
  fileTypeOf,
  fileTypes,
  largestFileBytes,
  openingName,
} from '../../src/shared/evidence-files';

const bytes = (text: string, rest = '') => Uint8Array.from(Buffer.from(text + rest, 'latin1'));
const codesOf = (input: unknown) => {
  const { error } = evidenceDraft.safeParse(input);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
};
const captured = { title: 'Led the review', happenedOn: now() };

describe('a piece of evidence', () => {
  test('needs a line and a day, no more', () => {
    expect(evidenceDraft.parse(captured)).toEqual({
      ...captured,
      situation: '',
      myPart: '',
      outcome: '',
      confirmedBy: '',
      privateNote: '',
      links: [],
      skillIds: [],
    });
    expect(codesOf({ ...captured, title: ' ' })).toEqual(['title: required']);
  });

  test.each([
    ['2025-02-30', 'not-a-date'],
    ['yesterday', 'not-a-date'],
    [addDays(now(), 1), 'in-the-future'],
    [addYears(now(), 1), 'in-the-future'],
    [addYears(now(), -81), 'too-long-ago'],
    ['1899-12-31', 'not-a-date'],
  ])('is not of %s: %s', (happenedOn, code) => {
    expect(codesOf({ ...captured, happenedOn })).toContain(`happenedOn: ${code}`);
  });

  test('links to whole https and mailto addresses alone', () => {
    const good = ['https://example.org/a?b=c#d', 'mailto:lead@example.org'];
    expect(codesOf({ ...captured, links: good })).toEqual([]);
    for (const bad of [
      'http://example.org',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'example.org',
      'data:text/html,x',
      ' ',
      'smb://host/share',
    ]) {
      expect(codesOf({ ...captured, links: [...good, bad] }), bad).toEqual(['links: not-a-link']);
      expect(link.safeParse(bad).success, bad).toBe(false);
    }
  });
});

describe('a file', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['png', bytes('\u0089PNG\r\n\u001a\n', '\0\0')],
    ['jpeg', bytes('\u00ff\u00d8\u00ff\u00e0', '\0')],
    ['gif', bytes('GIF89a', '\0')],
    ['webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['text', new TextEncoder().encode('Zwölf Zeilen\r\n\tund 🧗')],
  ] as const)('is %s by its content, whatever it is called', (type, content) => {
    expect(fileTypeOf(content)).toBe(type);
    expect(fileDraft.safeParse({ name: 'setup.exe', content }).success).toBe(true);
    expect(openingName({ name: 'setup.exe', type, bytes: 1 })).not.toMatch(/exe$/);
  });

  test.each([
    ['a Windows program', bytes('MZ\u0090\0')],
    ['a Linux program', bytes('\u007fELF\u0002\u0001')],
    ['a macOS program', bytes('\u00cf\u00fa\u00ed\u00fe\u0007\0')],
    ['an archive or an Office document', bytes('PK\u0003\u0004')],
    ['an old Office document', bytes('\u00d0\u00cf\u0011\u00e0')],
    ['nothing', new Uint8Array()],
  ])('is not kept when it is %s, even under a harmless name', (_, content) => {
    const { error } = fileDraft.safeParse({ name: 'certificate.pdf', content });
    expect(error?.issues[0]?.message).toBe('not-a-kept-type');
  });

  test('of 10 MB is kept, and one byte more is refused', () => {
    const content = new Uint8Array(largestFileBytes).fill(65);
    expect(fileDraft.safeParse({ name: 'a', content }).success).toBe(true);
    const { error } = fileDraft.safeParse({
      name: 'a',
      content: new Uint8Array(largestFileBytes + 1),
    });
    expect(error?.issues.map(({ message }) => message)).toEqual(['file-too-large']);
  });

  test('is opened under a plain name that ends as its content says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 255 }),
        fc.constantFrom(...fileTypes),
        (name, type) => {
          const opened = openingName({ name, type, bytes: 1 });
          expect(opened).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N} ._-]*\.(pdf|png|jpg|gif|webp|txt)$/u);
          expect(opened.length).toBeLessThanOrEqual(85);
        },
      ),
    );
  });
});
