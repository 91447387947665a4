import { positionDraft, type Position } from '../../shared/goal';
import { announce } from '../lib/announce';
import { call, useApiCommand } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useEntryForm } from '../ui/draft-form';
import { DraftForm, FieldRow } from '../ui/DraftForm';
import { DateField } from '../ui/fields';
import { LevelField } from './LevelField';
import type { CareerPathId, Level } from '../../shared/career-paths';

/** Says or changes where the person stands: a level since a date, or not on a path yet. */
export default function PositionDialog({
  position,
  startPathId = null,
  startLevel = null,
  onClose,
}: {
  readonly position: Position | null;
  /** The ladder shown first while no level is held. */
  readonly startPathId?: CareerPathId | null;
  /** The level chosen at first, in place of the one recorded. */
  readonly startLevel?: Pick<Level, 'id' | 'careerPathId'> | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { today } = useSession();
  const setPosition = useApiCommand('setPosition');
  const chosen = startLevel ?? position?.level ?? null;
  const state = useEntryForm({
    schema: positionDraft,
    entry: position,
    valuesOf: (entry) => {
      const level = entry === position ? chosen : (entry?.level ?? null);
      const isMove = level?.id !== entry?.level?.id;
      return {
        ...(entry === null && startLevel === null ? {} : { levelId: level?.id ?? null }),
        since: entry === null || isMove ? today : entry.since,
        careerBeganOn: entry?.careerBeganOn ?? null,
        revision: entry?.revision ?? null,
      };
    },
    reread: async () => (await call('getStanding', undefined)).position,
    save: async (draft, entry) => {
      await setPosition({ ...draft, revision: entry?.revision ?? null });
      onClose();
      announce(text('position.saved'));
    },
  });
  const shownLevel = state.versions?.shown === 'saved' ? state.entry?.level : chosen;
  return (
    <Dialog title={text('position.title')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('position.save')} onCancel={onClose}>
        <LevelField
          key={state.versions?.shown}
          control={state.control}
          name="levelId"
          label={text('position.level')}
          startPathId={shownLevel?.careerPathId ?? startPathId}
          canBeNone
        />
        <FieldRow>
          <DateField
            control={state.control}
            name="since"
            label={text('position.since')}
            description={text('position.since.description')}
          />
          <DateField
            control={state.control}
            name="careerBeganOn"
            isOptional
            label={text('position.careerBegan')}
            description={text('position.careerBegan.description')}
          />
        </FieldRow>
      </DraftForm>
    </Dialog>
  );
}
