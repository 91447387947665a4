import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './CheckIns.module.css';

/** The way back to all check-ins, above a screen's title. */
export function BackToCheckIns() {
  const text = useText();
  return (
    <PlaceLink to={{ screen: 'check-ins', id: null, other: null }} className={styles.back}>
      ← {text('checkIn.back')}
    </PlaceLink>
  );
}
