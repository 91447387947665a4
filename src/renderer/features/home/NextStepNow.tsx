import type { Standing } from '../../../shared/api';
import type { Ask } from '../../../shared/asks';
import type { Milestone } from '../../../shared/milestones';
import { nextStep, type NextStep } from '../../../shared/next-step';
import type { RequirementStanding } from '../../../shared/readiness';
import { useApiAction } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { PlaceLink } from '../../ui/PlaceLink';
import type { Place } from '../../../shared/places';
import styles from './HomeScreen.module.css';

const namedCount = 3;

/** The one thing to do next, with the button that does it or goes there. */
export function NextStepNow({
  standing,
  milestones,
  asks,
  onSetGoal,
  onSetPosition,
}: {
  readonly standing: Standing;
  readonly milestones: readonly Milestone[];
  readonly asks: readonly Ask[];
  readonly onSetGoal: () => void;
  readonly onSetPosition: () => void;
}) {
  const text = useText();
  const step = nextStep(standing, milestones, asks);
  const words = useStepWords(step);
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <div className={styles.nextWords}>
        <h2 id="next-step" className={styles.nextLabel}>
          {text('home.next')}
        </h2>
        <p className={styles.nextTitle}>{words.title}</p>
        {words.detail === '' ? null : <p className={styles.nextDetail}>{words.detail}</p>}
      </div>
      <div className={styles.nextActions}>
        <Actions
          step={step}
          standing={standing}
          onSetGoal={onSetGoal}
          onSetPosition={onSetPosition}
        />
      </div>
    </section>
  );
}

function Actions({
  step,
  standing,
  onSetGoal,
  onSetPosition,
}: {
  readonly step: NextStep;
  readonly standing: Standing;
  readonly onSetGoal: () => void;
  readonly onSetPosition: () => void;
}) {
  const text = useText();
  const check = useApiAction('checkStep');
  const dismiss = useApiAction('dismissSuggestion');
  const link = (to: Place, label: string) => (
    <PlaceLink to={to} className={buttonClass('primary')}>
      {label}
    </PlaceLink>
  );
  switch (step.kind) {
    case 'set-goal':
      return (
        <Button look="primary" onClick={onSetGoal}>
          {text('home.setGoal')}
        </Button>
      );
    case 'set-position':
      return (
        <Button look="primary" onClick={onSetPosition}>
          {text('home.next.set-position.action')}
        </Button>
      );
    case 'edit-list': {
      const level = standing.goal?.level;
      if (level === undefined) return null;
      return link(
        { screen: 'path', careerPathId: level.careerPathId, levelId: level.id },
        text('home.readiness.edit'),
      );
    }
    case 'rate':
      return link(skillOf(step.unrated[0]), text('home.rate'));
    case 'ask':
      return link(skillOf(step.standing), text('home.next.ask.action'));
    case 'milestone': {
      const todo = step.step;
      return (
        <>
          {todo === null ? null : (
            <Button look="primary" onClick={() => check({ id: todo.id, isDone: true })}>
              {text('home.next.milestone.done')}
            </Button>
          )}
          <PlaceLink
            to={{ screen: 'plan', view: 'list' }}
            className={todo === null ? buttonClass('primary') : undefined}
          >
            {text('home.next.milestone.action')}
          </PlaceLink>
        </>
      );
    }
    case 'move':
      return (
        <>
          {link(skillOf(step.move.standing), text('home.next.move.action'))}
          <Button
            look="link"
            title={text('home.move.dismiss', { name: step.move.standing.requirement.name })}
            aria-label={text('home.move.dismiss', { name: step.move.standing.requirement.name })}
            onClick={() => dismiss(step.move.suggestion)}
          >
            {text('home.dismiss')}
          </Button>
        </>
      );
    case 'talk':
      return link({ screen: 'check-ins', id: null, other: null }, text('home.next.talk.action'));
  }
}

const skillOf = (standing: RequirementStanding | undefined): Place => ({
  screen: 'skills',
  skillId: standing?.requirement.skills[0]?.id ?? null,
});

function useStepWords(step: NextStep): { readonly title: string; readonly detail: string } {
  const text = useText();
  const format = useFormat();
  switch (step.kind) {
    case 'set-goal':
    case 'set-position':
    case 'edit-list':
    case 'talk':
      return { title: text(`home.next.${step.kind}`), detail: text(`home.next.${step.kind}.why`) };
    case 'rate': {
      const names = step.unrated.slice(0, namedCount).map(({ requirement }) => requirement.name);
      const more = step.unrated.length - names.length;
      return {
        title: text('home.next.rate', { count: step.unrated.length }),
        detail: format.list(
          more === 0 ? names : [...names, text('home.next.rate.more', { count: more })],
        ),
      };
    }
    case 'ask': {
      const { requirement, noOpportunity } = step.standing;
      const whom = noOpportunity?.whom ?? null;
      return {
        title: text('home.next.ask', { name: requirement.name }),
        detail: whom === null ? text('home.next.ask.why') : text('home.next.ask.whom', { whom }),
      };
    }
    case 'milestone': {
      const { milestone } = step;
      const due =
        milestone.dueOn === null ? null : text('home.due', { date: format.date(milestone.dueOn) });
      return step.step === null
        ? { title: milestone.title, detail: due ?? '' }
        : {
            title: step.step.text,
            detail: [milestone.title, due].filter((fact) => fact !== null).join(' · '),
          };
    }
    case 'move': {
      const { standing, gain, hours } = step.move;
      const points = format.number(gain, 0);
      return {
        title: standing.requirement.name,
        detail:
          hours === null
            ? text('home.move', { points })
            : text('home.move.hours', {
                points,
                hours: text('unit.hours', { amount: Math.round(hours) }),
              }),
      };
    }
  }
}
