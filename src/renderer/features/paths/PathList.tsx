import { Collection } from 'react-aria-components/Collection';
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
} from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { Standing } from '../../../shared/api';
import { filterCurrency, type PathMarks } from '../../../shared/path-filters';
import { formatPlace } from '../../../shared/places';
import { useIsNarrow } from '../../lib/narrow';
import { useText } from '../../lib/text';
import type { PathGroup } from './group-paths';
import styles from './PathList.module.css';
import { PathRow, type CompareChoice } from './PathRow';

// Rows have a height of their own, so that ten thousand of them need no measuring.
const rowHeight = { wide: 58, narrow: 96 };
const headingHeight = 44;

/** The paths below their headings; arrow keys move, and only the rows in sight are drawn. */
export function PathList({
  groups,
  marks,
  standing,
  choice,
}: {
  readonly groups: readonly PathGroup[];
  readonly marks: PathMarks;
  readonly standing: Standing;
  readonly choice: CompareChoice;
}) {
  const text = useText();
  const isNarrow = useIsNarrow();
  const entries = groups.flatMap((group) => group.entries);
  // Pay is drawn on one scale only where it is in one currency.
  const highest = Math.max(
    1,
    ...entries.map(({ careerPath: { salary, currency } }) =>
      currency === filterCurrency ? (salary?.maxMinor ?? 0) : 0,
    ),
  );
  return (
    <Virtualizer
      layout={ListLayout}
      layoutOptions={{
        rowSize: isNarrow ? rowHeight.narrow : rowHeight.wide,
        headingSize: headingHeight,
      }}
    >
      <GridList
        aria-label={text('paths.title')}
        className={styles.list ?? ''}
        items={groups}
        dependencies={[marks, standing, highest, choice]}
      >
        {({ key, title, entries: members }) => (
          <GridListSection id={key}>
            <GridListHeader className={styles.heading ?? ''}>
              <span className={styles.title}>{title}</span>
              <span className="muted">{members.length}</span>
            </GridListHeader>
            <Collection items={members} dependencies={[marks, standing, highest, choice]}>
              {({ key: entryKey, careerPath }) => (
                <GridListItem
                  id={entryKey}
                  textValue={careerPath.name}
                  href={formatPlace({
                    screen: 'path',
                    careerPathId: careerPath.id,
                    levelId: null,
                  })}
                  className={styles.row ?? ''}
                >
                  <PathRow
                    careerPath={careerPath}
                    isFavourite={marks.favourites.includes(careerPath.id)}
                    standing={standing}
                    highestMinor={highest}
                    choice={choice}
                  />
                </GridListItem>
              )}
            </Collection>
          </GridListSection>
        )}
      </GridList>
    </Virtualizer>
  );
}
