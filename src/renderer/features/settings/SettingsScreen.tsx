import { useState } from 'react';
import { announce, announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
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

<<<<<<< HEAD
const AboutDialog = deferred(() => import('../../dialogs/AboutDialog'));
const StepEffortDialog = deferred(() => import('../../dialogs/StepEffortDialog'));

/** Preferences, each saved as it is changed; and where the data lives. */
export default function SettingsScreen() {
  const text = useText();
  const format = useFormat();
  const { settings, today, version } = useSession();
  const { language } = useSpeech();
  const wordLocale = useWordLocale();
  const changeSettings = useApiCommand('changeSettings');
  const [isAboutOpen, setIsAboutOpen] = useState(false);
  const [isEffortOpen, setIsEffortOpen] = useState(false);
  const languageId = useId();
  const localeId = useId();
  const currencyId = useId();
  const change = (changed: SettingsChange) => {
    changeSettings(changed).catch((error: unknown) => announceFailure(errorCodeOf(error)));
  };
=======
/** Preferences in sections, each saved as it is changed, and a search over them. */
export default function SettingsScreen() {
  const text = useText();
  const { version } = useSession();
  const [typed, setTyped] = useState('');
  const found = findSettings(typed, text);
>>>>>>> 05a0830 (Search the settings by their names and others, reset them a section at a time, and set a value out of range aside alone; tests see what is untranslated, unused or cut off)
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
<<<<<<< HEAD
            <div className={styles.field}>
              <label htmlFor={localeId}>{text('settings.locale')}</label>
              <select
                id={localeId}
                className={controlClass}
                value={settings.locale ?? ''}
                onChange={(event) => change({ locale: event.target.value || null })}
              >
                <option value="">{text('settings.locale.system')}</option>
                <Options options={localeOptions(settings.locale, language)} />
              </select>
              <p className={styles.example}>
                {text('settings.locale.example', {
                  date: format.date(today),
                  amount: format.money(11_200_050, settings.currency),
                })}
              </p>
            </div>
            <div className={styles.field}>
              <label htmlFor={currencyId}>{text('settings.currency')}</label>
              <select
                id={currencyId}
                className={controlClass}
                value={settings.currency}
                onChange={(event) => change({ currency: event.target.value })}
              >
                <Options options={currencyOptions(wordLocale)} />
              </select>
              <p className={styles.example}>{text('settings.currency.note')}</p>
            </div>
            <Segmented
              label={text('settings.paper')}
              options={(['a4', 'letter'] as const).map((paper) => ({
                value: paper,
                label: text(`settings.paper.${paper}`),
              }))}
              value={settings.paper}
              onChange={(paper) => change({ paper })}
            />
          </div>
        </Section>
        <Section title={text('section.skills')}>
          <Segmented
            label={text('settings.fresh')}
            options={[...freshMonths, null].map((months) => ({
              value: String(months),
              label:
                months === null
                  ? text('settings.fresh.never')
                  : text('settings.fresh.months', { months }),
            }))}
            value={String(settings.freshMonths)}
            onChange={(value) =>
              change({
                freshMonths: freshMonths.find((months) => String(months) === value) ?? null,
              })
            }
          />
        </Section>
        <Section title={text('settings.effort')} note={text('effort.note')}>
          <Button onClick={() => setIsEffortOpen(true)}>{text('effort.change')}</Button>
        </Section>
        <Section title={text('checkIns.title')} note={text('settings.check-ins.note')}>
          <Segmented
            label={text('settings.check-ins.reminder')}
            options={[null, ...reminderMonths].map((months) => ({
              value: String(months),
              label:
                months === null
                  ? text('settings.check-ins.never')
                  : text('settings.check-ins.months', { months }),
            }))}
            value={String(settings.checkInMonths)}
            onChange={(value) =>
              change({
                checkInMonths: reminderMonths.find((months) => String(months) === value) ?? null,
              })
            }
          />
        </Section>
        <DataFolder />
        <Section title={text('settings.backups')} note={text('settings.backups.note')}>
          <PlaceLink to={{ screen: 'backups' }} className={buttonClass('plain')}>
            {text('settings.backups.open')}
          </PlaceLink>
        </Section>
        <Section title={text('settings.trash')} note={text('settings.trash.note')}>
          <PlaceLink to={{ screen: 'trash' }} className={buttonClass('plain')}>
            {text('settings.trash.open')}
          </PlaceLink>
        </Section>
        <Section title={text('source.credits')}>
          <div className={styles.credits}>
            <p>{text('credits.bls')}</p>
            <p>{text('credits.onet')}</p>
            <p>{text('credits.own')}</p>
          </div>
        </Section>
        <p className={styles.about}>
          {text('settings.about', { version })} ·{' '}
          <Button look="link" onClick={() => setIsAboutOpen(true)}>
            {text('about.open')}
          </Button>{' '}
          ·{' '}
          <Button look="link" onClick={openDiagnostics}>
            {text('settings.diagnostics')}
          </Button>
        </p>
      </div>
      {isAboutOpen ? <AboutDialog onClose={() => setIsAboutOpen(false)} /> : null}
      {isEffortOpen ? <StepEffortDialog onClose={() => setIsEffortOpen(false)} /> : null}
=======
          </Section>
        ))}
        {found.length > 0 ? null : (
          <EmptyState action={<Button onClick={() => setTyped('')}>{text('search.clear')}</Button>}>
            {text('settings.none', { typed: typed.trim() })}
          </EmptyState>
        )}
        <p className={styles.about}>{text('settings.about', { version })}</p>
      </div>
>>>>>>> 05a0830 (Search the settings by their names and others, reset them a section at a time, and set a value out of range aside alone; tests see what is untranslated, unused or cut off)
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
