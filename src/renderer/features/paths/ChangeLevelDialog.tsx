import type { Level } from '../../../shared/career-paths';
import { levelChange, type OwnPath } from '../../../shared/own-paths';
import { announce } from '../../lib/announce';
import { useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useDraftForm } from '../../ui/draft-form';
import { LevelFields } from './LevelFields';

/** Words a level of an own path anew and sets its figures. */
export default function ChangeLevelDialog({
  ownPath: { careerPath, revision },
  level,
  onClose,
}: {
  readonly ownPath: OwnPath;
  readonly level: Level;
  readonly onClose: () => void;
}) {
  const text = useText();
  const change = useApiCommand('changeLevel');
  const { salary, years, tier, title, summary, focus, advance } = level;
  const state = useDraftForm({
    schema: levelChange,
    defaults: {
      ...{ careerPathId: careerPath.id, revision, id: level.id },
      ...{ tier, title, summary, focus, advance },
      minMinor: salary?.minMinor ?? null,
      maxMinor: salary?.maxMinor ?? null,
      isOpenEnded: salary?.isOpenEnded ?? false,
      yearsFrom: years?.from ?? null,
      yearsTo: years?.to ?? null,
      responsibilities: level.responsibilities.map((said) => ({ text: said })),
    },
    save: async (draft) => {
      await change(draft);
      onClose();
      announce(text('own-path.saved'));
    },
  });
  return (
    <Dialog title={text('own-level.change', { title })} onClose={onClose} isWide keepsTyped>
      <DraftForm state={state} submitLabel={text('action.save')} onCancel={onClose}>
        <LevelFields control={state.control} currency={careerPath.currency} />
      </DraftForm>
    </Dialog>
  );
}
