import { useState } from 'react';
import type { Ask } from '../../../shared/asks';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiAction, useApiCommand, useApiQuery } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { useFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import { announceRemoved } from '../../lib/undo';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ActionMenu } from '../../ui/Menu';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { SectionNav } from '../../ui/SectionNav';
import styles from './AsksScreen.module.css';

const AskDialog = deferred(() => import('../../dialogs/AskDialog'));
const EndAskDialog = deferred(() => import('../../dialogs/EndAskDialog'));

type Opened = { readonly dialog: 'ask' | 'end'; readonly ask?: Ask } | null;

/** Whom one waits on and for what, longest first; and what came of earlier asks. */
export default function AsksScreen() {
  const text = useText();
  const asks = useApiQuery('listAsks');
  const [opened, setOpened] = useState<Opened>(null);
  if (asks === undefined) return null;
  const open = asks.filter(({ state }) => state === 'open');
  const ended = asks.filter(({ state }) => state !== 'open').toReversed();
  const close = () => setOpened(null);
  const add = () => setOpened({ dialog: 'ask' });
  return (
    <Screen
      title={text('asks.title')}
      lead={text('asks.lead')}
      above={<SectionNav section="skills" current="asks" />}
      actions={
        <Button look="primary" onClick={add}>
          {text('ask.add')}
        </Button>
      }
    >
      {asks.length === 0 ? (
        <EmptyState action={<Button onClick={add}>{text('ask.add')}</Button>}>
          {text('asks.empty')}
        </EmptyState>
      ) : null}
      {asks.length > 0 ? (
        <Section title={text('asks.open')}>
          {open.length === 0 ? (
            <p className="muted">{text('asks.open.none')}</p>
          ) : (
            <Rows asks={open} onOpen={setOpened} />
          )}
        </Section>
      ) : null}
      {ended.length > 0 ? (
        <Section title={text('asks.ended')}>
          <Rows asks={ended} onOpen={setOpened} />
        </Section>
      ) : null}
      {opened?.dialog === 'ask' ? (
        <AskDialog {...(opened.ask === undefined ? {} : { ask: opened.ask })} onClose={close} />
      ) : null}
      {opened?.dialog === 'end' && opened.ask !== undefined ? (
        <EndAskDialog ask={opened.ask} onClose={close} />
      ) : null}
    </Screen>
  );
}

function Rows({
  asks,
  onOpen,
}: {
  readonly asks: readonly Ask[];
  readonly onOpen: (opened: Opened) => void;
}) {
  const text = useText();
  const format = useFormat();
  const reopen = useApiAction('reopenAsk');
  const remove = useApiCommand('removeAsk');
  const removeIt = async ({ id, revision }: Ask) => {
    try {
      await remove({ id, revision });
      await announceRemoved(text('ask.removed'));
      document.querySelector('h1')?.focus();
    } catch (error) {
      announceFailure(errorCodeOf(error));
    }
  };
  return (
    <ul>
      {asks.map((ask) => (
        <li key={ask.id} className={styles.ask}>
          <div className={styles.words}>
            <p className={styles.what}>{ask.what}</p>
            <p className={styles.facts}>
              {[
                ask.whom,
                text('ask.since.date', { date: format.date(ask.askedOn) }),
                ask.closedOn === null
                  ? null
                  : text(`ask.ended.${ask.state}`, { date: format.date(ask.closedOn) }),
                ask.requirementName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {ask.answer === '' ? null : <p className={styles.answer}>{ask.answer}</p>}
          </div>
          <div className={styles.actions}>
            {ask.state === 'open' ? (
              <Button onClick={() => onOpen({ dialog: 'end', ask })}>{text('ask.end')}</Button>
            ) : null}
            <ActionMenu
              label={text('ask.actions', { what: ask.what })}
              actions={[
                { label: text('action.edit'), run: () => onOpen({ dialog: 'ask', ask }) },
                ...(ask.state === 'open'
                  ? []
                  : [{ label: text('ask.reopen'), run: () => reopen(ask.id) }]),
                { label: text('action.remove'), run: () => void removeIt(ask) },
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
