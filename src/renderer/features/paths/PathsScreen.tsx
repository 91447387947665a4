import type { Standing } from '../../../shared/api';
import type { CareerPathSummary } from '../../../shared/career-paths';
import { useApiQuery } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { MiniLadder } from './MiniLadder';
import styles from './PathsScreen.module.css';

/** The catalogue: every path by category, with what it pays and where one stands on it. */
export default function PathsScreen() {
  const text = useText();
  const careerPaths = useApiQuery('listCareerPaths');
  const standing = useApiQuery('getStanding');
  if (careerPaths === undefined || standing === undefined) return null;

  const categories = Map.groupBy(careerPaths, (careerPath) => careerPath.category);
  return (
    <Screen title={text('paths.title')} lead={text('paths.lead')}>
      {[...categories].map(([category, members]) => (
        <Section key={category} title={category}>
          <ul className={styles.entries}>
            {members.map((careerPath) => (
              <Entry key={careerPath.id} careerPath={careerPath} standing={standing} />
            ))}
          </ul>
        </Section>
      ))}
    </Screen>
  );
}

function Entry({
  careerPath,
  standing,
}: {
  readonly careerPath: CareerPathSummary;
  readonly standing: Standing;
}) {
  const text = useText();
  const format = useFormat();
  const { id, name, tagline, levelCount, salary, currency } = careerPath;
  const here = standing.position?.level?.careerPathId === id ? standing.position.level : null;
  const goal = standing.goal?.level.careerPathId === id ? standing.goal.level : null;
  return (
    <li className={styles.entry}>
      <MiniLadder levelCount={levelCount} here={here?.rank ?? null} goal={goal?.rank ?? null} />
      <div className={styles.words}>
        <h3>
          <PlaceLink
            to={{ screen: 'path', careerPathId: id, levelId: null }}
            className={styles.name}
          >
            {name}
          </PlaceLink>
        </h3>
        <p className={styles.tagline}>{tagline}</p>
        {here === null && goal === null ? null : (
          <ul className={styles.marks}>
            {here === null ? null : <li>{text('paths.youAre', { level: here.title })}</li>}
            {goal === null ? null : <li>{text('paths.yourGoal', { level: goal.title })}</li>}
          </ul>
        )}
      </div>
      <p className={styles.figures}>
        <span className={styles.salary}>
          {salary === null ? text('paths.noSalary') : format.salary(salary, currency)}
        </span>
        <span className="muted">{text('paths.levels', { count: levelCount })}</span>
      </p>
    </li>
  );
}
