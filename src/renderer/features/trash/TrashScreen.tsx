import { trashRetention, type TrashEntry } from '../../../shared/trash';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand, useApiQuery } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { Table } from '../../ui/Table';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

/** Everything removed that can still be restored, removed last first. */
export default function TrashScreen() {
  const text = useText();
  const format = useFormat();
  const entries = useApiQuery('listTrash');
  const restore = useApiCommand('restoreFromTrash');
  if (entries === undefined) return null;

  const nameOf = ({ name, kind, pay }: TrashEntry) =>
    pay === null ? name || text(`trash.kind.${kind}`) : format.money(pay.amountMinor, pay.currency);
  const run = async (entry: TrashEntry) => {
    try {
      await restore(entry.id);
      announce(text('trash.restored', { name: nameOf(entry) }));
      // The button that asked is gone with its row.
      document.querySelector('h1')?.focus();
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };

  return (
    <Screen
      title={text('trash.title')}
      lead={text('trash.lead', { days: trashRetention.days, newest: trashRetention.newest })}
      above={<PlaceLink to={{ screen: 'settings' }}>{text('trash.back')}</PlaceLink>}
    >
      {entries.length === 0 ? (
        <EmptyState>{text('trash.empty')}</EmptyState>
      ) : (
        <Table caption={text('trash.title')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{text('trash.what')}</th>
              <th scope="col">{text('trash.removed')}</th>
              <th scope="col">
                <VisuallyHidden>{text('trash.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  {nameOf(entry)}
                  <span className="muted">
                    {[
                      '',
                      text(`trash.kind.${entry.kind}`),
                      ...(entry.on === null ? [] : [format.date(entry.on)]),
                    ].join(' · ')}
                  </span>
                </th>
                <td>{format.moment(entry.removedAt)}</td>
                <td data-align="end">
                  <Button
                    aria-label={text('trash.restore.named', { name: nameOf(entry) })}
                    onClick={() => void run(entry)}
                  >
                    {text('trash.restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Screen>
  );
}
