import { levelDraft, type OwnPath } from '../../../shared/own-paths';
import { announce } from '../../lib/announce';
import { useApiCommand } from '../../lib/api';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useDraftForm } from '../../ui/draft-form';
import { LevelFields } from './LevelFields';

const nothing = {
  tier: '',
  title: '',
  minMinor: null,
  maxMinor: null,
  isOpenEnded: false,
  yearsFrom: null,
  yearsTo: null,
  summary: '',
  responsibilities: [],
  focus: '',
  advance: '',
};

/** Adds a level to an own path, above all others. */
export default function AddLevelDialog({
  ownPath: { careerPath, revision },
  onClose,
}: {
  readonly ownPath: OwnPath;
  readonly onClose: () => void;
}) {
  const text = useText();
  const add = useApiCommand('addLevel');
  const { id: careerPathId, currency } = careerPath;
  const state = useDraftForm({
    schema: levelDraft,
    defaults: { careerPathId, revision, ...nothing },
    save: async (draft) => {
      const levelId = await add(draft);
      onClose();
      go({ screen: 'path', careerPathId, levelId });
      announce(text('own-level.added', { title: draft.title }));
    },
  });
  return (
    <Dialog title={text('own-level.add')} onClose={onClose} isWide keepsTyped>
      <DraftForm state={state} submitLabel={text('own-level.add.submit')} onCancel={onClose}>
        <LevelFields control={state.control} currency={currency} />
      </DraftForm>
    </Dialog>
  );
}
