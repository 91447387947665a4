import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { linkAmong } from '../../src/main/links';
import { fileAmong } from '../../src/main/opened-file';

const folder = resolve('somewhere');
const elsewhere = resolve('my plan.RUNGS');

test.each([
  ['by its path', ['rungs', 'plan.rungs'], resolve(folder, 'plan.rungs')],
  ['by its address', ['rungs', pathToFileURL(elsewhere).href], elsewhere],
  [
    'after switches',
    ['--no-sandbox', '--data-dir', 'D', 'plan.rungs'],
    resolve(folder, 'plan.rungs'),
  ],
  ['by an address that is none', ['file://%zz.rungs'], resolve(folder, 'file://%zz.rungs')],
])('a backup is opened that is named %s', (_, words, file) => {
  expect(fileAmong(words, folder)).toBe(file);
});

test.each([
  ['no word', []],
  ['a file of another kind', ['plan.sqlite']],
  ['a switch', ['--open=plan.rungs']],
  ['a link', ['rungs://plan.rungs']],
  ['the data folder', ['--data-dir', 'data.rungs']],
])('no backup is opened by %s', (_, words) => {
  expect(fileAmong(words, folder)).toBeNull();
});

test.each([['rungs://plan'], ['RUNGS://plan'], ['rungs:plan']])(
  'a link is heard however it is written, so that one that leads nowhere is answered: %s',
  (link) => {
    expect(linkAmong(['rungs', '--no-sandbox', link])).toBe(link);
  },
);
