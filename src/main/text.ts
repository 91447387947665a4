import { createIntl, createIntlCache } from '@formatjs/intl';
import type { Text } from '../shared/format';
import { en } from '../shared/messages/en';

/** Messages for what the main process says itself: dialogs, page footers, the command line. */
export function createText(locale: string): Text {
  const intl = createIntl({ locale, messages: en, onError: () => undefined }, createIntlCache());
  return (id, values) => intl.formatMessage({ id }, values as Record<string, string>);
}
