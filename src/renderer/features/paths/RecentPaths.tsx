import type { CareerPathId, CareerPathSummary } from '../../../shared/career-paths';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './RecentPaths.module.css';

/** The paths looked at last, on one line. */
export function RecentPaths({
  careerPaths,
  recent,
}: {
  readonly careerPaths: readonly CareerPathSummary[];
  readonly recent: readonly CareerPathId[];
}) {
  const text = useText();
  const known = recent.flatMap((id) => careerPaths.find((path) => path.id === id) ?? []);
  if (known.length === 0) return null;
  return (
    <nav className={styles.recent} aria-label={text('paths.recent')}>
      <span aria-hidden="true">{text('paths.recent')}</span>
      <ul className={styles.links}>
        {known.map(({ id, name }) => (
          <li key={id}>
            <PlaceLink to={{ screen: 'path', careerPathId: id, levelId: null }}>{name}</PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
