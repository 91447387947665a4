import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import styles from './FirstRun.module.css';

/** Back, Skip and the way on; the way on submits the step's form. */
export function StepButtons({
  onBack,
  onSkip,
  nextLabel,
}: {
  readonly onBack?: () => void;
  readonly onSkip: () => void;
  readonly nextLabel: string;
}) {
  const text = useText();
  return (
    <div className={styles.buttons}>
      {onBack === undefined ? null : <Button onClick={onBack}>{text('action.back')}</Button>}
      <span className={styles.spring} />
      <Button look="quiet" onClick={onSkip}>
        {text('action.skip')}
      </Button>
      <Button look="primary" type="submit">
        {nextLabel}
      </Button>
    </div>
  );
}
