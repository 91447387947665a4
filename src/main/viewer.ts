import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import { AppError } from '../shared/errors';
import { link } from '../shared/evidence';
import { openingName } from '../shared/evidence-files';
import type { KeptFile } from './store/evidence-files';
import type { Text } from '../shared/format';

// What leaves Rungs for another program: a copy of a kept file, which only a viewer takes because its
// ending follows its content, and addresses that a browser or a mail program takes.

/** Asks, then hands a read-only copy to the system; false where the person cancels. Throws `not-opened`. */
export async function openFile(
  file: KeptFile,
  text: Text,
  parent: BrowserWindow | null,
): Promise<boolean> {
  const question = {
    type: 'question' as const,
    message: text('viewer.question', { name: file.name }),
    detail: text('viewer.detail', { type: text(`file.type.${file.type}`) }),
    buttons: [text('viewer.open'), text('action.cancel')],
    defaultId: 0,
    cancelId: 1,
  };
  const { response } = await (parent
    ? dialog.showMessageBox(parent, question)
    : dialog.showMessageBox(question));
  if (response !== 0) return false;
  const failure = await shell.openPath(copyOf(file));
  if (failure) throw new AppError('not-opened', failure);
  return true;
}

/** Writes the copy into a folder of its own, which is gone once Rungs quits. */
function copyOf(file: KeptFile): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-'));
  app.once('will-quit', () => {
    // A viewer may still hold it where open files cannot be removed; the system clears such folders.
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      return;
    }
  });
  const copy = join(folder, openingName(file));
  writeFileSync(copy, file.content, { mode: 0o600 });
  chmodSync(copy, 0o400);
  return copy;
}

/** Opens an https or mailto address with the system; throws `refused` for any other. */
export async function openLink(url: string): Promise<void> {
  const { success, data } = link.safeParse(url);
  const parsed = success ? new URL(data) : null;
  if (!parsed || !['https:', 'mailto:'].includes(parsed.protocol)) {
    throw new AppError('refused', 'Only https and mailto addresses are opened.');
  }
  try {
    await shell.openExternal(parsed.href);
  } catch (error) {
    throw new AppError('not-opened', String(error));
  }
}
