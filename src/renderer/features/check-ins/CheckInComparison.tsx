import type { CheckIn, CheckInId, ComparedRequirement } from '../../../shared/check-ins';
import { useApiQuery } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useReadinessHeadline } from '../../lib/readiness-words';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { ReadinessBar } from '../../ui/ReadinessBar';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { StatusWord } from '../../ui/StatusWord';
import { Table } from '../../ui/Table';
import { BackToCheckIns } from './BackToCheckIns';
import styles from './CheckIns.module.css';
import { useCheckedWords } from './use-checked-words';

/** Two check-ins beside one another, the earlier one first: their figures, and what changed. */
export function CheckInComparison({
  one,
  other,
}: {
  readonly one: CheckInId;
  readonly other: CheckInId;
}) {
  const text = useText();
  const format = useFormat();
  const comparison = useApiQuery('compareCheckIns', { one, other });
  if (comparison === undefined) return null;
  const { earlier, later, requirements } = comparison;
  const changed = requirements.filter(({ change }) => change !== 'same');
  const same = requirements.filter(({ change }) => change === 'same');
  return (
    <Screen
      title={text('checkIn.comparison.title', {
        from: format.date(earlier.heldOn),
        to: format.date(later.heldOn),
      })}
      {...(earlier.level.id === later.level.id
        ? { lead: later.level.title }
        : { lead: text('checkIn.comparison.other-level') })}
      above={<BackToCheckIns />}
    >
      <div className={styles.sides}>
        {[earlier, later].map((checkIn) => (
          <Side key={checkIn.id} checkIn={checkIn} />
        ))}
      </div>
      <Section title={text('checkIn.comparison.changed')}>
        {changed.length === 0 ? (
          <p className="muted">{text('checkIn.comparison.nothing')}</p>
        ) : (
          <ChangeTable
            caption={text('checkIn.comparison.changed')}
            rows={changed}
            earlier={earlier}
            later={later}
          />
        )}
      </Section>
      {same.length === 0 ? null : (
        <details className={styles.same}>
          <summary>{text('checkIn.comparison.same', { count: same.length })}</summary>
          <ChangeTable
            caption={text('checkIn.comparison.same', { count: same.length })}
            rows={same}
            earlier={earlier}
            later={later}
          />
        </details>
      )}
    </Screen>
  );
}

function Side({ checkIn }: { readonly checkIn: CheckIn }) {
  const text = useText();
  const format = useFormat();
  const headlineOf = useReadinessHeadline();
  const { id, heldOn, whom, headline, status, level } = checkIn;
  return (
    <section className={styles.headline} aria-labelledby={`side-${id}`}>
      <h2 id={`side-${id}`} className={styles.sideTitle}>
        <PlaceLink to={{ screen: 'check-ins', id, other: null }}>{format.date(heldOn)}</PlaceLink>
      </h2>
      <p className={styles.facts}>
        {[whom === '' ? text('checkIn.alone') : text('checkIn.with', { whom }), level.title].join(
          ' · ',
        )}
      </p>
      <p className={styles.figure}>{headlineOf(checkIn)}</p>
      {headline.kind === 'range' ? <ReadinessBar low={headline.low} high={headline.high} /> : null}
      <StatusWord status={status} />
    </section>
  );
}

function ChangeTable({
  caption,
  rows,
  earlier,
  later,
}: {
  readonly caption: string;
  readonly rows: readonly ComparedRequirement[];
  readonly earlier: CheckIn;
  readonly later: CheckIn;
}) {
  const text = useText();
  const format = useFormat();
  const words = useCheckedWords();
  const cell = (requirement: ComparedRequirement['before']) =>
    requirement === null ? (
      <span className="muted">{text('checkIn.not-asked')}</span>
    ) : (
      [
        text('checkIn.then-now', {
          mine: words.mine(requirement),
          asked: words.asked(requirement),
        }),
        requirement.theirs === null
          ? null
          : text('checkIn.then-now.theirs', { theirs: words.theirs(requirement) }),
      ]
        .filter((part) => part !== null)
        .join(' · ')
    );
  return (
    <Table caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{text('checkIn.column.requirement')}</th>
          <th scope="col">{format.date(earlier.heldOn)}</th>
          <th scope="col">{format.date(later.heldOn)}</th>
          <th scope="col">{text('checkIn.column.change')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ requirementId, name, before, after, change }) => (
          <tr key={requirementId}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td>{cell(before)}</td>
            <td>{cell(after)}</td>
            <td>{text(`checkIn.change.${change}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
