import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors';
import type { EvidenceId } from '../../shared/evidence';
import { fileTypeOf, type EvidenceFile, type FileDraft } from '../../shared/evidence-files';
import type { ReadableDb, WritableDb } from './db';

// Undo and the trash bring back the row that names a file; its bytes are not theirs. They stay for as
// long as a row, a step or the trash names them, and go at the next opening after that.

/** A kept file with its content. */
export interface KeptFile extends EvidenceFile {
  readonly content: Uint8Array;
}

const digestOf = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The file kept with a piece of evidence, without its content; null where there is none. */
export const getFile = (db: ReadableDb, id: EvidenceId): EvidenceFile | null =>
  db.get<EvidenceFile>('SELECT name, type, bytes FROM evidence_file WHERE evidence_id = :id', {
    id,
  }) ?? null;

/** Keeps a file in place of the one before, or with null none; undefined leaves all as it is. */
export function writeFile(
  db: WritableDb,
  evidenceId: EvidenceId,
  draft: FileDraft | null | undefined,
): void {
  if (draft === undefined) return;
  if (draft === null) {
    db.run('DELETE FROM evidence_file WHERE evidence_id = :evidenceId', { evidenceId });
    return;
  }
  const { name, content } = draft;
  const contentId = digestOf(content);
  db.run(
    'INSERT INTO file_content (id, content) VALUES (:contentId, :content) ON CONFLICT DO NOTHING',
    {
      contentId,
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    },
  );
  db.run(
    `INSERT INTO evidence_file (evidence_id, name, type, bytes, content_id)
     VALUES (:evidenceId, :name, :type, :bytes, :contentId)
     ON CONFLICT (evidence_id) DO UPDATE SET name = :name, type = :type, bytes = :bytes,
       content_id = :contentId`,
    { evidenceId, name, type: fileTypeOf(content), bytes: content.length, contentId },
  );
}

/** A kept file with its content; throws `not-found` where there is none, `attachment-missing` where its content is gone or damaged. */
export function readFile(db: ReadableDb, id: EvidenceId): KeptFile {
  const file = getFile(db, id);
  if (!file) throw new AppError('not-found', `There is no file with ${id}.`);
  const kept = db.get<{ id: string; content: Uint8Array }>(
    `SELECT file_content.id, file_content.content
     FROM evidence_file JOIN file_content ON file_content.id = evidence_file.content_id
     WHERE evidence_file.evidence_id = :id`,
    { id },
  );
  if (!kept || digestOf(kept.content) !== kept.id) {
    throw new AppError('attachment-missing', 'The file kept with this is damaged or gone.');
  }
  return { ...file, content: kept.content };
}

/** Drops the bytes that nothing names any more: no piece of evidence, no step of the history, nothing in the trash. */
export function purgeFiles(db: WritableDb): void {
  if (!db.get('SELECT 1 FROM file_content LIMIT 1')) return;
  const named = ['undo_change', 'trash_row'].flatMap((table) =>
    ['before', 'after'].map(
      (side) =>
        `SELECT json_extract(${side}, '$.content_id') AS id FROM ${table}
         WHERE table_name = 'evidence_file' AND ${side} IS NOT NULL`,
    ),
  );
  db.run(
    `DELETE FROM file_content WHERE NOT EXISTS (
       SELECT 1 FROM (SELECT content_id AS id FROM evidence_file UNION ${named.join(' UNION ')}) AS named
       WHERE named.id = file_content.id)`,
  );
}
