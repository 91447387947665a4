import type { Backup } from '../../../shared/backups';
import { useFormat } from '../../lib/format';
import { useHolds } from '../../lib/holds';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Table } from '../../ui/Table';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './BackupsScreen.module.css';

/** Backups with their date, reason, contents and size; one that is not whole cannot be restored. */
export function BackupTable({
  backups,
  onRestore,
}: {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
}) {
  const text = useText();
  const format = useFormat();
  const holds = useHolds();
  return (
    <Table caption={text('backups.title')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{text('backups.column.made')}</th>
          <th scope="col">{text('backups.column.holds')}</th>
          <th scope="col" data-align="end">
            {text('backups.column.size')}
          </th>
          <th scope="col">
            <VisuallyHidden>{text('backups.column.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <th scope="row">
              {format.moment(backup.madeAt)}
              {backup.reason === null ? null : (
                <span className="muted"> · {text(`backups.reason.${backup.reason}`)}</span>
              )}
            </th>
            <td className={backup.isWhole ? styles.holds : styles.warning}>
              {backup.isWhole ? holds(backup.summary) : text('backups.incomplete')}
            </td>
            <td data-align="end" className={styles.size}>
              {format.bytes(backup.size)}
            </td>
            <td data-align="end">
              {backup.isWhole ? (
                <Button
                  aria-label={text('backups.restore.named', {
                    moment: format.moment(backup.madeAt),
                  })}
                  onClick={() => onRestore(backup)}
                >
                  {text('backups.restore')}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
