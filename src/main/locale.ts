import { app } from 'electron';
import { isLocale } from '../shared/languages';

/**
 * The locale the system speaks, whatever the region chosen here. Not `app.getLocale()`: that is
 * Chromium's own, which follows the region.
 */
export const systemLocale = (): string =>
  app.getPreferredSystemLanguages().find(isLocale) ?? 'en-US';

/** Has the fields that dates are typed in follow the chosen region; to be called before the app is ready, because Chromium fixes its locale at start. */
export function followRegion(locale: string | null): void {
  if (locale !== null) app.commandLine.appendSwitch('lang', locale);
}
