import type { Standing } from '../../../shared/api';
import type { CareerPath } from '../../../shared/career-paths';
import { careerPathCopy } from '../../../shared/own-paths';
import { announce } from '../../lib/announce';
import { useApiCommand } from '../../lib/api';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useDraftForm } from '../../ui/draft-form';
import { CheckboxField, TextField } from '../../ui/fields';

/** Copies a path to make it one's own, and goes to the copy. */
export default function CopyPathDialog({
  careerPath,
  standing: { position, goal },
  onClose,
}: {
  readonly careerPath: CareerPath;
  readonly standing: Standing;
  readonly onClose: () => void;
}) {
  const text = useText();
  const copy = useApiCommand('copyCareerPath');
  const isInUse = [position?.level, goal?.level].some(
    (level) => level?.careerPathId === careerPath.id,
  );
  const state = useDraftForm({
    schema: careerPathCopy,
    defaults: { careerPathId: careerPath.id, name: careerPath.name, movesAlong: isInUse },
    save: async (draft) => {
      const { id, name } = await copy(draft);
      onClose();
      go({ screen: 'path', careerPathId: id, levelId: null });
      announce(text('own-path.added', { name }));
    },
  });
  return (
    <Dialog
      title={text('own-path.copy.title', { path: careerPath.name, isOwn: careerPath.isOwn })}
      onClose={onClose}
      keepsTyped
    >
      <p>{text('own-path.copy.lead')}</p>
      <DraftForm state={state} submitLabel={text('own-path.copy.submit')} onCancel={onClose}>
        <TextField control={state.control} name="name" label={text('own-path.name')} />
        {isInUse ? (
          <CheckboxField
            control={state.control}
            name="movesAlong"
            label={text('own-path.movesAlong')}
            description={text('own-path.movesAlong.description')}
          />
        ) : null}
      </DraftForm>
    </Dialog>
  );
}
