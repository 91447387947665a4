import { documentPages, type PlanDocument } from '../../shared/plan-document';
import { classes } from '../lib/classes';
import { TextProvider } from '../lib/text';
import { AppendixPage } from './AppendixPage';
import styles from './document.module.css';
import { EvidencePage } from './EvidencePage';
import { MilestonesPage } from './MilestonesPage';
import { NextPage } from './NextPage';
import { NextStepsPage } from './NextStepsPage';
import { OverviewPage } from './OverviewPage';
import { PayPage } from './PayPage';
import { WorkingPage } from './WorkingPage';

const planPages = {
  overview: OverviewPage,
  working: WorkingPage,
  evidence: EvidencePage,
  milestones: MilestonesPage,
  agreed: NextPage,
} as const;
const reviewPages = { ...planPages, milestones: NextStepsPage } as const;

/** The career plan or the review packet as it is printed and as it is previewed: one sheet for each main page. */
export function PlanDocumentView({ plan }: { readonly plan: PlanDocument }) {
  const { kind, leaveOut, paper } = plan.options;
  return (
    <TextProvider {...plan.speech}>
      <article lang={plan.speech.language} className={classes(styles.document, styles[paper])}>
        {documentPages
          .filter((page) => !leaveOut.includes(page))
          .map((page) => {
            const MainPage = kind === 'review' ? reviewPages[page] : planPages[page];
            return <MainPage key={page} plan={plan} />;
          })}
        {plan.pay === null ? null : <PayPage plan={plan} />}
        {plan.appendix === null ? null : <AppendixPage plan={plan} path={plan.appendix} />}
      </article>
    </TextProvider>
  );
}
