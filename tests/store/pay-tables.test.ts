import { describe, expect, test } from 'vitest';
import {
  addCareerBreak,
  changeCareerBreak,
  listCareerBreaks,
  removeCareerBreak,
} from '../../src/main/store/career-breaks';
import {
  addExchangeRate,
  changeExchangeRate,
  listExchangeRates,
  removeExchangeRate,
} from '../../src/main/store/exchange-rates';
import {
  getForecastAssumptions,
  setForecastAssumptions,
} from '../../src/main/store/forecast-assumptions';
import { getGrowth } from '../../src/main/store/growth';
import { recordStep } from '../../src/main/store/history';
import {
  addInflation,
  changeInflation,
  listInflation,
  removeInflation,
} from '../../src/main/store/inflation';
import { addPay } from '../../src/main/store/pay';
import { fillSample } from '../../src/main/store/sample';
import { listTrash, restoreFromTrash } from '../../src/main/store/trash';
import { addDays, dateOf } from '../../src/shared/dates';
import { conventionalAssumptions } from '../../src/shared/forecast';
import { codeOf, newStore, payOf, today } from './support';

const rate = { ratedOn: today, base: 'EUR', quote: 'USD', rate: 1.0825, source: 'A bank' };
const year = { year: 2024, percent: 2.9, source: 'An office' };

describe('the tables behind the pay chart', () => {
  test('start empty, and list what is added newest first', () => {
    const db = newStore();
    expect([listExchangeRates(db), listInflation(db), listCareerBreaks(db)]).toEqual([[], [], []]);
    const older = addExchangeRate(db, { ...rate, ratedOn: addDays(today, -9) });
    const newer = addExchangeRate(db, rate);
    expect(listExchangeRates(db)).toEqual([newer, older]);
    const old = addInflation(db, { ...year, year: 2020 });
    const recent = addInflation(db, year);
    expect(listInflation(db)).toEqual([recent, old]);
    const stretch = { startOn: dateOf('2022-01-01'), endOn: null, note: 'Leave' };
    expect(addCareerBreak(db, stretch)).toMatchObject({ ...stretch, revision: 1 });
  });

  test('are corrected and removed by revision', () => {
    const db = newStore();
    const added = addExchangeRate(db, rate);
    expect(changeExchangeRate(db, { ...added, rate: 1.1 })).toMatchObject({
      rate: 1.1,
      revision: 2,
    });
    expect(codeOf(() => removeExchangeRate(db, added))).toBe('stale-revision');
    removeExchangeRate(db, { ...added, revision: 2 });
    expect(codeOf(() => changeExchangeRate(db, added))).toBe('not-found');

    const known = addInflation(db, year);
    expect(changeInflation(db, { ...known, percent: -1 }).percent).toBe(-1);
    removeInflation(db, { ...known, revision: 2 });
    expect(listInflation(db)).toEqual([]);

    const pause = addCareerBreak(db, { startOn: today, endOn: null, note: '' });
    expect(changeCareerBreak(db, { ...pause, endOn: today }).endOn).toBe(today);
    removeCareerBreak(db, { ...pause, revision: 2 });
    expect(listCareerBreaks(db)).toEqual([]);
  });

  test('hold each year of inflation once, also when one comes back from the trash', () => {
    const db = newStore();
    const known = addInflation(db, year);
    const other = addInflation(db, { ...year, year: 2023 });
    expect(codeOf(() => addInflation(db, year))).toBe('already-recorded');
    expect(codeOf(() => changeInflation(db, { ...other, year: 2024 }))).toBe('already-recorded');
    recordStep(db, 'removeInflation', () => removeInflation(db, known));
    addInflation(db, year);
    const [entry] = listTrash(db);
    expect(entry).toMatchObject({ kind: 'inflation', name: '2024' });
    expect(codeOf(() => entry && restoreFromTrash(db, entry.id))).toBe('already-recorded');
  });
});

describe('what forecasts assume', () => {
  const own = {
    ...conventionalAssumptions,
    growthPercent: { low: 0.5, middle: 1.5, high: 3.25 },
    years: 8,
    inflationPercent: 2,
  };

  test('is the convention until the person says otherwise, and again after going back', () => {
    const db = newStore();
    expect(getForecastAssumptions(db)).toEqual({ ...conventionalAssumptions, revision: null });
    expect(setForecastAssumptions(db, { assumptions: own, revision: null })).toEqual({
      ...own,
      revision: 1,
    });
    expect(codeOf(() => setForecastAssumptions(db, { assumptions: own, revision: null }))).toBe(
      'stale-revision',
    );
    setForecastAssumptions(db, { assumptions: null, revision: 1 });
    expect(getForecastAssumptions(db)).toEqual({ ...conventionalAssumptions, revision: null });
  });

  test('shapes the growth that is drawn', () => {
    const db = newStore();
    fillSample(db, today);
    const yearsAhead = () => {
      const forecast = getGrowth(db, today)?.forecast;
      return forecast?.kind === 'range' ? forecast.yearly.length : forecast?.reason;
    };
    expect(yearsAhead()).toBe(5);
    setForecastAssumptions(db, { assumptions: own, revision: null });
    expect(yearsAhead()).toBe(8);
  });
});

test('pay in another currency is drawn by the bands once its rate is on file', () => {
  const db = newStore();
  fillSample(db, today);
  addPay(db, payOf({ paidFrom: today, currency: 'EUR', amountMinor: 10_000_000 }));
  expect(getGrowth(db, today)).toMatchObject({ otherCurrencyCount: 1, current: null });
  addExchangeRate(db, rate);
  expect(getGrowth(db, today)).toMatchObject({
    otherCurrencyCount: 0,
    current: { yearlyMinor: 10_825_000 },
  });
});
