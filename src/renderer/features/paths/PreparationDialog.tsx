import { preparations } from '../../../shared/career-paths';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './PreparationDialog.module.css';

/** What the filters go by: the five job zones in words, and how pay is compared. */
export default function PreparationDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('paths.filter.explain')} onClose={onClose}>
      <p>{text('preparation.explained')}</p>
      <dl className={styles.zones}>
        {preparations.map((zone) => (
          <div key={zone}>
            <dt>{text(`preparation.${zone}`)}</dt>
            <dd>{text(`preparation.${zone}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <p>{text('preparation.unknown')}</p>
      <p>{text('paths.filter.pay.explained')}</p>
      <div>
        <Button onClick={onClose}>{text('action.close')}</Button>
      </div>
    </Dialog>
  );
}
