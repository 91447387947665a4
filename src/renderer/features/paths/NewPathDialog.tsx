import { ownPathDraft } from '../../../shared/own-paths';
import { announce } from '../../lib/announce';
import { useApiCommand } from '../../lib/api';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useDraftForm } from '../../ui/draft-form';
import { TextField } from '../../ui/fields';
import { OwnPathFields } from './OwnPathFields';

/** Begins a path of one's own from nothing, and goes there. */
export default function NewPathDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const add = useApiCommand('addOwnPath');
  const state = useDraftForm({
    schema: ownPathDraft,
    defaults: { name: '', category: '', tagline: '', currency: 'USD', firstLevel: '' },
    save: async (draft) => {
      const { id, name } = await add(draft);
      onClose();
      go({ screen: 'path', careerPathId: id, levelId: null });
      announce(text('own-path.added', { name }));
    },
  });
  return (
    <Dialog title={text('own-path.new.title')} onClose={onClose} keepsTyped>
      <p>{text('own-path.new.lead')}</p>
      <DraftForm state={state} submitLabel={text('own-path.new.submit')} onCancel={onClose}>
        <OwnPathFields control={state.control} currency="USD" />
        <TextField
          control={state.control}
          name="firstLevel"
          label={text('own-path.firstLevel')}
          description={text('own-path.firstLevel.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
