import type { PlanDocument } from '../../shared/plan-document';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { Page, Part } from './Page';

/** So many lines at least, and so many empty ones after what is agreed already. */
const lineCount = 5;
const emptyCount = 3;

/** What was agreed and is still open, and room to write down what the conversation brings. */
export function NextPage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const format = useFormat();
  const { agreements } = plan;
  const empty = Math.max(emptyCount, lineCount - agreements.length);
  return (
    <Page plan={plan} title={text('document.next')}>
      <Part title={text('document.agreed')}>
        <table className={styles.agreements}>
          <thead>
            <tr>
              <th scope="col">{text('document.column.who')}</th>
              <th scope="col">{text('document.column.what')}</th>
              <th scope="col">{text('document.column.when')}</th>
            </tr>
          </thead>
          <tbody>
            {agreements.map(({ who, what, dueOn, agreedOn }, index) => (
              <tr key={index}>
                <td>{who}</td>
                <td>
                  {what}
                  <small>{text('document.agreed.on', { date: format.date(agreedOn) })}</small>
                </td>
                <td>{dueOn === null ? null : format.date(dueOn)}</td>
              </tr>
            ))}
            {Array.from({ length: empty }, (_, index) => (
              <tr key={`empty ${index}`}>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title={text('document.comments')}>
        <div className={styles.comments} />
      </Part>
      <Part title={text('document.next-date')}>
        <p className={styles.toFillIn}>{text('document.next-date.label')}</p>
      </Part>
    </Page>
  );
}
