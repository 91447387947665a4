import { useState } from 'react';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { runCommand } from '../../lib/commands';
import { useSession } from '../../lib/session';
import { useText } from '../../lib/text';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { controls } from './controls';
import { findSettings, resetOf, type SectionId } from './settings-sections';
import { SettingsSearch } from './SettingsSearch';
import styles from './SettingsScreen.module.css';

/** Preferences in sections, each saved as it is changed, and a search over them. */
export default function SettingsScreen() {
  const text = useText();
  const { version } = useSession();
  const [typed, setTyped] = useState('');
  const found = findSettings(typed, text);
  return (
    <Screen title={text('section.settings')}>
      <div className={styles.settings}>
        <SettingsSearch
          typed={typed}
          count={found.flatMap(({ names }) => names).length}
          onType={setTyped}
        />
        {found.map(({ id, names }) => (
          <Section key={id} title={text(`settings.${id}`)} actions={<ResetButton section={id} />}>
            <div className={styles.fields}>
              {names.map((name) => {
                const Control = controls[name];
                return <Control key={name} />;
              })}
            </div>
          </Section>
        ))}
        {found.length > 0 ? null : (
          <EmptyState action={<Button onClick={() => setTyped('')}>{text('search.clear')}</Button>}>
            {text('settings.none', { typed: typed.trim() })}
          </EmptyState>
        )}
        <p className={styles.about}>
          {text('settings.about', { version })} ·{' '}
          <Button look="link" onClick={() => runCommand('about')}>
            {text('about.open')}
          </Button>
        </p>
      </div>
    </Screen>
  );
}

/** Puts the preferences of one section back to how they were at first. */
function ResetButton({ section }: { readonly section: SectionId }) {
  const text = useText();
  const changeSettings = useApiCommand('changeSettings');
  const reset = resetOf(section);
  if (reset === null) return null;
  const title = text(`settings.${section}`);
  return (
    <Button
      look="link"
      aria-label={text('settings.reset.named', { section: title })}
      onClick={() => {
        changeSettings(reset).then(
          () => announce(text('settings.reset.done', { section: title })),
          (error: unknown) => announceFailure(errorCodeOf(error)),
        );
      }}
    >
      {text('settings.reset')}
    </Button>
  );
}
