import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { fromMinor, toMinor } from '../../../shared/minor-units';
import {
  payDraft,
  payKinds,
  payPeriods,
  periodsPerYear,
  type Pay,
  type PayPeriod,
} from '../../../shared/pay';
import { announce } from '../../lib/announce';
import { call, useApiCommand } from '../../lib/api';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { CurrencyField } from '../../ui/CurrencyField';
import { Dialog } from '../../ui/Dialog';
import { DraftForm, FieldRow } from '../../ui/DraftForm';
import { useEntryForm, type DraftFormState } from '../../ui/draft-form';
import {
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/fields';

/** Adds pay that holds from a date on, or corrects an entry; a new one starts from the latest one's terms. */
export default function PayForm({
  pay,
  latest,
  onClose,
}: {
  readonly pay: Pay | null;
  readonly latest: Pay | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { today, settings } = useSession();
  const addPay = useApiCommand('addPay');
  const changePay = useApiCommand('changePay');
  const state = useEntryForm({
    schema: payDraft,
    entry: pay,
    valuesOf: (entry) =>
      entry ?? {
        paidFrom: today,
        currency: latest?.currency ?? settings.currency,
        period: latest?.period ?? settings.payPeriod,
        periodsPerYear: latest?.periodsPerYear ?? null,
        fullTimePercent: latest?.fullTimePercent ?? 100,
        kind: 'base' as const,
        paidUntil: null,
        employer: latest?.employer ?? '',
        title: latest?.title ?? '',
        note: '',
      },
    reread: async () => (await call('listPay', undefined)).find(({ id }) => id === pay?.id),
    save: async (draft, entry) => {
      await (entry
        ? changePay({ ...draft, id: entry.id, revision: entry.revision })
        : addPay(draft));
      onClose();
      announce(text('pay.saved'));
    },
  });
  const { control } = state;
  const currency = useWatch({ control, name: 'currency' });
  const period = useWatch({ control, name: 'period' });
  useSameFigureInAnyCurrency(state);
  useUsualPeriods(state);
  const hasPeriods = period === 'hour' || period === 'week' || period === 'month';

  return (
    <Dialog title={text(pay ? 'pay.form.edit' : 'pay.form.add')} onClose={onClose} keepsTyped>
      <DraftForm state={state} submitLabel={text('pay.form.save')} onCancel={onClose}>
        <FieldRow>
          <MoneyField
            control={control}
            name="amountMinor"
            currency={currency}
            label={text('pay.form.amount')}
          />
          <SelectField
            control={control}
            name="period"
            label={text('pay.period')}
            options={payPeriods.map((value) => ({ value, label: text(`pay.period.${value}`) }))}
          />
        </FieldRow>
        <FieldRow>
          {hasPeriods ? (
            <NumberField
              control={control}
              name="periodsPerYear"
              label={text(`pay.form.periods.${period}`)}
              description={text('pay.form.periods.usual', { usual: usualPeriods(period) })}
            />
          ) : null}
          {period === 'once' ? null : (
            <NumberField
              control={control}
              name="fullTimePercent"
              label={text('pay.form.full-time')}
              unit="%"
              description={text(
                period === 'hour' ? 'pay.form.full-time.hourly' : 'pay.form.full-time.description',
              )}
            />
          )}
        </FieldRow>
        <FieldRow>
          <SelectField
            control={control}
            name="kind"
            label={text('pay.kind')}
            options={payKinds.map((value) => ({ value, label: text(`pay.kind.${value}`) }))}
          />
          <DateField
            control={control}
            name="paidFrom"
            label={text(period === 'once' ? 'pay.form.on' : 'pay.form.from')}
          />
          {period === 'once' ? null : (
            <DateField
              control={control}
              name="paidUntil"
              isOptional
              label={text('pay.form.until')}
            />
          )}
        </FieldRow>
        <FieldRow>
          <TextField control={control} name="employer" label={text('pay.form.employer')} />
          <TextField control={control} name="title" label={text('pay.form.title')} />
        </FieldRow>
        <CurrencyField
          control={control}
          name="currency"
          label={text('pay.form.currency')}
          first={pay?.currency ?? latest?.currency ?? settings.currency}
        />
        <TextArea
          control={control}
          name="note"
          label={text('pay.form.note')}
          description={text('pay.form.note.description')}
        />
      </DraftForm>
    </Dialog>
  );
}

/** What a year has by convention. */
const usualPeriods = (period: PayPeriod): number =>
  periodsPerYear({ period, periodsPerYear: null });

type PayFormState = Pick<
  DraftFormState<typeof payDraft._zod.input, typeof payDraft._zod.output>,
  'form'
>;

/** Another period has another number of them in a year, and an amount paid once has no end. */
function useUsualPeriods({ form }: PayFormState): void {
  useEffect(() => {
    let before = form.getValues('period');
    return form.subscribe({
      formState: { values: true },
      callback: ({ values: { period } }) => {
        if (period === before) return;
        before = period;
        form.setValue('periodsPerYear', null);
        if (period === 'once') form.setValue('paidUntil', null);
      },
    });
  }, [form]);
}

/** Keeps the figure as typed when the currency changes: 1,000 stays 1,000 though yen have no cents. */
function useSameFigureInAnyCurrency({ form }: PayFormState): void {
  useEffect(() => {
    let before = form.getValues('currency');
    return form.subscribe({
      formState: { values: true },
      callback: ({ name, values: { currency, amountMinor } }) => {
        if (currency === before) return;
        // Another version of the entry was shown whole, with an amount of its own.
        if (name === undefined) {
          before = currency;
          return;
        }
        const units = fromMinor(amountMinor, before);
        before = currency;
        if (Number.isFinite(units)) form.setValue('amountMinor', toMinor(units, currency));
      },
    });
  }, [form]);
}
