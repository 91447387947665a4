import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, prose } from '../../src/shared/text';

const anyText = fc.string({ unit: 'binary' });
/** Any sequence of UTF-16 units, most of them with broken surrogate pairs. */
const anyUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 40 })
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));

describe.each([
  ['a line', line()],
  ['prose', prose()],
])('%s', (_, schema) => {
  it.each(['\ud800', '\udc00', 'a\ud83d', '\udc4d\ud83d', 'a\0b'])('refuses %j', (text) => {
    const result = schema.safeParse(text);
    expect(result.error?.issues[0]?.message).toBe('unreadable-characters');
  });

  it('never lets a broken pair through', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const result = schema.safeParse(text);
        expect(
          result.success
            ? result.data.isWellFormed()
            : !text.isWellFormed() || text.includes('\0') || text.trim() === '',
        ).toBe(true);
      }),
    );
  });

  it('accepts whole pairs and every script', () => {
    for (const text of ['👍', 'Zoë', 'مهندس', '上級開発者']) expect(schema.parse(text)).toBe(text);
  });

  it('is trimmed and composed', () => {
    expect(schema.parse('  Zoe\u0308 \n')).toBe('Zo\u00eb');
  });

  it('changes no text that it already accepted once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = schema.safeParse(text);
        if (once.success) expect(schema.parse(once.data)).toBe(once.data);
      }),
    );
  });
});

describe('a line', () => {
  it('has its breaks turned into single spaces', () => {
    expect(line().parse('Lead\r\n  the \n\n review\u2028today')).toBe('Lead the review today');
    fc.assert(
      fc.property(anyText, (text) => {
        const { data = '' } = line().safeParse(text);
        expect(data).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });

  it.each(['', '   ', '\n\u2028\n'])('is required, which %j is not', (text) => {
    expect(line().safeParse(text).error?.issues[0]?.message).toBe('required');
  });

  it('may be 300 characters long and no longer', () => {
    expect(line().parse('a'.repeat(300))).toHaveLength(300);
    expect(line().safeParse('a'.repeat(301)).error?.issues[0]?.message).toBe('too-long');
    expect(line().parse(`${' '.repeat(500)}a`)).toBe('a');
  });

  it('reads a paste of a million spaces without trouble', () => {
    expect(line().safeParse(`a${' '.repeat(1_000_000)}b`).success).toBe(false);
  });
});

describe('prose', () => {
  it('may be empty and keeps its line breaks, all written alike', () => {
    expect(prose().parse(' ')).toBe('');
    expect(prose().parse('one\r\ntwo\rthree\n\nfour')).toBe('one\ntwo\nthree\n\nfour');
  });

  it('may be as long as allowed and no longer', () => {
    expect(prose(5).parse('12345')).toBe('12345');
    expect(prose(5).safeParse('123456').error?.issues[0]?.message).toBe('too-long');
  });
});
