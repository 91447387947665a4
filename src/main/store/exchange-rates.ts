import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors';
import type {
  ExchangeRate,
  ExchangeRateChange,
  ExchangeRateDraft,
  ExchangeRateId,
} from '../../shared/exchange-rates';
import type { ReadableDb, WritableDb } from './db';
import { changeRow, removeRow } from './revision';

const columns = 'id, rated_on AS ratedOn, base, quote, rate, source, revision';

function getExchangeRate(db: ReadableDb, id: ExchangeRateId): ExchangeRate {
  const rate = db.get<ExchangeRate>(`SELECT ${columns} FROM exchange_rate WHERE id = :id`, { id });
  if (!rate) throw new AppError('not-found', `There is no exchange rate ${id}.`);
  return rate;
}

/** All rates on file, newest first. */
export const listExchangeRates = (db: ReadableDb): readonly ExchangeRate[] =>
  db.all<ExchangeRate>(
    `SELECT ${columns} FROM exchange_rate ORDER BY rated_on DESC, created_at DESC`,
  );

/** Records a rate as its source gave it. */
export function addExchangeRate(db: WritableDb, draft: ExchangeRateDraft): ExchangeRate {
  const id = randomUUID() as ExchangeRateId;
  db.run(
    `INSERT INTO exchange_rate (id, rated_on, base, quote, rate, source, created_at)
     VALUES (:id, :ratedOn, :base, :quote, :rate, :source, :now)`,
    { id, ...draft, now: Date.now() },
  );
  return getExchangeRate(db, id);
}

/** Corrects a rate; throws `not-found` or `stale-revision`. */
export function changeExchangeRate(db: WritableDb, change: ExchangeRateChange): ExchangeRate {
  changeRow(
    db,
    'exchange_rate',
    change,
    'rated_on = :ratedOn, base = :base, quote = :quote, rate = :rate, source = :source',
  );
  return getExchangeRate(db, change.id);
}

/** Removes a rate; throws `not-found` or `stale-revision`. */
export function removeExchangeRate(
  db: WritableDb,
  seen: { readonly id: ExchangeRateId; readonly revision: number },
): void {
  removeRow(db, 'exchange_rate', seen);
}
