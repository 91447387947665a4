import type { Readiness, RequirementStanding } from '../../shared/readiness';
import { useFormat } from '../lib/format';
import { useStandingWords } from '../lib/standing-words';
import { useText } from '../lib/text';
import { RungMark } from '../ui/RungMark';
import { markOf } from '../ui/standing-mark';
import { Table } from '../ui/Table';
import styles from './ReadinessWorking.module.css';

/** What the goal's level asks: asked, mine, score × weight = what it counts, how much of that is shown, and the sums at the foot. */
export function RequirementsTable({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const format = useFormat();
  const words = useStandingWords();
  const { target, working } = readiness;
  if (target.length === 0) return <p className="muted">{text('working.requirements.none')}</p>;
  return (
    <Table caption={text('working.requirements.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{text('working.column.requirement')}</th>
          <th scope="col">{text('working.column.asked')}</th>
          <th scope="col">{text('working.column.mine')}</th>
          <th scope="col" data-align="end">
            {text('working.column.score')}
          </th>
          <th scope="col" data-align="end">
            {text('working.column.weight')}
          </th>
          <th scope="col" data-align="end">
            {text('working.column.counts')}
          </th>
          <th scope="col" data-align="end">
            {text('working.column.shown')}
          </th>
        </tr>
      </thead>
      <tbody>
        {target.map((standing) => {
          const { requirement, score, setAsideReason } = standing;
          const isCounted = setAsideReason === null;
          return (
            <tr key={requirement.id} className={isCounted ? undefined : styles.aside}>
              <NameCell standing={standing} />
              <AskedCell standing={standing} />
              <td className={styles.words}>
                {isCounted ? words.mine(standing) : text('standing.setAside')}
              </td>
              <td data-align="end">
                {!isCounted ? '–' : score === null ? '?' : format.number(score, 2)}
              </td>
              <td data-align="end">{isCounted ? requirement.weight : '–'}</td>
              <td data-align="end">
                {!isCounted
                  ? '–'
                  : score === null
                    ? text('working.counts.unknown', { most: requirement.weight })
                    : format.number(score * requirement.weight, 2)}
              </td>
              <td data-align="end">
                {isCounted && standing.isShown && score !== null
                  ? format.number(score * requirement.weight, 2)
                  : '–'}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot className={styles.foot}>
        <tr>
          <th scope="row" colSpan={4}>
            {text('working.total')}
          </th>
          <td data-align="end">{format.number(working.totalWeight, 2)}</td>
          <td data-align="end">{format.number(working.metWeight, 2)}</td>
          <td data-align="end">{format.number(working.shownWeight, 2)}</td>
        </tr>
      </tfoot>
    </Table>
  );
}

/** What the levels below ask: beside readiness, never averaged in. */
export function FoundationsTable({ readiness }: { readonly readiness: Readiness }) {
  const text = useText();
  const words = useStandingWords();
  const { foundations, foundationsMetCount, foundationsCountedCount } = readiness;
  const isCounted = ({ setAsideReason }: RequirementStanding) => setAsideReason === null;
  return (
    <Table
      caption={text('working.foundations.count', {
        met: foundationsMetCount,
        counted: foundationsCountedCount,
        assumed: foundations.filter((each) => each.isAssumed && isCounted(each)).length,
      })}
    >
      <thead>
        <tr>
          <th scope="col">{text('working.column.requirement')}</th>
          <th scope="col">{text('working.column.level')}</th>
          <th scope="col">{text('working.column.asked')}</th>
          <th scope="col">{text('working.column.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {foundations.map((standing) => (
          <tr
            key={standing.requirement.id}
            className={isCounted(standing) ? undefined : styles.aside}
          >
            <NameCell standing={standing} />
            <td className={styles.words}>{standing.levelTitle}</td>
            <AskedCell standing={standing} />
            <td className={styles.words}>
              {isCounted(standing) ? words.mine(standing) : text('standing.setAside')}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NameCell({ standing }: { readonly standing: RequirementStanding }) {
  const text = useText();
  const { requirement } = standing;
  return (
    <th scope="row">
      <div className={styles.name}>
        <RungMark kind={markOf(standing)} />
        <div>
          {requirement.name}
          {requirement.isMustHave ? (
            <span className={styles.facts}>
              {' · '}
              {text('standing.mustHave')}
            </span>
          ) : null}
        </div>
      </div>
    </th>
  );
}

function AskedCell({ standing: { asked } }: { readonly standing: RequirementStanding }) {
  const text = useText();
  const words = useStandingWords();
  const isConvention = asked.kind === 'graded' && asked.isConvention;
  return (
    <td className={styles.asked}>
      {words.asked(asked)}
      {isConvention ? (
        <>
          <span aria-hidden="true">{' †'}</span>
          <span className="visually-hidden">, {text('standing.byConvention')}</span>
        </>
      ) : null}
    </td>
  );
}
