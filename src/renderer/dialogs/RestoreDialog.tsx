import { useState } from 'react';
import { countedKinds, type Backup, type FilePreview } from '../../shared/backups';
import type { StoreSummary } from '../../shared/backups';
import { announce } from '../lib/announce';
import { call, errorCodeOf, useApiCommand, useApiQueryWhenKnown } from '../lib/api';
import { useFormat } from '../lib/format';
import { useRestoredWords } from '../lib/safekeeping';
import { useText } from '../lib/text';
import type { ErrorCode } from '../../shared/errors';
import { Button } from '../ui/Button';
import { Dialog, DialogButtons } from '../ui/Dialog';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Table } from '../ui/Table';
import styles from './RestoreDialog.module.css';

/** What there is to restore: one of the store's own backups, or a file the person chose. */
type Restorable = Backup | FilePreview;

const isFile = (restorable: Restorable): restorable is FilePreview => 'now' in restorable;

/** Shows what restoring would change, and restores it. */
export default function RestoreDialog({
  restorable,
  onClose,
}: {
  readonly restorable: Restorable;
  readonly onClose: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const backup = isFile(restorable) ? null : restorable;
  const preview = useApiQueryWhenKnown('previewRestore', backup?.name ?? null);
  const restoreBackup = useApiCommand('restoreBackup');
  const restoreFile = useApiCommand('restoreChosenFile');
  const changes = isFile(restorable)
    ? { then: restorable.then, now: restorable.now ?? {} }
    : preview && { then: preview.backup.summary, now: preview.now };
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const wordsFor = useRestoredWords();
  const run = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      const restored = await (backup ? restoreBackup(backup.name) : restoreFile());
      onClose();
      announce(wordsFor(restored));
    } catch (error) {
      setFailure(errorCodeOf(error));
      setIsBusy(false);
    }
  };
  // However the dialog closes; once the store is replaced there is nothing left to stop.
  const close = () => {
    if (isBusy) void call('cancelBackup', undefined);
    onClose();
  };
  return (
    <Dialog
      title={
        isFile(restorable)
          ? text('restore.title.file', { name: restorable.name })
          : text('restore.title', { moment: format.moment(restorable.madeAt) })
      }
      onClose={close}
    >
      <p>{text('restore.lead')}</p>
      {changes === undefined ? null : <Changes {...changes} />}
      <div>
        <ErrorSummary code={failure} />
        <DialogButtons>
          <Button onClick={close}>{text('action.cancel')}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void run()}>
            {text(isBusy ? 'restore.busy' : 'restore.confirm')}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  );
}

function Changes({ then, now }: Readonly<Record<'then' | 'now', StoreSummary>>) {
  const text = useText();
  const format = useFormat();
  const kinds = countedKinds.filter((kind) => countOf(now, kind) > 0 || countOf(then, kind) > 0);
  const newest = (summary: StoreSummary) => {
    const at = newestAt(summary);
    return at === null ? '–' : format.moment(at);
  };
  return (
    <Table caption={text('restore.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{text('restore.column.kind')}</th>
          <th scope="col" data-align="end">
            {text('restore.column.now')}
          </th>
          <th scope="col" data-align="end">
            {text('restore.column.then')}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr
            key={kind}
            className={countOf(now, kind) === countOf(then, kind) ? undefined : styles.changed}
          >
            <th scope="row">{text(`kind.${kind}`)}</th>
            <td data-align="end">{format.number(countOf(now, kind))}</td>
            <td data-align="end">{format.number(countOf(then, kind))}</td>
          </tr>
        ))}
        <tr className={newestAt(now) === newestAt(then) ? undefined : styles.changed}>
          <th scope="row">{text('restore.newest')}</th>
          <td data-align="end">{newest(now)}</td>
          <td data-align="end">{newest(then)}</td>
        </tr>
      </tbody>
    </Table>
  );
}

const countOf = (summary: StoreSummary, kind: (typeof countedKinds)[number]): number =>
  summary[kind]?.count ?? 0;

const newestAt = (summary: StoreSummary): number | null =>
  countedKinds.reduce<number | null>((newest, kind) => {
    const at = summary[kind]?.newestAt ?? null;
    return at !== null && at > (newest ?? 0) ? at : newest;
  }, null);
