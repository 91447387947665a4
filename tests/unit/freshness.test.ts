import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh, setStamp } from '../../scripts/freshness.mjs';

const earlier = Date.parse('2024-01-01T08:00:00Z');
const stampedAt = Date.parse('2024-01-01T09:00:00Z');
const later = Date.parse('2024-01-01T10:00:00Z');

let folder = '';
const inFolder = (path: string) => join(folder, path);
const sources = () => [inFolder('src'), inFolder('package.json')];
const isBuildFresh = () => isFresh(inFolder('.built'), sources());
const touch = (path: string, at: number) => {
  utimesSync(path, at / 1000, at / 1000);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rungs-freshness-'));
  mkdirSync(inFolder('src/deep'), { recursive: true });
  writeFileSync(inFolder('src/deep/a.ts'), '');
  writeFileSync(inFolder('src/deep/b.ts'), '');
  writeFileSync(inFolder('package.json'), '');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    touch(inFolder(name), earlier);
  }
  setStamp(inFolder('.built'), stampedAt);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a build newer than every source is fresh', () => {
  expect(isBuildFresh()).toBe(true);
});

test('a build without a stamp is never fresh', () => {
  rmSync(inFolder('.built'));
  expect(isBuildFresh()).toBe(false);
});

test('an edit deep in a source folder makes the build stale', () => {
  touch(inFolder('src/deep/a.ts'), later);
  expect(isBuildFresh()).toBe(false);
});

test('an edit of a single source file makes the build stale', () => {
  touch(inFolder('package.json'), later);
  expect(isBuildFresh()).toBe(false);
});

test('a removed source makes the build stale, although nothing left is newer', () => {
  rmSync(inFolder('src/deep/b.ts'));
  expect(isBuildFresh()).toBe(false);
});

test('a source that was never there does not count', () => {
  expect(isFresh(inFolder('.built'), [...sources(), inFolder('resources')])).toBe(true);
});

test('a stamp carries the moment the build began', () => {
  expect(statSync(inFolder('.built')).mtimeMs).toBe(stampedAt);
});
