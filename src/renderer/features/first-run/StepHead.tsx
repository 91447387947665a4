import { useEffect, useRef } from 'react';
import { useText } from '../../lib/text';
import styles from './FirstRun.module.css';

/** The heading of a step, with as many rungs filled as steps were reached; takes focus after the first. */
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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text('window.title', { title });
    if (step > 1) heading.current?.focus();
  }, [text, title, step]);
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
