import { Search } from 'lucide-react';
import { useId } from 'react';
import { placeOfEntry } from '../../../shared/search';
import { useApiQueryKept } from '../../lib/api';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { controlClass } from '../../ui/Field';
import { useComboBox } from '../../ui/use-combo-box';
import styles from './PathSearch.module.css';
import { SearchHits } from './SearchHits';

/** Finds paths, levels and skills while one types: arrow keys choose among what was found, Enter opens it. */
export function PathSearch({
  typed,
  onType,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}) {
  const text = useText();
  const asked = typed.trim();
  const result = useApiQueryKept('search', asked === '' ? null : asked);
  const hits = asked === '' ? [] : (result?.hits ?? []);
  const type = (next: string) => {
    box.restart();
    onType(next);
  };
  const box = useComboBox({
    id: useId(),
    items: hits,
    onTake: (hit) => go(placeOfEntry(hit)),
    onEscape: () => {
      if (typed !== '') type('');
      return typed !== '';
    },
  });

  return (
    <div role="search" className={styles.search}>
      <div className={styles.box}>
        <Search aria-hidden="true" className={styles.icon} />
        <input
          {...box.fieldProps}
          type="search"
          className={controlClass}
          aria-label={text('search.label')}
          placeholder={text('search.placeholder')}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      {asked === '' || result === undefined ? null : (
        <div className={styles.answer}>
          <p role="status" className={styles.status}>
            {hits.length === 0
              ? null
              : result.corrected === null
                ? text('search.found', { count: hits.length })
                : text('search.corrected', { corrected: result.corrected, typed: asked })}
          </p>
          {hits.length === 0 ? (
            <EmptyState action={<Button onClick={() => type('')}>{text('search.clear')}</Button>}>
              {text('search.none', { typed: asked })}
            </EmptyState>
          ) : (
            <SearchHits hits={hits} box={box} />
          )}
        </div>
      )}
    </div>
  );
}
