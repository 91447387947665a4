import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors';
import type { Pay, PayChange, PayDraft, PayId } from '../../shared/pay';
import type { ReadableDb, WritableDb } from './db';
import { changeRow, removeRow } from './revision';

const columns = `id, paid_from AS paidFrom, paid_until AS paidUntil, amount_minor AS amountMinor,
  currency, period, periods_per_year AS periodsPerYear, full_time_percent AS fullTimePercent, kind,
  employer, title, note, revision`;

function getPay(db: ReadableDb, id: PayId): Pay {
  const pay = db.get<Pay>(`SELECT ${columns} FROM pay WHERE id = :id`, { id });
  if (!pay) throw new AppError('not-found', `There is no pay record ${id}.`);
  return pay;
}

/** All recorded pay, newest first. */
export const listPay = (db: ReadableDb): readonly Pay[] =>
  db.all<Pay>(`SELECT ${columns} FROM pay ORDER BY paid_from DESC, created_at DESC`);

/** Records pay that holds from a date on. */
export function addPay(db: WritableDb, draft: PayDraft): Pay {
  const id = randomUUID() as PayId;
  return db.transaction(() => {
    db.run(
      `INSERT INTO pay (id, paid_from, paid_until, amount_minor, currency, period,
         periods_per_year, full_time_percent, kind, employer, title, note, created_at)
       VALUES (:id, :paidFrom, :paidUntil, :amountMinor, :currency, :period, :periodsPerYear,
         :fullTimePercent, :kind, :employer, :title, :note,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM pay
                             WHERE paid_from = :paidFrom), 0)))`,
      { id, ...draft, now: Date.now() },
    );
    return getPay(db, id);
  });
}

/** Corrects a pay record; throws `not-found` or `stale-revision`. */
export function changePay(db: WritableDb, change: PayChange): Pay {
  changeRow(
    db,
    'pay',
    change,
    `paid_from = :paidFrom, paid_until = :paidUntil, amount_minor = :amountMinor,
     currency = :currency, period = :period, periods_per_year = :periodsPerYear,
     full_time_percent = :fullTimePercent, kind = :kind, employer = :employer, title = :title,
     note = :note`,
  );
  return getPay(db, change.id);
}

/** Removes a mistaken pay record; throws `not-found` or `stale-revision`. */
export function removePay(
  db: WritableDb,
  seen: { readonly id: PayId; readonly revision: number },
): void {
  removeRow(db, 'pay', seen);
}
