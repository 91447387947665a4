import { useState, type ReactNode } from 'react';
import type { CareerPathSummary, LevelId } from '../../../shared/career-paths';
import type { AskedItem, CloseSkill, LevelComparison } from '../../../shared/path-comparison';
import type { Place } from '../../../shared/places';
import { useApiQuery, useApiQueryKept } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { goInstead } from '../../lib/place';
import { useStandingWords } from '../../lib/standing-words';
import { useText } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { BackToPaths } from './BackToPaths';
import styles from './DifferenceScreen.module.css';
import { LevelPicker } from '../../dialogs/LevelPicker';

const GoalDialog = deferred(() => import('../../dialogs/GoalDialog'));

/** What changes between two levels, of one path or two: asked anew, asked to a higher proficiency, no longer asked. */
export default function DifferenceScreen({
  place,
}: {
  readonly place: Extract<Place, { screen: 'difference' }>;
}) {
  const text = useText();
  const careerPaths = useApiQuery('listCareerPaths');
  const standing = useApiQuery('getStanding');
  const [isAiming, setIsAiming] = useState(false);
  const ids = { from: place.from as LevelId, to: (place.to ?? place.from) as LevelId };
  const comparison = useApiQueryKept('compareLevels', ids);
  if (careerPaths === undefined || standing === undefined || comparison === undefined) return null;

  const { from, to, difference, close } = comparison;
  const show = (change: Partial<typeof ids>) =>
    goInstead({ screen: 'difference', ...ids, ...change });
  return (
    <Screen
      title={text('difference.title')}
      lead={text('difference.lead')}
      above={<BackToPaths />}
      actions={<Button onClick={() => setIsAiming(true)}>{text('difference.goal')}</Button>}
    >
      <div className={styles.sides}>
        <Side label={text('difference.from')} side={from} careerPaths={careerPaths}>
          {(id) => show({ from: id })}
        </Side>
        <PlaceLink
          to={{ screen: 'difference', from: ids.to, to: ids.from }}
          className={buttonClass('plain')}
        >
          {text('difference.swap')}
        </PlaceLink>
        <Side label={text('difference.to')} side={to} careerPaths={careerPaths}>
          {(id) => show({ to: id })}
        </Side>
      </div>
      {isSameStatistic(comparison) ? <p className="muted">{text('difference.same')}</p> : null}
      <Items kind="added" items={difference.added} close={close} />
      <Items kind="raised" items={difference.raised} />
      <Items kind="dropped" items={difference.dropped} />
      <p className={styles.kept}>{text('difference.kept', { count: difference.kept.length })}</p>
      {isAiming ? (
        <GoalDialog goal={standing.goal} startLevel={to.level} onClose={() => setIsAiming(false)} />
      ) : null}
    </Screen>
  );
}

function isSameStatistic({ from, to }: LevelComparison): boolean {
  const [one, other] = [from.level.statistic, to.level.statistic];
  return (
    from.level.id !== to.level.id &&
    one !== null &&
    one.soc === other?.soc &&
    one.from === other.from &&
    one.to === other.to
  );
}

function Side({
  label,
  side: { careerPath, level },
  careerPaths,
  children: onChange,
}: {
  readonly label: string;
  readonly side: LevelComparison['from'];
  readonly careerPaths: readonly CareerPathSummary[];
  readonly children: (id: LevelId) => void;
}) {
  const format = useFormat();
  return (
    <div className={styles.side}>
      <LevelPicker
        label={label}
        careerPaths={careerPaths}
        careerPathId={careerPath.id}
        levelId={level.id}
        onChange={onChange}
      />
      <p className={styles.figures}>
        {[
          level.salary && format.salary(level.salary, careerPath.currency),
          level.years && format.years(level.years),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Items({
  kind,
  items,
  close = [],
}: {
  readonly kind: 'added' | 'raised' | 'dropped';
  readonly items: readonly (AskedItem & { readonly before?: AskedItem['asked'] })[];
  readonly close?: readonly CloseSkill[];
}) {
  const text = useText();
  const format = useFormat();
  const words = useStandingWords();
  return (
    <Section
      title={text(`difference.${kind}`)}
      actions={<span className="muted">{format.number(items.length)}</span>}
    >
      {items.length === 0 ? (
        <p className="muted">{text(`difference.${kind}.none`)}</p>
      ) : (
        <ul className={styles.items}>
          {items.map(({ requirement, asked, before }) => (
            <li key={requirement.id} className={styles.item}>
              <div>
                <Names>
                  {requirement.skills.map(({ id, name }) => (
                    <PlaceLink key={id} to={{ screen: 'skills', skillId: id }}>
                      {requirement.skills.length === 1 ? requirement.name : name}
                    </PlaceLink>
                  ))}
                </Names>
                {close
                  .filter(({ added }) => requirement.skills.some(({ id }) => id === added.id))
                  .map(({ known, reason }) => (
                    <p key={known.id} className={styles.close}>
                      {text('difference.close', { skill: known.name, reason })}
                    </p>
                  ))}
              </div>
              <span className={styles.asked}>
                {before === undefined
                  ? words.asked(asked)
                  : text('difference.raised.step', {
                      before: words.asked(before),
                      after: words.asked(asked),
                    })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const Names = ({ children }: { readonly children: readonly ReactNode[] }) =>
  children.map((child, index) => (
    <span key={index}>
      {index === 0 ? '' : ' / '}
      {child}
    </span>
  ));
