import type { NewRating, News } from '../../../shared/agenda';
import type { Place } from '../../../shared/places';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { Section } from '../../ui/Section';
import styles from './HomeScreen.module.css';

const namedCount = 3;

/** What changed lately, newest first; nothing while nothing did. */
export function Lately({ news }: { readonly news: readonly News[] }) {
  const text = useText();
  const format = useFormat();
  const wordsOf = useNewsWords();
  if (news.length === 0) return null;
  return (
    <Section title={text('home.lately')}>
      <ul>
        {news.map((one) => (
          <li key={keyOf(one)} className={styles.news}>
            <PlaceLink to={placeOf(one)} className={styles.rowTitle}>
              {wordsOf(one)}
            </PlaceLink>
            <span className={styles.rowFact}>{format.date(one.on)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const keyOf = (news: News): string =>
  news.kind === 'ratings' ? `ratings ${news.on}` : `${news.kind} ${news.id}`;

function placeOf(news: News): Place {
  switch (news.kind) {
    case 'ratings':
      return { screen: 'skills', skillId: news.ratings[0]?.skillId ?? null };
    case 'milestone':
      return { screen: 'plan', view: 'list' };
    case 'evidence':
      return { screen: 'evidence' };
    case 'check-in':
      return { screen: 'check-ins', id: news.id, other: null };
    case 'answer':
      return { screen: 'asks' };
  }
}

function useNewsWords(): (news: News) => string {
  const text = useText();
  const format = useFormat();
  const rated = (ratings: readonly NewRating[]) => {
    const [one, ...others] = ratings;
    if (one !== undefined && others.length === 0) {
      return text('home.lately.rated', {
        name: one.name,
        isFirst: one.from === null,
        from: one.from === null ? '' : text(`proficiency.${one.from}`),
        to: text(`proficiency.${one.to}`),
      });
    }
    return text('home.lately.rated.many', {
      count: ratings.length,
      names: format.list(ratings.slice(0, namedCount).map(({ name }) => name)),
    });
  };
  return (news) => {
    switch (news.kind) {
      case 'ratings':
        return rated(news.ratings);
      case 'milestone':
      case 'evidence':
        return text(`home.lately.${news.kind}`, { title: news.title });
      case 'check-in':
        return text('home.lately.check-in', { isAlone: news.whom === '', whom: news.whom });
      case 'answer':
        return text('home.lately.answer', { what: news.what });
    }
  };
}
