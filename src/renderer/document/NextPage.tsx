import type { PlanDocument } from '../../shared/plan-document';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { Page, Part } from './Page';

const agreements = [1, 2, 3, 4, 5];

/** Room to write down what the conversation brought. */
export function NextPage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
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
            {agreements.map((row) => (
              <tr key={row}>
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
