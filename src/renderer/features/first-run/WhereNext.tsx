import { useState } from 'react';
import { LevelChoice, type PickedLevel } from '../../dialogs/LevelChoice';
import { useApiQueryWhenKnown } from '../../lib/api';
import { useText } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { DayInput, isDay } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import type { NextAnswer } from './answers';
import styles from './FirstRun.module.css';
import { PickOne } from './PickOne';
import { StepButtons } from './StepButtons';

const paces = ['unknown', '2', '4', '6', '10'] as const;
type Pace = (typeof paces)[number];

/** The second step: the level aimed for; the rung above the one held is suggested. */
export function WhereNext({
  from,
  answer,
  onBack,
  onAnswer,
}: {
  readonly from: PickedLevel | null;
  readonly answer: NextAnswer | null;
  readonly onBack: () => void;
  readonly onAnswer: (answer: NextAnswer | null) => void;
}) {
  const text = useText();
  // Undefined until something is chosen, be it another path alone.
  const [chosen, setChosen] = useState<NextAnswer['picked'] | null | undefined>(answer?.picked);
  const [due, setDue] = useState(answer?.dueOn ?? '');
  const [pace, setPace] = useState<Pace>(
    paces.find((each) => each === String(answer?.hoursPerWeek)) ?? 'unknown',
  );
  const [isChecked, setChecked] = useState(false);
  const suggested = useNextRung(from);
  const picked = chosen === undefined ? suggested : chosen;
  const isDueFine = due === '' || isDay(due);
  return (
    <form
      className={styles.step}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (picked === null || !isDueFine) return;
        onAnswer({
          picked,
          dueOn: due === '' ? null : due,
          hoursPerWeek: pace === 'unknown' ? null : Number(pace),
        });
      }}
    >
      <LevelChoice
        label={text('goal.level')}
        startPathId={picked?.careerPathId ?? from?.careerPathId ?? null}
        value={picked?.levelId}
        onChange={(picked) => setChosen(picked?.levelId ? picked : null)}
      />
      {isChecked && picked === null ? <PickOne /> : null}
      <div className={styles.pace}>
        <Field
          isShort
          label={text('goal.dueOn')}
          description={text('goal.dueOn.description')}
          error={isChecked && !isDueFine ? 'not-a-date' : undefined}
        >
          {(wiring) => <DayInput {...wiring} value={due} onChange={setDue} />}
        </Field>
        <Segmented
          label={text('first.next.hours')}
          options={paces.map((each) => ({
            value: each,
            label: each === 'unknown' ? text('first.next.hours.unknown') : each,
          }))}
          value={pace}
          onChange={setPace}
        />
      </div>
      <StepButtons onBack={onBack} onSkip={() => onAnswer(null)} nextLabel={text('action.next')} />
    </form>
  );
}

/** The rung above the one held, the first rung for somebody not on the path yet, or null at the top. */
function useNextRung(from: PickedLevel | null): NextAnswer['picked'] | null {
  const careerPath = useApiQueryWhenKnown('getCareerPath', from?.careerPathId ?? null);
  if (from === null || careerPath === undefined) return null;
  const held = careerPath.levels.findIndex((level) => level.id === from.levelId);
  const next = careerPath.levels[held + 1];
  return next === undefined ? null : { careerPathId: careerPath.id, levelId: next.id };
}
