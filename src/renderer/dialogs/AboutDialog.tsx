import licences from 'virtual:licences';
import { useApiQuery } from '../lib/api';
import { useText } from '../lib/text';
import { Button } from '../ui/Button';
import { Dialog, DialogButtons } from '../ui/Dialog';
import styles from './AboutDialog.module.css';

/** The versions of what runs here, and the licences of everything that ships. */
export default function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const about = useApiQuery('getAbout');
  if (about === undefined) return null;
  return (
    <Dialog title={text('about.title')} onClose={onClose} isWide>
      <p>{text('about.lead')}</p>
      <p>{text('about.network')}</p>
      <dl className={styles.versions}>
        {(['rungs', 'electron', 'chromium', 'sqlite'] as const).map((part) => (
          <div key={part}>
            <dt>{text(`about.${part}`)}</dt>
            <dd>{about[part]}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>{text('about.licences')}</h3>
      <p>{text('about.licences.lead')}</p>
      <ul className={styles.licences}>
        {licences.map((each) => (
          <li key={`${each.name} ${each.version}`}>
            <details>
              <summary>
                {each.name}{' '}
                <span className={styles.kind}>{`${each.version} · ${each.licence}`}</span>
              </summary>
              <p className={styles.text} lang="en">
                {each.text ?? text('about.licences.none')}
              </p>
            </details>
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button look="primary" onClick={onClose}>
          {text('action.close')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
