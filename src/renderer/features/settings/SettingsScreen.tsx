import { useId, useState } from 'react';
import { reminderMonths } from '../../../shared/check-ins';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { deferred } from '../../lib/deferred';
import { openDiagnostics } from '../../lib/diagnostics';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useSpeech, useText, useWordLocale } from '../../lib/text';
import { Button, buttonClass } from '../../ui/Button';
import { Segmented } from '../../ui/Choice';
import { controlClass } from '../../ui/Field';
import { Options } from '../../ui/Options';
import { PlaceLink } from '../../ui/PlaceLink';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { currencyOptions, localeOptions } from './choices';
import { DataFolder } from './DataFolder';
import styles from './SettingsScreen.module.css';
import { languageOf, languages } from '../../../shared/languages';
import { freshMonths, type SettingsChange } from '../../../shared/settings';

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
  return (
    <Screen title={text('section.settings')}>
      <div className={styles.settings}>
        <Section title={text('settings.appearance')}>
          <Segmented
            label={text('settings.theme')}
            options={(['system', 'light', 'dark'] as const).map((theme) => ({
              value: theme,
              label: text(`settings.theme.${theme}`),
            }))}
            value={settings.theme}
            onChange={(theme) => change({ theme })}
          />
        </Section>
        <Section title={text('settings.region')}>
          <div className={styles.fields}>
            <div className={styles.field}>
              <label htmlFor={languageId}>{text('settings.language')}</label>
              <select
                id={languageId}
                className={controlClass}
                value={settings.language ?? ''}
                onChange={(event) =>
                  change({ language: event.target.value ? languageOf(event.target.value) : null })
                }
              >
                <option value="">{text('settings.locale.system')}</option>
                {Object.entries(languages).map(([tag, name]) => (
                  <option key={tag} value={tag} lang={tag}>
                    {name}
                  </option>
                ))}
              </select>
              {language === 'en' ? null : (
                <p className={styles.example}>{text('settings.language.note')}</p>
              )}
            </div>
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
    </Screen>
  );
}
