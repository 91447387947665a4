import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Goal } from '../../../shared/goal';
import { mostRoutes, type Route } from '../../../shared/routes';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand, useApiQuery, useApiQueryKept } from '../../lib/api';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { SectionNav } from '../../ui/SectionNav';
import { OutcomeTable } from './OutcomeTable';
import { RouteCard } from './RouteCard';
import styles from './WhatIf.module.css';

/** Two to four routes beside one another; nothing is kept until one is used. */
export default function WhatIfScreen() {
  const text = useText();
  const standing = useApiQuery('getStanding');
  if (standing === undefined) return null;
  return (
    <Screen
      title={text('whatIf.title')}
      lead={text('whatIf.lead')}
      above={<SectionNav section="plan" current="what-if" />}
    >
      {standing.goal === null ? (
        <EmptyState
          action={
            <PlaceLink to={{ screen: 'plan', view: 'list' }} className={buttonClass('plain')}>
              {text('checkIns.goal')}
            </PlaceLink>
          }
        >
          {text('whatIf.no-goal')}
        </EmptyState>
      ) : (
        <Routes goal={standing.goal} />
      )}
    </Screen>
  );
}

const usualHours = 4;

/** The plan as it is, and at twice its pace. */
function startingRoutes({ level, hoursPerWeek, weeksOff }: Goal): readonly Route[] {
  const asItIs = { levelId: level.id, hoursPerWeek, weeksOff };
  return [asItIs, { ...asItIs, hoursPerWeek: Math.min(80, (hoursPerWeek ?? usualHours) * 2) }];
}

function Routes({ goal }: { readonly goal: Goal }) {
  const text = useText();
  const careerPaths = useApiQuery('listCareerPaths');
  const setGoal = useApiCommand('setGoal');
  const [routes, setRoutes] = useState(() => startingRoutes(goal));
  const outcomes = useApiQueryKept('compareRoutes', [...routes]);
  if (careerPaths === undefined || outcomes === undefined) return null;
  const use = async (route: Route) => {
    const dueOn = route.levelId === goal.level.id ? goal.dueOn : null;
    try {
      await setGoal({ ...route, dueOn, revision: goal.revision });
      announce(text('goal.saved'));
      go({ screen: 'plan', view: 'list' });
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  const last = routes.at(-1);
  return (
    <>
      <ol className={styles.routes} aria-label={text('whatIf.routes')}>
        {routes.map((route, index) => (
          <li key={index} className={styles.route}>
            <RouteCard
              number={index + 1}
              route={route}
              outcome={outcomes[index] ?? null}
              careerPaths={careerPaths}
              onChange={(changed) => setRoutes(routes.with(index, changed))}
              onUse={() => void use(route)}
              {...(routes.length > 2
                ? { onRemove: () => setRoutes(routes.toSpliced(index, 1)) }
                : {})}
            />
          </li>
        ))}
      </ol>
      {routes.length < mostRoutes && last ? (
        <Button onClick={() => setRoutes([...routes, last])}>
          <Plus aria-hidden="true" />
          {text('whatIf.add')}
        </Button>
      ) : null}
      <OutcomeTable outcomes={outcomes} />
      <p className={styles.note}>{text('whatIf.note')}</p>
    </>
  );
}
