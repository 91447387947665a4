import { conventions } from '../../shared/conventions';
import type { PlanDocument } from '../../shared/plan-document';
import type { Readiness, RequirementStanding } from '../../shared/readiness';
import { evidenceFor } from '../../shared/plan-picks';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';
import styles from './document.module.css';
import { Page, Part } from './Page';
import { useDocumentWords } from './words';

/** The working: what is asked and recorded, with a column for the reader's own view. */
export function WorkingPage({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  const { target, foundations, foundationsMetCount, foundationsCountedCount } = plan.readiness;
  const counted = target.filter(({ setAsideReason }) => setAsideReason === null);
  const countedFoundations = foundations.filter(({ setAsideReason }) => setAsideReason === null);
  const setAside = [...target, ...foundations].filter(
    ({ setAsideReason }) => setAsideReason !== null,
  );
  return (
    <Page plan={plan} title={text('document.working')}>
      <Part title={text('document.requirements', { title: plan.goal.level.title })}>
        {counted.length === 0 ? (
          <p>{text('document.nothing-asked')}</p>
        ) : (
          <StandingTable plan={plan} standings={counted} />
        )}
        {[...counted, ...countedFoundations].some(isAskedByConvention) ? (
          <p className={styles.note}>{text('document.asked.convention.note')}</p>
        ) : null}
      </Part>
      {setAside.length === 0 ? null : (
        <Part title={text('document.set-aside')}>
          <p className={styles.note}>{text('document.set-aside.note')}</p>
          <SetAsideTable standings={setAside} />
        </Part>
      )}
      {countedFoundations.length === 0 ? null : (
        <Part title={text('document.foundations')}>
          <p>
            {text('document.foundations.count', {
              met: foundationsMetCount,
              counted: foundationsCountedCount,
            })}{' '}
            {text('document.foundations.note')}
          </p>
          <StandingTable plan={plan} standings={countedFoundations} hasLevel />
        </Part>
      )}
      <Part title={text('document.method')}>
        <p>
          {text('document.method.readiness')} {text('document.method.range')}
        </p>
        <Sum readiness={plan.readiness} />
      </Part>
    </Page>
  );
}

const isAskedByConvention = ({ asked }: RequirementStanding): boolean =>
  asked.kind === 'graded' && asked.isConvention;

function StandingTable({
  plan,
  standings,
  hasLevel = false,
}: {
  readonly plan: PlanDocument;
  readonly standings: readonly RequirementStanding[];
  readonly hasLevel?: boolean;
}) {
  const text = useText();
  const words = useDocumentWords();
  return (
    <table className={styles.standings}>
      <thead>
        <tr>
          <th scope="col">{text('document.column.requirement')}</th>
          <th scope="col">{text('document.column.asked')}</th>
          <th scope="col">{text('document.column.mine')}</th>
          <th scope="col">{text('document.column.evidence')}</th>
          <th scope="col">{text('document.column.yours')}</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing.requirement.id}>
            <th scope="row">
              <Requirement standing={standing} hasLevel={hasLevel} />
            </th>
            <td>
              {isAskedByConvention(standing)
                ? text('document.asked.convention', { asked: words.asked(standing) })
                : words.asked(standing)}
            </td>
            <td>
              {words.recorded(standing)}
              <small>{words.recordedWhen(standing)}</small>
            </td>
            <td>{words.evidence(evidenceFor(standing, plan.evidence))}</td>
            <td className={styles.blank} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A requirement's name with what else shapes it: must-have, weight, alternatives, a missing opportunity. */
function Requirement({
  standing: { requirement, levelTitle, noOpportunity, isMet },
  hasLevel,
}: {
  readonly standing: RequirementStanding;
  readonly hasLevel: boolean;
}) {
  const text = useText();
  const format = useFormat();
  const isMissingOpportunity = noOpportunity !== null && !isMet;
  const remarks = [
    hasLevel && levelTitle,
    requirement.isMustHave && text('document.must-have'),
    requirement.weight > 1 && text('document.weight', { weight: requirement.weight }),
    requirement.skills.length > 1 &&
      text('document.any-one-of', {
        skills: format.list(
          requirement.skills.map(({ name }) => name),
          'or',
        ),
      }),
    isMissingOpportunity &&
      (noOpportunity.whom === null
        ? text('document.no-opportunity')
        : text('document.no-opportunity.whom', { whom: noOpportunity.whom })),
  ].filter((remark) => remark !== false);
  return (
    <>
      {requirement.name}
      {remarks.length === 0 ? null : <small>{remarks.join(' · ')}</small>}
    </>
  );
}

function SetAsideTable({ standings }: { readonly standings: readonly RequirementStanding[] }) {
  const text = useText();
  return (
    <table className={styles.reasons}>
      <thead>
        <tr>
          <th scope="col">{text('document.column.requirement')}</th>
          <th scope="col">{text('document.column.reason')}</th>
          <th scope="col">{text('document.column.yours')}</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing.requirement.id}>
            <th scope="row">{standing.requirement.name}</th>
            <td>{standing.setAsideReason}</td>
            <td className={styles.blank} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sums behind the range, so that anybody can add them up again. */
function Sum({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const format = useFormat();
  const { headline, working } = readiness;
  switch (headline.kind) {
    case 'range':
      return (
        <p>
          {text('document.method.sum', {
            met: format.number(working.metWeight, 2),
            total: format.number(working.totalWeight, 2),
            low: format.percent(headline.low),
            high: format.percent(headline.high),
          })}
        </p>
      );
    case 'counts-only':
      return (
        <p>
          {text('document.method.too-little', {
            share: format.percent(conventions.enoughDataPercent),
          })}
        </p>
      );
    case 'none-rated':
    case 'nothing-applies':
      return null;
  }
}
