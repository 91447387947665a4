import { useWatch } from 'react-hook-form';
import { ownPathChange, type OwnPath } from '../../../shared/own-paths';
import { announce } from '../../lib/announce';
import { useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useDraftForm } from '../../ui/draft-form';
import { OwnPathFields } from './OwnPathFields';

/** Words an own path anew: its name, tagline, category and the currency of its pay. */
export default function ChangePathDialog({
  ownPath: { careerPath, revision },
  onClose,
}: {
  readonly ownPath: OwnPath;
  readonly onClose: () => void;
}) {
  const text = useText();
  const change = useApiCommand('changeOwnPath');
  const { id, name, category, tagline, currency } = careerPath;
  const state = useDraftForm({
    schema: ownPathChange,
    defaults: { careerPathId: id, revision, name, category, tagline, currency },
    save: async (draft) => {
      await change(draft);
      onClose();
      announce(text('own-path.saved'));
    },
  });
  const isOtherMoney = useWatch({ control: state.control, name: 'currency' }) !== currency;
  return (
    <Dialog title={text('own-path.change.title')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('action.save')} onCancel={onClose}>
        <OwnPathFields control={state.control} currency={currency} />
        {isOtherMoney ? <p>{text('own-path.currency.changed')}</p> : null}
      </DraftForm>
    </Dialog>
  );
}
