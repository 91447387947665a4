import { useState } from 'react';
import type { PathFilters } from '../../../shared/path-filters';
import { useApiAction } from '../../lib/api';
import { useSession } from '../../lib/session';

/** The filters of the list, shown at once and kept with the settings. */
export function usePathFilters(): readonly [PathFilters, (filters: PathFilters) => void] {
  const { settings } = useSession();
  const [filters, setFilters] = useState(settings.pathFilters);
  const save = useApiAction('changeSettings');
  return [
    filters,
    (next) => {
      setFilters(next);
      save({ pathFilters: next });
    },
  ];
}
