import { useId, type ReactNode } from 'react';
import type { PlanDocument } from '../../shared/plan-document';
import { useText } from '../lib/text';
import styles from './document.module.css';

/** A main page of the plan: starts on a sheet of its own and may run over several. */
export function Page({
  plan,
  title,
  above,
  children,
}: {
  readonly plan: PlanDocument;
  readonly title: string;
  /** What stands above the page's heading: the document's title, with the note on sample data. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}) {
  const text = useText();
  const id = useId();
  return (
    <section className={styles.page} aria-labelledby={id}>
      {above}
      <div className={styles.pageHead}>
        <h2 id={id}>{title}</h2>
        {plan.isSample && above === undefined ? (
          <p className={styles.sampleMark}>{text('document.sample')}</p>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** A titled part of a page; a heading is never left alone at the foot of a sheet. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
