import { usePageHeading } from '../../lib/page-heading';
import { useText } from '../../lib/text';
import styles from './FirstRun.module.css';

/** The heading of a step, with as many rungs filled as steps were reached. */
export function StepHead({
  step,
  of,
  title,
  lead,
}: {
  readonly step: number;
  readonly of: number;
  readonly title: string;
  readonly lead: string;
}) {
  const text = useText();
  const heading = usePageHeading(title);
  return (
    <header className={styles.head}>
      <p className={styles.progress}>
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={index < step ? styles.reached : styles.ahead} />
        ))}
        <span>{text('first.step', { step, of })}</span>
      </p>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p className="muted">{lead}</p>
    </header>
  );
}
