import { useRef, useState } from 'react';
import type { Pay } from '../../../shared/pay';
import { useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useText } from '../../lib/text';
import { closeWindowDialog, useWindowDialog } from '../../lib/window-dialog';
import { Button, buttonClass } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { CareerBreaks } from './CareerBreaks';
import { ExchangeRates } from './ExchangeRates';
import { InflationYears } from './InflationYears';
import { PayHistory } from './PayHistory';

const GrowthCard = deferred(() => import('./GrowthCard'));
const PayForm = deferred(() => import('./PayForm'));

/** Pay over time: where it lies by the salary bands, and every amount recorded. */
export default function PayScreen() {
  const text = useText();
  const [form, setForm] = useState<{ readonly pay: Pay | null } | null>(null);
  const isAddingByCommand = useWindowDialog()?.kind === 'new-pay';
  const addButton = useRef<HTMLButtonElement>(null);
  const entries = useApiQuery('listPay');
  const growth = useApiQuery('getGrowth');
  const standing = useApiQuery('getStanding');
  if (entries === undefined || growth === undefined || standing === undefined) return null;

  return (
    <Screen
      title={text('section.pay')}
      actions={
        <Button ref={addButton} look="primary" onClick={() => setForm({ pay: null })}>
          {text('pay.add')}
        </Button>
      }
    >
      {growth === null ? (
        <Section title={text('growth.title')}>
          <EmptyState
            action={
              <PlaceLink to={{ screen: 'paths' }} className={buttonClass('plain')}>
                {text('growth.empty.action')}
              </PlaceLink>
            }
          >
            {text('growth.empty')}
          </EmptyState>
        </Section>
      ) : (
        <GrowthCard growth={growth} position={standing.position} goal={standing.goal} />
      )}
      <PayHistory
        entries={entries}
        onEdit={(pay) => setForm({ pay })}
        // The button that asked is gone with its row.
        onRemoved={() => addButton.current?.focus()}
      />
      <CareerBreaks />
      <ExchangeRates />
      <InflationYears />
      {form === null ? null : (
        <PayForm pay={form.pay} latest={entries[0] ?? null} onClose={() => setForm(null)} />
      )}
      {isAddingByCommand ? (
        <PayForm pay={null} latest={entries[0] ?? null} onClose={closeWindowDialog} />
      ) : null}
    </Screen>
  );
}
