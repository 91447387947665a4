import type { CareerPathSummary } from '../../../shared/career-paths';
import { mostCompared } from '../../../shared/path-comparison';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './CompareBar.module.css';

/** The paths chosen from the list, at hand at its foot while one goes on choosing. */
export function CompareBar({
  chosen,
  onClear,
}: {
  readonly chosen: readonly CareerPathSummary[];
  readonly onClear: () => void;
}) {
  const text = useText();
  const format = useFormat();
  return (
    <section className={styles.bar} aria-label={text('compare.title')}>
      <p className={styles.names}>
        {format.list(chosen.map(({ name }) => name))}
        {chosen.length === mostCompared ? (
          <span className="muted"> · {text('paths.compare.full')}</span>
        ) : null}
      </p>
      <Button look="quiet" onClick={onClear}>
        {text('paths.compare.clear')}
      </Button>
      <PlaceLink
        to={{ screen: 'compare', careerPathIds: chosen.map(({ id }) => id) }}
        className={buttonClass('primary')}
      >
        {text('paths.compare.open', { count: chosen.length })}
      </PlaceLink>
    </section>
  );
}
