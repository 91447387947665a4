import { useState } from 'react';
import { LevelChoice, type PickedLevel } from '../../dialogs/LevelChoice';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { DayInput, isDay } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import type { NowAnswer } from './answers';
import styles from './FirstRun.module.css';
import { PickOne } from './PickOne';
import { StepButtons } from './StepButtons';

/** The first step: the level held now, or none on this path yet. */
export function WhereNow({
  answer,
  onAnswer,
}: {
  readonly answer: NowAnswer | null;
  readonly onAnswer: (answer: NowAnswer | null) => void;
}) {
  const text = useText();
  const { today } = useSession();
  const [picked, setPicked] = useState<PickedLevel | null>(answer?.picked ?? null);
  const [since, setSince] = useState<string>(answer?.since ?? today);
  const [isChecked, setChecked] = useState(false);
  return (
    <form
      className={styles.step}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (picked !== null && isDay(since)) onAnswer({ picked, since });
      }}
    >
      <LevelChoice
        label={text('position.level')}
        startPathId={picked?.careerPathId ?? null}
        value={picked === null ? undefined : picked.levelId}
        onChange={setPicked}
        canBeNone
      />
      {isChecked && picked === null ? <PickOne /> : null}
      {picked === null || picked.levelId === null ? null : (
        <Field
          isShort
          label={text('position.since')}
          description={text('position.since.description')}
          error={
            isChecked && !isDay(since) ? (since === '' ? 'required' : 'not-a-date') : undefined
          }
        >
          {(wiring) => <DayInput {...wiring} value={since} onChange={setSince} />}
        </Field>
      )}
      <StepButtons onSkip={() => onAnswer(null)} nextLabel={text('action.next')} />
    </form>
  );
}
