import type { PlanDocument } from '../../shared/plan-document';
import { classes } from '../lib/classes';
import { TextProvider } from '../lib/text';
import { AppendixPage } from './AppendixPage';
import styles from './document.module.css';
import { MilestonesPage } from './MilestonesPage';
import { NextPage } from './NextPage';
import { OverviewPage } from './OverviewPage';
import { PayPage } from './pay-page';
import { WorkingPage } from './WorkingPage';

/** The career plan as it is printed and as it is previewed: one sheet for each main page. */
export function PlanDocumentView({ plan }: { readonly plan: PlanDocument }) {
  const { paper } = plan.options;
  return (
    <TextProvider locale={plan.locale}>
      <article lang="en" className={classes(styles.document, styles[paper])}>
        <OverviewPage plan={plan} />
        <WorkingPage plan={plan} />
        <MilestonesPage plan={plan} />
        <NextPage plan={plan} />
        {plan.pay === null ? null : <PayPage plan={plan} />}
        {plan.appendix === null ? null : <AppendixPage plan={plan} path={plan.appendix} />}
      </article>
    </TextProvider>
  );
}
