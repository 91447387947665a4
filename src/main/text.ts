import { createIntl, createIntlCache } from '@formatjs/intl';
import { en, type MessageId } from '../shared/messages/en';

export type Text = (id: MessageId, values?: Record<string, string | number>) => string;

/** Messages for what the main process says itself: dialogs, page footers, the command line. */
export function createText(locale: string): Text {
  const intl = createIntl({ locale, messages: en, onError: () => undefined }, createIntlCache());
  return (id, values) => intl.formatMessage({ id }, values);
}
