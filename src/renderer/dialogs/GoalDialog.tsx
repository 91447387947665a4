import type { CareerPathId, Level } from '../../shared/career-paths';
import { goalDraft, type Goal } from '../../shared/goal';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField, NumberField } from '../ui/fields';
import { LevelField } from './LevelField';
import { usualWeeksOff } from './pace';

/** Sets or changes the level aimed for, by when, and the time there is for it. */
export default function GoalDialog({
  goal,
  startPathId = null,
  startLevel = null,
  onClose,
}: {
  readonly goal: Goal | null;
  /** The ladder shown first while there is no goal. */
  readonly startPathId?: CareerPathId | null;
  /** The level chosen at first, in place of the one recorded. */
  readonly startLevel?: Pick<Level, 'id' | 'careerPathId'> | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const setGoal = useApiCommand('setGoal');
  const chosen = startLevel ?? goal?.level ?? null;
  const state = useDraftForm({
    schema: goalDraft,
    defaults: {
      ...(chosen === null ? {} : { levelId: chosen.id }),
      dueOn: goal?.dueOn ?? null,
      hoursPerWeek: goal?.hoursPerWeek ?? null,
      weeksOff: goal?.weeksOff ?? usualWeeksOff,
      revision: goal?.revision ?? null,
    },
    save: async (draft) => {
      await setGoal(draft);
      onClose();
      announce(text('goal.saved'));
    },
  });
  return (
    <Dialog title={text('goal.title')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('goal.save')} onCancel={onClose}>
        <LevelField
          control={state.control}
          name="levelId"
          label={text('goal.level')}
          startPathId={chosen?.careerPathId ?? startPathId}
        />
        <FieldRow>
          <DateField
            control={state.control}
            name="dueOn"
            isOptional
            label={text('goal.dueOn')}
            description={text('goal.dueOn.description')}
          />
          <NumberField
            control={state.control}
            name="hoursPerWeek"
            label={text('goal.hoursPerWeek')}
            description={text('goal.hoursPerWeek.description')}
          />
          <NumberField
            control={state.control}
            name="weeksOff"
            label={text('goal.weeksOff')}
            description={text('goal.weeksOff.description')}
          />
        </FieldRow>
      </DraftForm>
    </Dialog>
  );
}
