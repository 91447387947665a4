import { useState } from 'react';
import type { ErrorCode } from '../../../shared/errors';
import { call, errorCodeOf } from '../../lib/api';
import { useForget } from '../../lib/safekeeping';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Section } from '../../ui/Section';
import styles from './RecoveryScreen.module.css';

/** The ways on from sample data that is lost: it is nobody's, and is made anew at will. */
export function SampleWays({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const forget = useForget();
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const go = async (method: 'leaveSample' | 'exploreSample') => {
    setFailure(null);
    try {
      await call(method, undefined);
      forget();
      onDone();
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
  };
  return (
    <Section title={text('sample.label')}>
      <ErrorSummary code={failure} />
      <div className={styles.actions}>
        <Button look="primary" onClick={() => void go('leaveSample')}>
          {text('sample.leave')}
        </Button>
        <Button onClick={() => void go('exploreSample')}>{text('recovery.sample.anew')}</Button>
      </div>
    </Section>
  );
}
