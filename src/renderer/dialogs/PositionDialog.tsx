import { positionDraft, type Position } from '../../shared/goal';
import { announce } from '../lib/announce';
import { useApiCommand } from '../lib/api';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { Dialog } from '../ui/Dialog';
import { useDraftForm } from '../ui/draft-form';
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
  const isMove = chosen?.id !== position?.level?.id;
  const state = useDraftForm({
    schema: positionDraft,
    defaults: {
      ...(position === null && startLevel === null ? {} : { levelId: chosen?.id ?? null }),
      since: position === null || isMove ? today : position.since,
      careerBeganOn: position?.careerBeganOn ?? null,
      revision: position?.revision ?? null,
    },
    save: async (draft) => {
      await setPosition(draft);
      onClose();
      announce(text('position.saved'));
    },
  });
  return (
    <Dialog title={text('position.title')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('position.save')} onCancel={onClose}>
        <LevelField
          control={state.control}
          name="levelId"
          label={text('position.level')}
          startPathId={chosen?.careerPathId ?? startPathId}
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
