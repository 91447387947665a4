import type { ReactNode } from 'react';
import type { PlanDocument, SharedEvidence } from '../../shared/plan-document';
import type { Readiness } from '../../shared/readiness';
import { useFormat } from '../lib/format';
import { useReadinessHeadline } from '../lib/readiness-words';
import { useText } from '../lib/text';
import { StatusWord } from '../ui/StatusWord';
import styles from './document.module.css';
import { Page, Part } from './Page';
import { asksOf, asksShown, biggestGap, evidenceFor, strengthsOf } from '../../shared/plan-picks';
import { useDocumentWords } from './words';

/**
 * The plan on one page: who and what for, where from, where to, and what would help. Long names are
 * shortened here so that it stays one page; the working has them whole.
 */
export function OverviewPage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  return (
    <Page
      plan={plan}
      title={text('document.overview')}
      above={
        <header className={styles.masthead}>
          {plan.isSample ? (
            <p className={styles.sampleNote}>{text('document.sample.note')}</p>
          ) : null}
          <h1>{text(`document.title.${plan.options.kind}`)}</h1>
          <p className={styles.subtitle}>{plan.goal.level.title}</p>
        </header>
      }
    >
      <Facts plan={plan} />
      <ReadinessLine readiness={plan.readiness} />
      <div className={styles.columns}>
        <Strengths plan={plan} />
        <Gap readiness={plan.readiness} />
      </div>
      <Asks plan={plan} />
    </Page>
  );
}

function Facts({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const format = useFormat();
  const words = useDocumentWords();
  const { options, position, goal, schedule } = plan;
  return (
    <dl className={styles.facts}>
      <Fact label={text('document.for')}>{options.audience}</Fact>
      {options.author.trim() === '' ? null : (
        <Fact label={text('document.from')}>{options.author}</Fact>
      )}
      <Fact label={text('document.prepared')}>{format.date(plan.preparedOn, 'long')}</Fact>
      <Fact label={text('document.conversation')}>
        {text(`document.conversation.${options.conversation}`)}
      </Fact>
      <Fact label={text('document.position')}>
        {position?.level
          ? text('document.position.held', {
              title: position.level.title,
              since: format.date(position.since, 'month'),
            })
          : text('document.position.none')}
      </Fact>
      <Fact label={text('document.goal')}>
        {goal.dueOn === null
          ? goal.level.title
          : text('document.goal.due', {
              title: goal.level.title,
              due: format.date(goal.dueOn, 'long'),
            })}
      </Fact>
      <Fact label={text('document.in-reach')}>{words.inReach(schedule)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ReadinessLine({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const format = useFormat();
  const headline = useReadinessHeadline()(readiness);
  const { openMustHaves } = readiness;
  return (
    <Part title={text('document.readiness')}>
      <p className={styles.headline}>
        <StatusWord status={readiness.status} />
        <span>{headline}</span>
      </p>
      {readiness.headline.kind === 'range' ? (
        <Bar low={readiness.headline.low} high={readiness.headline.high} />
      ) : null}
      {openMustHaves.length === 0 ? null : (
        <p className={styles.shortened}>
          {text('document.readiness.must-haves', {
            count: openMustHaves.length,
            names: format.list(openMustHaves.map(({ requirement }) => requirement.name)),
          })}
        </p>
      )}
    </Part>
  );
}

/** The range as a bar of flat colours, which print alike everywhere; the figures stand above it. */
function Bar({ low, high }: { readonly low: number; readonly high: number }) {
  return (
    <svg className={styles.readinessBar} aria-hidden="true">
      <rect width="100%" height="100%" className={styles.barTrack} />
      <rect width={`${high}%`} height="100%" className={styles.barUnknown} />
      <rect width={`${low}%`} height="100%" className={styles.barMet} />
    </svg>
  );
}

function Strengths({ plan: { readiness, evidence } }: { readonly plan: PlanDocument }) {
  const text = useText();
  const words = useDocumentWords();
  const strengths = strengthsOf(readiness, evidence);
  return (
    <Part title={text('document.strengths')}>
      {strengths.length === 0 ? (
        <p>{text('document.strengths.none')}</p>
      ) : (
        <ul className={styles.plainList}>
          {strengths.map((standing) => (
            <li key={standing.requirement.id} className={styles.met}>
              <span className={styles.shortened}>{standing.requirement.name}</span>
              <small>
                {words.recorded(standing)}
                {' · '}
                {text('document.strength.asked', { asked: words.asked(standing) })}
              </small>
              <Shown evidence={evidenceFor(standing, evidence)} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** The newest piece of evidence by its title. */
function Shown({ evidence: [newest] }: { readonly evidence: readonly SharedEvidence[] }) {
  const text = useText();
  if (newest === undefined) return null;
  return (
    <small className={styles.shortened}>
      {text('document.strength.shown', { title: newest.title })}
    </small>
  );
}

function Gap({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const words = useDocumentWords();
  const gap = biggestGap(readiness);
  const unratedCount = readiness.target.filter(
    ({ setAsideReason, recorded }) => setAsideReason === null && recorded === null,
  ).length;
  return (
    <Part title={text('document.gap')}>
      {gap === null ? (
        <p>{text('document.gap.none')}</p>
      ) : (
        <ul className={styles.plainList}>
          <li className={styles.open}>
            <span className={styles.shortened}>{gap.requirement.name}</span>
            <small>
              {text('document.gap.standing', {
                recorded: words.recorded(gap),
                asked: words.asked(gap),
              })}
              {gap.requirement.isMustHave ? ` · ${text('document.must-have')}` : null}
            </small>
          </li>
        </ul>
      )}
      {unratedCount === 0 ? null : <p>{text('document.gap.unrated', { count: unratedCount })}</p>}
    </Part>
  );
}

function Asks({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const words = useDocumentWords();
  const asks = asksOf(plan);
  return (
    <Part title={text('document.asks')}>
      {asks.length === 0 ? (
        <p>{text('document.asks.none')}</p>
      ) : (
        <ol className={styles.asks}>
          {asks.slice(0, asksShown).map((ask) => (
            <li key={ask.key}>
              <span className={styles.shortened}>{words.ask(ask)}</span>
              <small className={styles.shortened}>{words.askOf(ask)}</small>
            </li>
          ))}
        </ol>
      )}
      {asks.length > asksShown ? (
        <p>{text('document.asks.more', { count: asks.length - asksShown })}</p>
      ) : null}
    </Part>
  );
}
