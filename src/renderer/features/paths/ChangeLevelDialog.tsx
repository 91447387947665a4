import type { Level, LevelId } from '../../../shared/career-paths';
import { levelChange, type OwnPath } from '../../../shared/own-paths';
import { announce } from '../../lib/announce';
import { call, useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useEntryForm } from '../../ui/draft-form';
import { LevelFields } from './LevelFields';

/** Words a level of an own path anew and sets its figures. */
export default function ChangeLevelDialog({
  ownPath,
  level: { id, title },
  onClose,
}: {
  readonly ownPath: OwnPath;
  readonly level: Level;
  readonly onClose: () => void;
}) {
  const text = useText();
  const change = useApiCommand('changeLevel');
  const { id: careerPathId, currency } = ownPath.careerPath;
  const state = useEntryForm({
    schema: levelChange,
    // The revision is the path's: another level of it may be all that was changed.
    entry: ownPath,
    valuesOf: (entry) => valuesOf(entry ?? ownPath, id),
    reread: async () => {
      const saved = await call('getOwnPath', careerPathId);
      return saved.careerPath.levels.some((level) => level.id === id) ? saved : null;
    },
    save: async (draft, entry) => {
      await change({ ...draft, revision: (entry ?? ownPath).revision });
      onClose();
      announce(text('own-path.saved'));
    },
  });
  return (
    <Dialog title={text('own-level.change', { title })} onClose={onClose} isWide keepsTyped>
      <DraftForm state={state} submitLabel={text('action.save')} onCancel={onClose}>
        <LevelFields control={state.control} currency={currency} />
      </DraftForm>
    </Dialog>
  );
}

function valuesOf({ careerPath, revision }: OwnPath, id: LevelId) {
  const level = careerPath.levels.find((each) => each.id === id);
  const { salary, years } = level ?? {};
  return {
    ...{ careerPathId: careerPath.id, revision, id },
    tier: level?.tier ?? '',
    title: level?.title ?? '',
    minMinor: salary?.minMinor ?? null,
    maxMinor: salary?.maxMinor ?? null,
    isOpenEnded: salary?.isOpenEnded ?? false,
    yearsFrom: years?.from ?? null,
    yearsTo: years?.to ?? null,
    summary: level?.summary ?? '',
    responsibilities: level?.responsibilities.map((said) => ({ text: said })) ?? [],
    focus: level?.focus ?? '',
    advance: level?.advance ?? '',
  };
}
