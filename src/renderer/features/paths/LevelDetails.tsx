import { useId, useState, type ReactNode } from 'react';
import type { Standing } from '../../../shared/api';
import type { CareerPath, Level } from '../../../shared/career-paths';
import type { OwnPath } from '../../../shared/own-paths';
import type { LevelStanding } from '../../../shared/requirement-standing';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { proseLanguage } from '../../lib/prose-language';
import { useText } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import styles from './LevelDetails.module.css';
import { LevelActions } from './LevelActions';
import { LevelRequirements } from './LevelRequirements';

const PositionDialog = deferred(() => import('../../dialogs/PositionDialog'));
const GoalDialog = deferred(() => import('../../dialogs/GoalDialog'));

/** One level in full: figures, summary, daily work, what it asks, what to focus on and how to advance. */
export function LevelDetails({
  careerPath,
  level,
  standing,
  ladder,
  ownPath,
}: {
  readonly careerPath: CareerPath;
  readonly level: Level;
  readonly standing: Standing;
  readonly ladder: readonly LevelStanding[];
  /** Null on a path of the catalogue. */
  readonly ownPath: OwnPath | null;
}) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const language = proseLanguage(careerPath);
  const next = careerPath.levels.find(({ rank }) => rank === level.rank + 1);
  return (
    <article aria-labelledby={id}>
      <header className={styles.head}>
        <p className={styles.tier}>
          <span>{level.tier}</span>
          <span>
            {text('level.number', { number: level.rank + 1, count: careerPath.levelCount })}
          </span>
        </p>
        <h2 id={id} className={styles.title}>
          {level.title}
        </h2>
        <dl className={styles.figures}>
          {level.salary === null ? null : (
            <div>
              <dt>{text('level.salary')}</dt>
              <dd>
                {text('level.salary.year', {
                  salary: format.salary(level.salary, careerPath.currency),
                })}
                {level.hasOwnBand ? (
                  <span className={styles.own}> · {text('own-level.ownBand')}</span>
                ) : null}
              </dd>
            </div>
          )}
          {level.years === null ? null : (
            <div>
              <dt>{text('path.years')}</dt>
              <dd>{format.years(level.years)}</dd>
            </div>
          )}
        </dl>
        {level.salary?.isOpenEnded ? (
          <p className={styles.open}>{text('level.salary.open')}</p>
        ) : null}
      </header>
      <WhereIStand level={level} levels={careerPath.levels} standing={standing} />
      {ownPath === null ? null : <LevelActions ownPath={ownPath} level={level} />}
      {level.summary === '' ? null : (
        <p lang={language} className={styles.summary}>
          {level.summary}
        </p>
      )}
      {level.responsibilities.length === 0 ? null : (
        <Part title={text('level.responsibilities')}>
          <ul lang={language} className={styles.responsibilities}>
            {level.responsibilities.map((responsibility) => (
              <li key={responsibility}>{responsibility}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={text('level.requirements')}>
        <LevelRequirements
          isOwnPath={careerPath.isOwn}
          level={level}
          standing={ladder.find(({ levelId }) => levelId === level.id)}
        />
      </Part>
      {level.focus === '' ? null : (
        <Part title={text('level.focus')}>
          <p lang={language} className={styles.prose}>
            {level.focus}
          </p>
        </Part>
      )}
      {level.advance === '' ? null : (
        <Part
          title={
            next === undefined ? text('level.grow') : text('level.advance', { next: next.title })
          }
        >
          <p lang={language} className={styles.prose}>
            {level.advance}
          </p>
        </Part>
      )}
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** Says whether one is here or aims for this level, with the ways to change that. */
function WhereIStand({
  level,
  levels,
  standing,
}: {
  readonly level: Level;
  readonly levels: readonly Level[];
  readonly standing: Standing;
}) {
  const text = useText();
  const format = useFormat();
  const [open, setOpen] = useState<'position' | 'goal' | null>(null);
  const close = () => setOpen(null);
  const { position, goal } = standing;
  const isHere = position?.level?.id === level.id;
  const isGoal = goal?.level.id === level.id;
  // Compared with where one is, else with the level below.
  const held = isHere ? null : (position?.level ?? null);
  const before = held ?? levels.find(({ rank }) => rank === level.rank - 1) ?? null;
  return (
    <div className={styles.standing}>
      {isHere ? <p>{text('level.youSince', { date: format.date(position.since) })}</p> : null}
      {isGoal ? (
        <p>
          {goal.dueOn === null
            ? text('level.isGoal')
            : text('level.isGoalBy', { date: format.date(goal.dueOn) })}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button onClick={() => setOpen('position')}>
          {text(isHere ? 'level.changePosition' : 'level.iAmHere')}
        </Button>
        {before === null ? null : (
          <PlaceLink
            to={{ screen: 'difference', from: before.id, to: level.id }}
            className={buttonClass('plain')}
          >
            {text('difference.open', { level: before.title })}
          </PlaceLink>
        )}
        <Button look={goal === null ? 'primary' : 'plain'} onClick={() => setOpen('goal')}>
          {text(isGoal ? 'level.changeGoal' : 'level.makeGoal')}
        </Button>
      </div>
      {open === 'position' ? (
        <PositionDialog position={position} startLevel={level} onClose={close} />
      ) : null}
      {open === 'goal' ? <GoalDialog goal={goal} startLevel={level} onClose={close} /> : null}
    </div>
  );
}
