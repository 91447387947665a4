import type { CareerPath, Level } from '../../../shared/career-paths';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { Table } from '../../ui/Table';
import styles from './CompareTable.module.css';

/** The levels of several paths, rung beside rung: title, pay and the years of experience that lead there. */
export function CompareTable({ careerPaths }: { readonly careerPaths: readonly CareerPath[] }) {
  const text = useText();
  const count = Math.max(...careerPaths.map(({ levels }) => levels.length));
  return (
    <div className={styles.table}>
      <Table caption={text('compare.levels')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{text('compare.level')}</th>
            {careerPaths.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.path}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, rank) => (
            <tr key={rank}>
              <th scope="row" className={styles.tier}>
                {tierAt(careerPaths, rank) ?? text('compare.tier', { number: rank + 1 })}
              </th>
              {careerPaths.map((careerPath) => (
                <td key={careerPath.id}>
                  <Cell
                    careerPath={careerPath}
                    level={careerPath.levels[rank]}
                    first={careerPaths[0]}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** The tier that all paths have at a height, else none: ladders may call their rungs differently. */
function tierAt(careerPaths: readonly CareerPath[], rank: number): string | null {
  const tiers = new Set(careerPaths.flatMap(({ levels }) => levels[rank]?.tier ?? []));
  const [only] = tiers;
  return tiers.size === 1 && only !== undefined ? only : null;
}

function Cell({
  careerPath,
  level,
  first,
}: {
  readonly careerPath: CareerPath;
  readonly level: Level | undefined;
  readonly first: CareerPath | undefined;
}) {
  const text = useText();
  const format = useFormat();
  if (level === undefined) return null;
  const { id, rank, title, salary, years } = level;
  const opposite = first?.id === careerPath.id ? undefined : first?.levels[rank];
  return (
    <div className={styles.cell}>
      <PlaceLink to={{ screen: 'path', careerPathId: careerPath.id, levelId: id }}>
        {title}
      </PlaceLink>
      <span className={styles.figures}>
        {[salary && format.salary(salary, careerPath.currency), years && format.years(years)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {opposite === undefined ? null : (
        <PlaceLink
          to={{ screen: 'difference', from: opposite.id, to: id }}
          className={styles.difference}
          aria-label={text('difference.open', { level: opposite.title })}
        >
          {text('compare.difference')}
        </PlaceLink>
      )}
    </div>
  );
}
