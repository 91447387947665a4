import { useWatch } from 'react-hook-form';
import { ownPathChange, type OwnPath } from '../../../shared/own-paths';
import { announce } from '../../lib/announce';
import { call, useApiCommand } from '../../lib/api';
import { useText } from '../../lib/text';
import { Dialog } from '../../ui/Dialog';
import { DraftForm } from '../../ui/DraftForm';
import { useEntryForm } from '../../ui/draft-form';
import { OwnPathFields } from './OwnPathFields';

/** Words an own path anew: its name, tagline, category and the currency of its pay. */
export default function ChangePathDialog({
  ownPath,
  onClose,
}: {
  readonly ownPath: OwnPath;
  readonly onClose: () => void;
}) {
  const text = useText();
  const change = useApiCommand('changeOwnPath');
  const { id, currency } = ownPath.careerPath;
  const state = useEntryForm({
    schema: ownPathChange,
    entry: ownPath,
    valuesOf: (entry) => {
      const { careerPath, revision } = entry ?? ownPath;
      const { name, category, tagline } = careerPath;
      return { careerPathId: id, revision, name, category, tagline, currency: careerPath.currency };
    },
    reread: () => call('getOwnPath', id),
    save: async (draft, entry) => {
      await change({ ...draft, revision: (entry ?? ownPath).revision });
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
