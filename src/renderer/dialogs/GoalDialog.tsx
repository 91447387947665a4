import type { CareerPathId, Level } from '../../shared/career-paths';
import { goalDraft, type Goal } from '../../shared/goal';
import { announce } from '../lib/announce';
import { call, useApiCommand } from '../lib/api';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
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
  const state = useEntryForm({
    schema: goalDraft,
    entry: goal,
    valuesOf: (entry) => {
      const level = entry === goal ? chosen : entry?.level;
      return {
        ...(level ? { levelId: level.id } : {}),
        dueOn: entry?.dueOn ?? null,
        hoursPerWeek: entry?.hoursPerWeek ?? null,
        weeksOff: entry?.weeksOff ?? usualWeeksOff,
        revision: entry?.revision ?? null,
      };
    },
    reread: async () => (await call('getStanding', undefined)).goal,
    save: async (draft, entry) => {
      await setGoal({ ...draft, revision: entry?.revision ?? null });
      onClose();
      announce(text('goal.saved'));
    },
  });
  const shownLevel = state.versions?.shown === 'saved' ? state.entry?.level : chosen;
  return (
    <Dialog title={text('goal.title')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('goal.save')} onCancel={onClose}>
        <LevelField
          key={state.versions?.shown}
          control={state.control}
          name="levelId"
          label={text('goal.level')}
          startPathId={shownLevel?.careerPathId ?? startPathId}
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
