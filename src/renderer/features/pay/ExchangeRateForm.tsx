import { useWatch } from 'react-hook-form';
import { exchangeRateDraft, type ExchangeRate } from '../../../shared/exchange-rates';
import { announce } from '../../lib/announce';
import { call, useApiCommand, useApiQuery } from '../../lib/api';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { CurrencyField } from '../../ui/CurrencyField';
import { Dialog } from '../../ui/Dialog';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { useEntryForm } from '../../ui/draft-form';
import { DateField, NumberField, TextField } from '../../ui/fields';

/** Adds an exchange rate or corrects one; a new one begins with the currencies that lack a rate. */
export default function ExchangeRateForm({
  rate,
  onClose,
}: {
  readonly rate: ExchangeRate | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { today, settings } = useSession();
  const add = useApiCommand('addExchangeRate');
  const change = useApiCommand('changeExchangeRate');
  const bandCurrency = useApiQuery('getGrowth')?.bandCurrency ?? settings.currency;
  const paidIn = useApiQuery('listPay')?.find(({ currency }) => currency !== bandCurrency);
  const state = useEntryForm({
    schema: exchangeRateDraft,
    entry: rate,
    valuesOf: (entry) =>
      entry ?? {
        ratedOn: today,
        base: paidIn?.currency ?? 'EUR',
        quote: bandCurrency,
        source: '',
      },
    reread: async () =>
      (await call('listExchangeRates', undefined)).find(({ id }) => id === rate?.id),
    save: async (draft, entry) => {
      await (entry ? change({ ...draft, id: entry.id, revision: entry.revision }) : add(draft));
      onClose();
      announce(text('rates.saved'));
    },
  });
  const { control } = state;
  const [base, quote] = useWatch({ control, name: ['base', 'quote'] });
  return (
    <Dialog title={text(rate ? 'rates.form.edit' : 'rates.form.add')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('rates.form.save')} onCancel={onClose}>
        <FieldRow>
          <CurrencyField control={control} name="base" label={text('rates.base')} first={base} />
          <CurrencyField control={control} name="quote" label={text('rates.quote')} first={quote} />
        </FieldRow>
        <FieldRow>
          <NumberField
            control={control}
            name="rate"
            label={text('rates.form.rate', { base })}
            unit={quote}
            decimals={7}
          />
          <DateField control={control} name="ratedOn" label={text('rates.on')} />
        </FieldRow>
        <TextField
          control={control}
          name="source"
          label={text('rates.source')}
          description={text('rates.source.description')}
        />
      </DraftForm>
    </Dialog>
  );
}
