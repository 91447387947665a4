import { useState } from 'react';
import { preparations, type CareerPathSummary } from '../../../shared/career-paths';
import { toMinor } from '../../../shared/minor-units';
import {
  filterCurrency,
  isFiltering,
  noFilters,
  type PathFilters,
} from '../../../shared/path-filters';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { controlClass } from '../../ui/Field';
import { Options, type Option } from '../../ui/Options';
import styles from './PathFilterBar.module.css';

const PreparationDialog = deferred(() => import('./PreparationDialog'));

/** Yearly pay to choose from, in whole dollars: the steps between what most paths begin and end with. */
const payChoices = [30, 40, 50, 60, 80, 100, 125, 150, 200, 250].map((thousands) =>
  toMinor(thousands * 1_000, filterCurrency),
);

/** What narrows the list, how many paths that leaves, and the way back to all of them. */
export function PathFilterBar({
  careerPaths,
  shownCount,
  filters,
  onChange,
}: {
  readonly careerPaths: readonly CareerPathSummary[];
  readonly shownCount: number;
  readonly filters: PathFilters;
  readonly onChange: (filters: PathFilters) => void;
}) {
  const text = useText();
  const format = useFormat();
  const [isExplained, setIsExplained] = useState(false);
  const categories = [...new Set(careerPaths.map(({ category }) => category))];
  const pay = payChoices.map((minor) => ({
    value: String(minor),
    label: format.money(minor, filterCurrency, 'compact'),
  }));
  return (
    <div className={styles.bar}>
      <div className={styles.filters} role="group" aria-label={text('paths.filter')}>
        <Filter
          label={text('paths.filter.category')}
          any={text('paths.filter.category.any')}
          options={categories.map((category) => ({ value: category, label: category }))}
          value={filters.category}
          onChange={(category) => onChange({ ...filters, category })}
        />
        <Filter
          label={text('paths.filter.preparation')}
          any={text('paths.filter.preparation.any')}
          options={preparations.map((zone) => ({
            value: String(zone),
            label: text(`preparation.${zone}`),
          }))}
          value={asText(filters.preparation)}
          onChange={(zone) =>
            onChange({
              ...filters,
              preparation: preparations.find((each) => String(each) === zone) ?? null,
            })
          }
        />
        <Filter
          label={text('paths.filter.payFrom')}
          any={text('paths.filter.payFrom.any')}
          options={pay}
          value={asText(filters.payFromMinor)}
          onChange={(minor) => onChange({ ...filters, payFromMinor: asMinor(minor) })}
        />
        <Filter
          label={text('paths.filter.payTo')}
          any={text('paths.filter.payTo.any')}
          options={pay}
          value={asText(filters.payToMinor)}
          onChange={(minor) => onChange({ ...filters, payToMinor: asMinor(minor) })}
        />
      </div>
      <div className={styles.foot}>
        <p role="status">
          {text('paths.count', {
            shown: shownCount,
            all: careerPaths.length,
            isNarrowed: isFiltering(filters),
            categories: categories.length,
          })}
        </p>
        {isFiltering(filters) ? (
          <Button look="link" onClick={() => onChange(noFilters)}>
            {text('paths.filter.clear')}
          </Button>
        ) : null}
        <Button look="link" onClick={() => setIsExplained(true)}>
          {text('paths.filter.explain')}
        </Button>
      </div>
      {isExplained ? <PreparationDialog onClose={() => setIsExplained(false)} /> : null}
    </div>
  );
}

const asText = (value: number | null): string | null => (value === null ? null : String(value));
const asMinor = (value: string | null): number | null => (value === null ? null : Number(value));

/** A choice that may stay open; its first entry says so and is null. */
function Filter({
  label,
  any,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly any: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  // What was chosen may be gone from a newer catalogue; it stays in sight, so that it can be cleared.
  const isKnown = value === null || options.some((option) => option.value === value);
  return (
    <select
      aria-label={label}
      className={controlClass}
      data-set={value === null ? undefined : ''}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{any}</option>
      <Options options={isKnown ? options : [...options, { value, label: value }]} />
    </select>
  );
}
