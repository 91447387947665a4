import { useState } from 'react';
import type { Input } from '../../../shared/api';
import type { ErrorCode } from '../../../shared/errors';
import { usualWeeksOff } from '../../dialogs/pace';
import { errorCodeOf, useApiAction, useApiCommand } from '../../lib/api';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import type { GivenRatings, NextAnswer, NowAnswer } from './answers';
import styles from './FirstRun.module.css';
import { RateSome } from './RateSome';
import { StepHead } from './StepHead';
import { WhereNext } from './WhereNext';
import { WhereNow } from './WhereNow';

const steps = ['now', 'next', 'ratings'] as const;
type Step = (typeof steps)[number];

/** Up to three skippable questions before Home, saved together at the end; or the sample, in one click. */
export default function FirstRun() {
  const text = useText();
  const { today } = useSession();
  const complete = useApiCommand('completeFirstRun');
  const explore = useApiAction('exploreSample');
  const [step, setStep] = useState<Step>('now');
  const [now, setNow] = useState<NowAnswer | null>(null);
  const [next, setNext] = useState<NextAnswer | null>(null);
  const [given, setGiven] = useState<GivenRatings>(new Map());
  const [failure, setFailure] = useState<ErrorCode | null>(null);

  const finish = async (goal: NextAnswer | null, ratings: GivenRatings) => {
    const answers: Input<'completeFirstRun'> = {
      position:
        now === null
          ? null
          : { levelId: now.picked.levelId, since: now.since, careerBeganOn: null },
      goal:
        goal === null
          ? null
          : {
              levelId: goal.picked.levelId,
              dueOn: goal.dueOn,
              hoursPerWeek: goal.hoursPerWeek,
              weeksOff: usualWeeksOff,
            },
      ratings: [...ratings.values()].map((rating) => ({ ...rating, ratedOn: today })),
    };
    try {
      await complete(answers);
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
  };

  const stepScreen = () => {
    switch (step) {
      case 'now':
        return (
          <WhereNow
            answer={now}
            onAnswer={(answer) => {
              setNow(answer);
              setStep('next');
            }}
          />
        );
      case 'next':
        return (
          <WhereNext
            from={now?.picked ?? null}
            answer={next}
            onBack={() => setStep('now')}
            onAnswer={(answer) => {
              setNext(answer);
              if (answer === null) void finish(null, new Map());
              else setStep('ratings');
            }}
          />
        );
      case 'ratings':
        return next === null ? null : (
          <RateSome
            goal={next.picked}
            given={given}
            onGive={setGiven}
            onBack={() => setStep('next')}
            onDone={(ratings) => void finish(next, ratings)}
          />
        );
    }
  };
  return (
    <div className={styles.window}>
      <main className={styles.page}>
        <StepHead
          key={step}
          step={steps.indexOf(step) + 1}
          of={steps.length}
          title={text(`first.${step}.title`)}
          lead={text(`first.${step}.lead`)}
        />
        {stepScreen()}
        <ErrorSummary code={failure} />
        <footer className={styles.foot}>
          <Button look="link" onClick={() => explore()}>
            {text('first.explore')}
          </Button>
          <span className="muted">{text('first.explore.note')}</span>
        </footer>
      </main>
    </div>
  );
}
