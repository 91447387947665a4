import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInvocation } from '../../src/main/arguments';

describe('what the program is started with', () => {
  it.each([
    [[], null],
    [['--no-sandbox', '--data-dir', 'd'], resolve('d')],
    [['--data-dir=d', 'rungs://plan'], resolve('d')],
  ])('opens a window for %j', (words, dataFolder) => {
    expect(readInvocation(words)).toEqual({ kind: 'window', dataFolder });
  });

  it.each([
    [['--data-dir']],
    [['--data-dir=']],
    [['--data-dir', '']],
    [['--data-dir', '--no-sandbox']],
  ])('opens no other folder in place of one that %j does not name', (words) => {
    expect(readInvocation(words)).toMatchObject({ kind: 'refused' });
  });

  it('leaves the words of a command as they are', () => {
    const words = ['demo', '--data-dir'];
    expect(readInvocation(['--cli', '--', ...words])).toEqual({ kind: 'command', words });
  });
});
