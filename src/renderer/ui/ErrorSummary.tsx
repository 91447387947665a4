import type { ErrorCode } from '../../shared/errors';
import { useText } from '../lib/text';
import styles from './ErrorSummary.module.css';

/** Why something could not be saved, in the words for the error's code; always there, so that it is heard. */
export function ErrorSummary({ code }: { readonly code: ErrorCode | null }) {
  const text = useText();
  return (
    <div role="alert">
      {code === null ? null : <p className={styles.failure}>{text(`error.${code}`)}</p>}
    </div>
  );
}
