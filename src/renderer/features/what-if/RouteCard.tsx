import { useState } from 'react';
import type { CareerPathSummary } from '../../../shared/career-paths';
import { route as routeSchema, type Route, type RouteOutcome } from '../../../shared/routes';
import { LevelPicker } from '../../dialogs/LevelPicker';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { NumberInput } from '../../ui/NumberInput';
import styles from './WhatIf.module.css';

/** One route to look at: its level and its pace, to use or to take away. */
export function RouteCard({
  number,
  route,
  outcome,
  careerPaths,
  onChange,
  onUse,
  onRemove,
}: {
  readonly number: number;
  readonly route: Route;
  /** Of the route before, while a changed one is worked out. */
  readonly outcome: RouteOutcome | null;
  readonly careerPaths: readonly CareerPathSummary[];
  readonly onChange: (route: Route) => void;
  readonly onUse: () => void;
  readonly onRemove?: () => void;
}) {
  const text = useText();
  return (
    <>
      {outcome === null ? null : (
        <LevelPicker
          label={text('whatIf.route', { number })}
          careerPaths={careerPaths}
          careerPathId={outcome.level.careerPathId}
          levelId={route.levelId}
          onChange={(levelId) => onChange({ ...route, levelId })}
        />
      )}
      <HoursField
        number={number}
        hours={route.hoursPerWeek}
        onChange={(hoursPerWeek) => onChange({ ...route, hoursPerWeek })}
      />
      <div className={styles.actions}>
        {outcome?.isCurrent ? (
          <p className={styles.current}>{text('whatIf.current')}</p>
        ) : (
          <Button aria-label={text('whatIf.use.numbered', { number })} onClick={onUse}>
            {text('whatIf.use')}
          </Button>
        )}
        {onRemove === undefined ? null : (
          <Button
            look="link"
            aria-label={text('whatIf.remove.numbered', { number })}
            onClick={onRemove}
          >
            {text('action.remove')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Hours a week; what is no pace is said so, and the route stays as it was. */
function HoursField({
  number,
  hours,
  onChange,
}: {
  readonly number: number;
  readonly hours: number | null;
  readonly onChange: (hours: number | null) => void;
}) {
  const text = useText();
  const [refused, setRefused] = useState<{ readonly typed: number; readonly code: string } | null>(
    null,
  );
  const take = (typed: number | null) => {
    const parsed = routeSchema.unwrap().shape.hoursPerWeek.safeParse(typed);
    setRefused(
      parsed.success || typed === null
        ? null
        : { typed, code: parsed.error.issues[0]?.message ?? 'not-an-amount' },
    );
    if (parsed.success) onChange(parsed.data);
  };
  return (
    <Field label={text('goal.hoursPerWeek')} isShort error={refused?.code}>
      {(wiring) => (
        <NumberInput
          {...wiring}
          name={`hours-${number}`}
          value={refused === null ? hours : refused.typed}
          onChange={take}
          onBlur={() => undefined}
        />
      )}
    </Field>
  );
}
