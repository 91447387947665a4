import type { Ask } from '../../../shared/asks';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './HomeScreen.module.css';

const shownCount = 2;

/** Whom one waits on and for what, those who were asked first on top; nothing while one waits on nobody. */
export function WaitingFor({ asks }: { readonly asks: readonly Ask[] }) {
  const text = useText();
  const format = useFormat();
  if (asks.length === 0) return null;
  const all = { screen: 'asks' } as const;
  return (
    <Section
      title={text('home.waiting')}
      actions={
        <PlaceLink to={all}>
          {asks.length > shownCount
            ? text('home.milestones.all', { count: asks.length })
            : text('home.waiting.open')}
        </PlaceLink>
      }
    >
      <ul>
        {asks.slice(0, shownCount).map((ask) => (
          <li key={ask.id} className={styles.row}>
            <PlaceLink to={all} className={styles.rowTitle}>
              {ask.what}
            </PlaceLink>
            <span className={styles.rowFact}>
              {text('home.waiting.since', { whom: ask.whom, date: format.date(ask.askedOn) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
