import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Place } from '../../../shared/places';
import type { SearchHit } from '../../../shared/search';
import { useApiQueryKept } from '../../lib/api';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { controlClass } from '../../ui/Field';
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
  const id = useId();
  const [active, setActive] = useState(0);
  const asked = typed.trim();
  const result = useApiQueryKept('search', asked === '' ? null : asked);
  const hits = asked === '' ? [] : (result?.hits ?? []);
  const chosen = hits[Math.min(active, hits.length - 1)];

  const type = (next: string) => {
    setActive(0);
    onType(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // Nothing may be found yet while one types fast.
    const last = Math.max(hits.length - 1, 0);
    const act = {
      ArrowDown: () => setActive(Math.min(active + 1, last)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      Enter: () => chosen && go(placeOf(chosen)),
      Escape: () => type(''),
    }[event.key];
    if (act === undefined || asked === '') return;
    event.preventDefault();
    act();
  };

  return (
    <div role="search" className={styles.search}>
      <div className={styles.box}>
        <Search aria-hidden="true" className={styles.icon} />
        <input
          type="search"
          role="combobox"
          className={controlClass}
          aria-label={text('search.label')}
          placeholder={text('search.placeholder')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={chosen && `${id}-${hits.indexOf(chosen)}`}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
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
            <SearchHits id={id} hits={hits} chosen={chosen} placeOf={placeOf} />
          )}
        </div>
      )}
    </div>
  );
}

function placeOf({ kind, ref, careerPath }: SearchHit): Place {
  if (kind === 'skill') return { screen: 'skills', skillId: ref };
  return kind === 'level' && careerPath !== null
    ? { screen: 'path', careerPathId: careerPath.id, levelId: ref }
    : { screen: 'path', careerPathId: ref, levelId: null };
}
