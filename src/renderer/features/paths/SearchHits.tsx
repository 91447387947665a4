import type { SearchHit } from '../../../shared/search';
import { useText } from '../../lib/text';
import { Marked } from '../../ui/Marked';
import type { ComboBox } from '../../ui/use-combo-box';
import styles from './PathSearch.module.css';

/** What was found, best first, with the parts that match marked; the keyboard stays in the search box. */
export function SearchHits({
  hits,
  box,
}: {
  readonly hits: readonly SearchHit[];
  readonly box: ComboBox<SearchHit>;
}) {
  const text = useText();
  return (
    <div {...box.listProps} role="listbox" aria-label={text('search.hits')} className={styles.hits}>
      {hits.map((hit) => (
        <div key={`${hit.kind} ${hit.ref}`} {...box.optionProps(hit)} className={styles.hit}>
          <span className={styles.title}>
            <Marked text={hit.title} ranges={hit.titleMatches} />
            {hit.alias === null ? null : (
              <span className={styles.alias}>
                {' '}
                <Marked text={hit.alias} ranges={hit.aliasMatches} />
              </span>
            )}
          </span>
          <span className={styles.kind}>
            {hit.careerPath === null
              ? text(`search.kind.${hit.kind}`)
              : text('search.kind.levelOf', { path: hit.careerPath.name })}
          </span>
        </div>
      ))}
    </div>
  );
}
