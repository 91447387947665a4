import { useEffect, useRef } from 'react';
import type { Place } from '../../../shared/places';
import type { SearchHit, TextRange } from '../../../shared/search';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import styles from './PathSearch.module.css';

/** What was found, best first, with the parts that match marked; the keyboard stays in the search box. */
export function SearchHits({
  id,
  hits,
  chosen,
  placeOf,
}: {
  /** Begins the ids of the options, which the box refers to. */
  readonly id: string;
  readonly hits: readonly SearchHit[];
  readonly chosen: SearchHit | undefined;
  readonly placeOf: (hit: SearchHit) => Place;
}) {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={list}
      id={`${id}-hits`}
      role="listbox"
      aria-label={text('search.hits')}
      className={styles.hits}
    >
      {hits.map((hit, index) => (
        <div
          key={`${hit.kind} ${hit.ref}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={hit === chosen}
          className={styles.hit}
          onClick={() => go(placeOf(hit))}
        >
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

function Marked({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}) {
  const ends = [0, ...ranges.map(({ end }) => end)];
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
