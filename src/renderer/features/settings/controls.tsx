import { useId, type ComponentType, type ReactNode } from 'react';
import { reminderMonths } from '../../../shared/check-ins';
import { languageOf, languages } from '../../../shared/languages';
import { papers } from '../../../shared/plan-document';
import {
  firstDays,
  freshMonths,
  motions,
  regularPeriods,
  themes,
  type SettingsChange,
} from '../../../shared/settings';
import { announceFailure } from '../../lib/announce';
import { errorCodeOf, useApiCommand } from '../../lib/api';
import { useFormat } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useSpeech, useText, useWordLocale } from '../../lib/text';
import { Segmented } from '../../ui/Choice';
import { controlClass } from '../../ui/Field';
import { Options } from '../../ui/Options';
import { currencyOptions, dayName, localeOptions } from './choices';
import { DataFolder } from './DataFolder';
import { Backups, Diagnostics, Effort, Sources, Trash } from './entries';
import type { SettingName } from './settings-sections';
import styles from './SettingsScreen.module.css';

/** What each setting is changed by. */
export const controls: Readonly<Record<SettingName, ComponentType>> = {
  theme: Theme,
  motion: Motion,
  language: LanguageChoice,
  locale: Locale,
  firstDay: FirstDay,
  paper: Paper,
  currency: Currency,
  payPeriod: PayPeriod,
  checkInMonths: CheckInMonths,
  freshMonths: FreshMonths,
  folder: DataFolder,
  backups: Backups,
  trash: Trash,
  effort: Effort,
  diagnostics: Diagnostics,
  sources: Sources,
};

function usePreferences() {
  const { settings } = useSession();
  const changeSettings = useApiCommand('changeSettings');
  const change = (changed: SettingsChange) => {
    changeSettings(changed).catch((error: unknown) => announceFailure(errorCodeOf(error)));
  };
  return { settings, change };
}

function Theme() {
  const text = useText();
  const { settings, change } = usePreferences();
  return (
    <Segmented
      label={text('settings.theme')}
      options={themes.map((value) => ({ value, label: text(`settings.theme.${value}`) }))}
      value={settings.theme}
      onChange={(theme) => change({ theme })}
    />
  );
}

function Motion() {
  const text = useText();
  const { settings, change } = usePreferences();
  return (
    <Segmented
      label={text('settings.motion')}
      options={motions.map((value) => ({ value, label: text(`settings.motion.${value}`) }))}
      value={settings.motion}
      onChange={(motion) => change({ motion })}
    />
  );
}

function LanguageChoice() {
  const text = useText();
  const { settings, change } = usePreferences();
  const { language } = useSpeech();
  return (
    <Select
      label={text('settings.language')}
      value={settings.language ?? ''}
      note={language === 'en' ? null : text('settings.language.note')}
      onChange={(value) => change({ language: value === '' ? null : languageOf(value) })}
    >
      <option value="">{text('settings.locale.system')}</option>
      {Object.entries(languages).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function Locale() {
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  const { settings, change } = usePreferences();
  const { language } = useSpeech();
  return (
    <Select
      label={text('settings.locale')}
      value={settings.locale ?? ''}
      note={text('settings.locale.example', {
        date: format.date(today),
        amount: format.money(11_200_050, settings.currency),
      })}
      onChange={(value) => change({ locale: value === '' ? null : value })}
    >
      <option value="">{text('settings.locale.system')}</option>
      <Options options={localeOptions(settings.locale, language)} />
    </Select>
  );
}

function FirstDay() {
  const text = useText();
  const { settings, change } = usePreferences();
  const { language } = useSpeech();
  return (
    <Select
      label={text('settings.firstDay')}
      value={settings.firstDay ?? ''}
      onChange={(value) => change({ firstDay: firstDays.find((day) => day === value) ?? null })}
    >
      <option value="">{text('settings.firstDay.region')}</option>
      <Options options={firstDays.map((day) => ({ value: day, label: dayName(day, language) }))} />
    </Select>
  );
}

function Paper() {
  const text = useText();
  const { settings, change } = usePreferences();
  return (
    <Segmented
      label={text('settings.paper')}
      options={papers.map((value) => ({ value, label: text(`settings.paper.${value}`) }))}
      value={settings.paper}
      onChange={(paper) => change({ paper })}
    />
  );
}

function Currency() {
  const text = useText();
  const { settings, change } = usePreferences();
  const wordLocale = useWordLocale();
  return (
    <Select
      label={text('settings.currency')}
      value={settings.currency}
      note={text('settings.currency.note')}
      onChange={(currency) => change({ currency })}
    >
      <Options options={currencyOptions(wordLocale)} />
    </Select>
  );
}

function PayPeriod() {
  const text = useText();
  const { settings, change } = usePreferences();
  return (
    <Segmented
      label={text('settings.payPeriod')}
      options={regularPeriods.map((value) => ({ value, label: text(`pay.period.${value}`) }))}
      value={settings.payPeriod}
      onChange={(payPeriod) => change({ payPeriod })}
    />
  );
}

function CheckInMonths() {
  const text = useText();
  const { settings, change } = usePreferences();
  return (
    <div>
      <Segmented
        label={text('settings.checkInMonths')}
        options={[null, ...reminderMonths].map((months) => ({
          value: String(months),
          label:
            months === null
              ? text('settings.never')
              : text('settings.checkInMonths.months', { months }),
        }))}
        value={String(settings.checkInMonths)}
        onChange={(value) =>
          change({
            checkInMonths: reminderMonths.find((months) => String(months) === value) ?? null,
          })
        }
      />
      <p className={styles.note}>{text('settings.checkInMonths.note')}</p>
    </div>
  );
}

function FreshMonths() {
  const text = useText();
  const { settings, change } = usePreferences();
  return (
    <Segmented
      label={text('settings.freshMonths')}
      options={[...freshMonths, null].map((months) => ({
        value: String(months),
        label:
          months === null
            ? text('settings.never')
            : text('settings.freshMonths.months', { months }),
      }))}
      value={String(settings.freshMonths)}
      onChange={(value) =>
        change({ freshMonths: freshMonths.find((months) => String(months) === value) ?? null })
      }
    />
  );
}

function Select({
  label,
  value,
  note = null,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly note?: string | null;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controlClass}
        aria-describedby={note === null ? undefined : `${id}-note`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
      {note === null ? null : (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
