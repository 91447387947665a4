import { ArrowLeft } from 'lucide-react';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './BackToPaths.module.css';

/** The way back to the whole catalogue, above a screen's title. */
export function BackToPaths() {
  const text = useText();
  return (
    <PlaceLink to={{ screen: 'paths' }} className={styles.back}>
      <ArrowLeft aria-hidden="true" />
      {text('path.back')}
    </PlaceLink>
  );
}
