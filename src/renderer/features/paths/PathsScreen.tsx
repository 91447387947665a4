import { useMemo, useState } from 'react';
import type { CareerPathId } from '../../../shared/career-paths';
import { isFiltering, noFilters, passes } from '../../../shared/path-filters';
import { useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Screen } from '../../ui/Screen';
import { CompareBar } from './CompareBar';
import { groupPaths } from './group-paths';
import { PathFilterBar } from './PathFilterBar';
import { PathList } from './PathList';
import { PathSearch } from './PathSearch';
import styles from './PathsScreen.module.css';
import { RecentPaths } from './RecentPaths';
import { usePathFilters } from './use-path-filters';

const NewPathDialog = deferred(() => import('./NewPathDialog'));

/** The catalogue: searched as one types, or browsed by category under filters that stay. */
export default function PathsScreen() {
  const text = useText();
  const [isAdding, setIsAdding] = useState(false);
  const careerPaths = useApiQuery('listCareerPaths');
  const standing = useApiQuery('getStanding');
  const marks = useApiQuery('getPathMarks');
  const [typed, setTyped] = useState('');
  const [filters, setFilters] = usePathFilters();
  const [compared, setCompared] = useState<readonly CareerPathId[]>([]);
  const choice = useMemo(
    () => ({
      ids: compared,
      toggle: (id: CareerPathId) =>
        setCompared(
          compared.includes(id) ? compared.filter((each) => each !== id) : [...compared, id],
        ),
    }),
    [compared],
  );
  if (careerPaths === undefined || standing === undefined || marks === undefined) return null;

  const shown = careerPaths.filter((path) => passes(path, filters));
  return (
    <Screen
      title={text('paths.title')}
      lead={text('paths.lead')}
      actions={<Button onClick={() => setIsAdding(true)}>{text('paths.new')}</Button>}
    >
      <PathSearch typed={typed} onType={setTyped} />
      {typed.trim() === '' ? (
        <>
          <RecentPaths careerPaths={careerPaths} recent={marks.recent} />
          <PathFilterBar
            careerPaths={careerPaths}
            shownCount={shown.length}
            filters={filters}
            onChange={setFilters}
          />
          {shown.length === 0 ? (
            <EmptyState
              action={
                isFiltering(filters) ? (
                  <Button onClick={() => setFilters(noFilters)}>
                    {text('paths.filter.clear')}
                  </Button>
                ) : undefined
              }
            >
              {text('paths.filter.none')}
            </EmptyState>
          ) : (
            <div className={styles.list}>
              <PathList
                groups={groupPaths(shown, marks.favourites, {
                  favourites: text('paths.favourites'),
                  own: text('paths.own'),
                })}
                marks={marks}
                standing={standing}
                choice={choice}
              />
            </div>
          )}
        </>
      ) : null}
      {compared.length === 0 ? null : (
        <CompareBar
          chosen={compared.flatMap((id) => careerPaths.find((path) => path.id === id) ?? [])}
          onClear={() => setCompared([])}
        />
      )}
      {isAdding ? <NewPathDialog onClose={() => setIsAdding(false)} /> : null}
    </Screen>
  );
}
