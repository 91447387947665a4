import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors';
import type { Pay, PayChange, PayDraft, PayId } from '../../shared/pay';
import type { ReadableDb, WritableDb } from './db';
import { changeRow, removeRow } from './revision';

const columns = `id, paid_from AS paidFrom, amount_minor AS amountMinor, currency, period, kind,
  note, revision`;

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
      `INSERT INTO pay (id, paid_from, amount_minor, currency, period, kind, note, created_at)
       VALUES (:id, :paidFrom, :amountMinor, :currency, :period, :kind, :note,
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
    `paid_from = :paidFrom, amount_minor = :amountMinor, currency = :currency, period = :period,
     kind = :kind, note = :note`,
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
