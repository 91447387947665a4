import { useRef, useState, type ReactNode } from 'react';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf } from '../../lib/api';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ActionMenu } from '../../ui/Menu';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/Table';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './RecordList.module.css';

/** A column of a list of records; figures stand at the end. */
export interface RecordColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isFigure?: boolean;
}

/** A small table the person keeps, with its form for adding and correcting; the first column names a row. */
export function RecordList<Row extends { readonly id: string }>({
  title,
  note,
  empty,
  addLabel,
  rows,
  columns,
  nameOf,
  remove,
  form,
}: {
  readonly title: string;
  readonly note?: string;
  /** What the list is for, while it is empty. */
  readonly empty: string;
  readonly addLabel: string;
  readonly rows: readonly Row[];
  readonly columns: readonly RecordColumn<Row>[];
  readonly nameOf: (row: Row) => string;
  readonly remove: (row: Row) => Promise<unknown>;
  readonly form: (row: Row | null, onClose: () => void) => ReactNode;
}) {
  const text = useText();
  const [open, setOpen] = useState<{ readonly row: Row | null } | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const removeNow = (row: Row) => {
    remove(row).then(
      () => {
        // The button that asked is gone with its row.
        addButton.current?.focus();
        return announceRemoved(text('records.removed', { name: nameOf(row) }));
      },
      (error: unknown) => announceFailure(errorCodeOf(error)),
    );
  };
  const [first, ...others] = columns;
  return (
    <Section
      title={title}
      {...(note === undefined || rows.length === 0 ? {} : { note })}
      actions={
        <Button ref={addButton} onClick={() => setOpen({ row: null })}>
          {addLabel}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <EmptyState>{empty}</EmptyState>
      ) : (
        <Table caption={title} isCaptionHidden>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" data-align={column.isFigure ? 'end' : undefined}>
                  {column.title}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>{text('pay.column.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{first?.cell(row)}</th>
                {others.map((column) => (
                  <td key={column.title} data-align={column.isFigure ? 'end' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
                <td data-align="end" className={styles.actions}>
                  <ActionMenu
                    label={text('records.actions', { name: nameOf(row) })}
                    actions={[
                      { label: text('action.edit'), run: () => setOpen({ row }) },
                      { label: text('action.remove'), run: () => removeNow(row) },
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {open === null ? null : form(open.row, () => setOpen(null))}
    </Section>
  );
}
