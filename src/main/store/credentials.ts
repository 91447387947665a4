import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../shared/errors';
import type {
  credentialChange,
  CredentialDraft,
  CredentialId,
  HeldCredential,
} from '../../shared/skills';
import { clearAbsence } from './absences';
import type { ReadableDb, WritableDb } from './db';
import { requireSkill } from './inventory';
import { changeRow, removeRow } from './revision';

export const credentialColumns =
  'id, skill_id AS skillId, held_since AS heldSince, expires_on AS expiresOn, note, revision';

function getCredential(db: ReadableDb, id: CredentialId): HeldCredential {
  const credential = db.get<HeldCredential>(
    `SELECT ${credentialColumns} FROM credential WHERE id = :id`,
    { id },
  );
  if (!credential) throw new AppError('not-found', `There is no credential ${id}.`);
  return credential;
}

/** Records a credential as held; throws `not-found`, or `invalid-input` for a skill that is not a credential. */
export function addCredential(db: WritableDb, draft: CredentialDraft): HeldCredential {
  const id = randomUUID() as CredentialId;
  return db.transaction(() => {
    requireSkill(db, draft.skillId, 'credential');
    clearAbsence(db, draft.skillId);
    db.run(
      `INSERT INTO credential (id, skill_id, held_since, expires_on, note, created_at)
       VALUES (:id, :skillId, :heldSince, :expiresOn, :note,
         max(:now, coalesce((SELECT max(created_at) + 1 FROM credential
                             WHERE skill_id = :skillId AND held_since = :heldSince), 0)))`,
      { id, ...draft, now: Date.now() },
    );
    return getCredential(db, id);
  });
}

/** Corrects a held credential; throws `not-found` or `stale-revision`. */
export function changeCredential(
  db: WritableDb,
  change: z.infer<typeof credentialChange>,
): HeldCredential {
  changeRow(
    db,
    'credential',
    change,
    'held_since = :heldSince, expires_on = :expiresOn, note = :note',
  );
  return getCredential(db, change.id);
}

/** Removes a mistaken credential; throws `not-found` or `stale-revision`. */
export function removeCredential(
  db: WritableDb,
  seen: { readonly id: CredentialId; readonly revision: number },
): void {
  removeRow(db, 'credential', seen);
}
