import { usualEffortHoursPerStep, type EffortHoursPerStep } from '../../shared/effort';
import type { ReadableDb, WritableDb } from './db';

/** Hours of study for each proficiency step: the person's own, else the convention. */
export function getStepEffort(db: ReadableDb): EffortHoursPerStep {
  const own = new Map(
    db
      .all<{ step: number; hours: number }>('SELECT step, hours FROM step_effort')
      .map(({ step, hours }) => [step, hours]),
  );
  const [first, second, third, fourth] = usualEffortHoursPerStep;
  return [own.get(0) ?? first, own.get(1) ?? second, own.get(2) ?? third, own.get(3) ?? fourth];
}

/** Sets the hours of each step; what equals the convention follows it again. */
export function setStepEffort(db: WritableDb, perStep: EffortHoursPerStep): void {
  db.transaction(() => {
    perStep.forEach((hours, step) => {
      if (hours === usualEffortHoursPerStep[step]) {
        db.run('DELETE FROM step_effort WHERE step = :step', { step });
      } else {
        db.run(
          `INSERT INTO step_effort (step, hours) VALUES (:step, :hours)
           ON CONFLICT (step) DO UPDATE SET hours = :hours`,
          { step, hours },
        );
      }
    });
  });
}
