import { conventions } from '../../../shared/conventions';
import { fullTimeYearlyMinor, type Pay } from '../../../shared/pay';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { EmptyState } from '../../ui/EmptyState';
import { ActionMenu } from '../../ui/Menu';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/Table';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './PayHistory.module.css';

/** Every amount recorded, newest first, with what it comes to a year where it is base pay. */
export function PayHistory({
  entries,
  onEdit,
  onRemoved,
}: {
  readonly entries: readonly Pay[];
  readonly onEdit: (pay: Pay) => void;
  readonly onRemoved: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const remove = useApiCommand('removePay');

  const removeNow = (pay: Pay) => {
    remove({ id: pay.id, revision: pay.revision }).then(
      () => {
        onRemoved();
        return announceRemoved(text('pay.removed', { amount: amountOf(pay) }));
      },
      (error: unknown) => announceFailure(errorCodeOf(error)),
    );
  };

  const amountOf = ({ amountMinor, currency, period }: Pay) =>
    text(`pay.per.${period}`, { amount: format.money(amountMinor, currency) });
  const isHourly = entries.some(
    ({ kind, period, periodsPerYear }) =>
      kind === 'base' && period === 'hour' && periodsPerYear === null,
  );
  return (
    <Section
      title={text('pay.history')}
      {...(isHourly
        ? { note: text('pay.history.hourly', { hours: format.number(conventions.hoursPerYear) }) }
        : {})}
    >
      {entries.length === 0 ? (
        <EmptyState>{text('pay.history.empty')}</EmptyState>
      ) : (
        <Table caption={text('pay.history')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{text('pay.column.from')}</th>
              <th scope="col">{text('pay.column.kind')}</th>
              <th scope="col" data-align="end">
                {text('pay.column.amount')}
              </th>
              <th scope="col" data-align="end">
                {text('pay.column.yearly')}
              </th>
              <th scope="col" className={styles.note}>
                {text('pay.column.note')}
              </th>
              <th scope="col">
                <VisuallyHidden>{text('pay.column.actions')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((pay) => (
              <tr key={pay.id}>
                <th scope="row" className={styles.whole}>
                  {format.date(pay.paidFrom)}
                  {pay.paidUntil === null ? null : (
                    <small>{text('pay.until', { date: format.date(pay.paidUntil) })}</small>
                  )}
                </th>
                <td className={styles.kind}>
                  {text(`pay.kind.${pay.kind}`)}
                  {pay.title === '' && pay.employer === '' ? null : (
                    <small>
                      {[pay.title, pay.employer].filter((part) => part !== '').join(' · ')}
                    </small>
                  )}
                </td>
                <td data-align="end" className={styles.whole}>
                  {amountOf(pay)}
                  {pay.fullTimePercent === 100 ? null : (
                    <small>
                      {text('pay.share', { share: format.decimalPercent(pay.fullTimePercent) })}
                    </small>
                  )}
                </td>
                <td data-align="end" className={styles.whole}>
                  {pay.kind === 'base'
                    ? format.money(fullTimeYearlyMinor(pay), pay.currency)
                    : null}
                </td>
                <td className={styles.note}>{pay.note}</td>
                <td data-align="end" className={styles.actions}>
                  <ActionMenu
                    label={text('pay.actions', {
                      kind: text(`pay.kind.${pay.kind}`),
                      date: format.date(pay.paidFrom),
                    })}
                    actions={[
                      { label: text('action.edit'), run: () => onEdit(pay) },
                      { label: text('action.remove'), run: () => removeNow(pay) },
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
