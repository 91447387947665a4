import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { openLog, placeOf } from '../../src/main/log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rungs-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

it('keeps three files of a quarter megabyte at most, the newest lines last', () => {
  const log = openLog(folder);
  for (let ms = 0; ms < 20_000; ms++) log.write({ event: 'slow-call', method: 'getGrowth', ms });
  expect(readdirSync(folder).toSorted()).toEqual(['rungs.1.log', 'rungs.2.log', 'rungs.log']);
  for (const name of readdirSync(folder))
    expect(statSync(join(folder, name)).size).toBeLessThan(256 * 1024 + 200);
  const tail = log.tail(2_000);
  expect(tail.map((line) => Number(/ms=(\d+)$/.exec(line)?.[1]))).toEqual(
    Array.from({ length: 2_000 }, (_, n) => 18_000 + n),
  );
});

it('names where an error came from, without its message', () => {
  const place = placeOf(new TypeError('Met Anna about\n    at her (raise.txt:1:2)'));
  expect(place).toMatch(/^TypeError < .*@log\.test\.ts:\d+:\d+/);
  expect(place).not.toMatch(/Anna|raise/);
  expect(placeOf('Anna')).toBe('string');
});

it('is not made anew where its folder has gone, as with a drive', () => {
  const home = join(folder, 'drive');
  const log = openLog(join(home, 'logs'));
  log.write({ event: 'quit' });
  expect(log.tail(10)).toHaveLength(1);
  rmSync(home, { recursive: true });
  log.write({ event: 'quit' });
  expect(readdirSync(folder)).toEqual([]);
});

it('fails nothing where it cannot be written', () => {
  const inTheWay = join(folder, 'file');
  writeFileSync(inTheWay, '');
  const log = openLog(inTheWay);
  log.write({ event: 'quit' });
  expect(log.tail(10)).toEqual([]);
  expect(readFileSync(inTheWay, 'utf8')).toBe('');
});
