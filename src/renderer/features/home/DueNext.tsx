import { dueNext, type Due } from '../../../shared/agenda';
import type { OpenAgreement } from '../../../shared/check-ins';
import type { Milestone } from '../../../shared/milestones';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './HomeScreen.module.css';

const shownCount = 4;
const plan = { screen: 'plan', view: 'list' } as const;

/** Open milestones and what was agreed, the ones due first on top. */
export function DueNext({
  milestones,
  agreements,
}: {
  readonly milestones: readonly Milestone[];
  readonly agreements: readonly OpenAgreement[];
}) {
  const text = useText();
  const due = dueNext(milestones, agreements);
  const hidden = due.length - shownCount;
  return (
    <Section
      title={text('home.milestones')}
      actions={
        <PlaceLink to={plan}>
          {hidden > 0
            ? text('home.milestones.all', { count: due.length })
            : text(due.length === 0 ? 'home.milestones.plan' : 'home.milestones.open')}
        </PlaceLink>
      }
    >
      {due.length === 0 ? (
        <p className="muted">{text('home.milestones.none')}</p>
      ) : (
        <ul>
          {due.slice(0, shownCount).map((one) => (
            <li key={keyOf(one)} className={styles.row}>
              <Row due={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const keyOf = (due: Due): string =>
  due.kind === 'milestone' ? due.milestone.id : `${due.agreement.checkIn.id} ${due.agreement.rank}`;

function Row({ due }: { readonly due: Due }) {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  const when = () => {
    if (due.on === null) return null;
    const date = format.date(due.on);
    if (due.kind === 'milestone' && due.milestone.dueOn === null)
      return text('home.waitsUntil', { date });
    if (due.on === today) return text('home.dueToday');
    return text(due.on < today ? 'home.wasDue' : 'home.due', { date });
  };
  if (due.kind === 'agreement') {
    const { who, what, checkIn } = due.agreement;
    return (
      <>
        <PlaceLink
          to={{ screen: 'check-ins', id: checkIn.id, other: null }}
          className={styles.rowTitle}
        >
          {what}
        </PlaceLink>
        <span className={styles.rowFact}>
          {[text('home.agreed', { who }), when()].filter(Boolean).join(' · ')}
        </span>
      </>
    );
  }
  const { title, steps } = due.milestone;
  const done =
    steps.length === 0
      ? null
      : text('home.steps', {
          done: steps.filter((step) => step.isDone).length,
          all: steps.length,
        });
  return (
    <>
      <PlaceLink to={plan} className={styles.rowTitle}>
        {title}
      </PlaceLink>
      <span className={styles.rowFact}>{[done, when()].filter(Boolean).join(' · ')}</span>
    </>
  );
}
