import { useApiAction } from '../lib/api';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import styles from './Shell.module.css';

/** Stands over every screen while the sample is open, with the one way out. */
export function SampleBanner() {
  const text = useText();
  const leave = useApiAction('leaveSample');
  return (
    <aside className={styles.banner} aria-label={text('sample.label')}>
      <div className={styles.bannerLine}>
        <p>{text('sample.notYours')}</p>
        <Button look="link" onClick={() => leave()}>
          {text('sample.leave')}
        </Button>
      </div>
    </aside>
  );
}
