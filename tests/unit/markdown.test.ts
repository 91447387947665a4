import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockMarkdown,
  inlineMarkdown,
  markdownList,
  markdownTable,
} from '../../src/shared/markdown';

describe('text in Markdown', () => {
  it.each([
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['<script>', '\\<script\\>'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['Event-Driven, 2.5 times', 'Event-Driven, 2.5 times'],
    ['www.example.org', 'www\\.example.org'],
    ['a\nb', 'a b'],
    ['&amp;', '\\&amp;'],
  ])('of %j shows exactly that', (text, markdown) => {
    expect(inlineMarkdown(text)).toBe(markdown);
  });

  it('keeps line breaks and paragraphs of prose', () => {
    expect(blockMarkdown('one\ntwo\n\n\n# three')).toBe('one  \ntwo\n\n\\# three');
  });

  it('cannot break out of a cell or a list entry, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const table = markdownTable(['head'], [[text]]).split('\n');
        expect(table).toHaveLength(3);
        expect(table[2]?.slice(2, -2).replace(/\\./gs, '')).not.toMatch(/[|<>[\]`*_]/);
        expect(markdownList([text]).split(/[\r\n]/)).toHaveLength(1);
      }),
    );
  });
});
