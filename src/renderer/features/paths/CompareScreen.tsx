import { X } from 'lucide-react';
import type { CareerPathId } from '../../../shared/career-paths';
import { linePlace, mostCompared, type PathComparison } from '../../../shared/path-comparison';
import type { Place } from '../../../shared/places';
import { useApiQuery, useApiQueryKept } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { goInstead } from '../../lib/place';
import { useText } from '../../lib/text';
import { buttonClass } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { controlClass } from '../../ui/Field';
import { Options } from '../../ui/Options';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { BackToPaths } from './BackToPaths';
import { CompareChart } from './CompareChart';
import styles from './CompareScreen.module.css';
import { CompareTable } from './CompareTable';
import { SharedStatistics } from './SharedStatistics';

/** Two to four paths beside each other: pay over years, level by level, and the skills they share. */
export default function CompareScreen({
  place,
}: {
  readonly place: Extract<Place, { screen: 'compare' }>;
}) {
  const text = useText();
  const ids = [...new Set(place.careerPathIds)].slice(0, mostCompared) as CareerPathId[];
  const comparison = useApiQueryKept('comparePaths', ids.length === 0 ? null : ids);
  if (ids.length > 0 && comparison === undefined) return null;
  const careerPaths = ids.length === 0 ? [] : (comparison?.careerPaths ?? []);
  return (
    <Screen title={text('compare.title')} lead={text('compare.lead')} above={<BackToPaths />}>
      <Chosen careerPaths={careerPaths} ids={ids} />
      {comparison === undefined || careerPaths.length < 2 ? (
        <EmptyState>
          {careerPaths[0] === undefined
            ? text('compare.none')
            : text('compare.one', { path: careerPaths[0].name })}
        </EmptyState>
      ) : (
        <>
          <Section title={text('compare.pay')} note={text('compare.pay.note')}>
            <CompareChart careerPaths={careerPaths} />
            <SharedStatistics statistics={comparison.statistics} />
          </Section>
          <Section title={text('compare.levels')}>
            <CompareTable careerPaths={careerPaths} />
          </Section>
          <Skills comparison={comparison} />
        </>
      )}
    </Screen>
  );
}

/** The paths compared, each with a way out, and a way in for one more. */
function Chosen({
  careerPaths,
  ids,
}: {
  readonly careerPaths: PathComparison['careerPaths'];
  readonly ids: readonly CareerPathId[];
}) {
  const text = useText();
  const all = useApiQuery('listCareerPaths');
  const others = (all ?? []).filter(({ id }) => !ids.includes(id));
  return (
    <div className={styles.chosen}>
      <ul className={styles.names}>
        {careerPaths.map(({ id, name }) => (
          <li key={id} className={styles.chip} data-line={linePlace(careerPaths, id) + 1}>
            <PlaceLink to={{ screen: 'path', careerPathId: id, levelId: null }}>{name}</PlaceLink>
            <PlaceLink
              to={{ screen: 'compare', careerPathIds: ids.filter((other) => other !== id) }}
              className={buttonClass('quiet', true)}
              aria-label={text('compare.remove', { path: name })}
            >
              <X aria-hidden="true" />
            </PlaceLink>
          </li>
        ))}
      </ul>
      {ids.length < mostCompared ? (
        <select
          className={controlClass}
          aria-label={text('compare.add')}
          value=""
          onChange={({ target }) =>
            goInstead({ screen: 'compare', careerPathIds: [...ids, target.value] })
          }
        >
          <option value="">{text('compare.add')}</option>
          <Options
            options={others.map(({ id, name, category }) => ({
              value: id,
              label: name,
              group: category,
            }))}
          />
        </select>
      ) : null}
    </div>
  );
}

function Skills({
  comparison: { careerPaths, overlaps },
}: {
  readonly comparison: PathComparison;
}) {
  const text = useText();
  const format = useFormat();
  const titleOf = (ids: readonly CareerPathId[]) => {
    const names = careerPaths.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    if (ids.length === careerPaths.length) return text('compare.skills.all');
    return names.length === 1
      ? text('compare.skills.only', { path: names.join('') })
      : text('compare.skills.some', { paths: format.list(names) });
  };
  return (
    <Section title={text('compare.skills')}>
      <div className={styles.overlaps}>
        {overlaps.map(({ careerPathIds, skills }) => (
          <div key={careerPathIds.join(' ')}>
            <h3 className={styles.overlap}>
              {titleOf(careerPathIds)} <span className="muted">{format.number(skills.length)}</span>
            </h3>
            <ul className={styles.skills}>
              {skills.map(({ id, name }) => (
                <li key={id}>
                  <PlaceLink to={{ screen: 'skills', skillId: id }}>{name}</PlaceLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
