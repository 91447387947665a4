import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import type { Text } from '../shared/format';
import type { Language } from '../shared/languages';
import { en } from '../shared/messages/en';
import { loadMessages, type Messages } from '../shared/messages/load';
import { putSimply } from '../shared/messages/put-simply';

/** Messages for what the main process says itself in English: the command line, and the menu until more is known. */
export function createText(language: Language = 'en', messages: Messages = en): Text {
  let intl: IntlShape | null = null;
  // Made when the first message needs it: at the start none does.
  const format = () =>
    (intl ??= createIntl(
      { locale: language, messages, onError: () => undefined },
      createIntlCache(),
    ));
  return (id, values) =>
    putSimply(messages[id], values) ??
    format().formatMessage({ id }, values as Record<string, string>);
}

const loaded = new Map<Language, Promise<Text>>();

/** Messages for what the main process says itself in any language: menu, dialogs, notifications, documents. */
export function loadText(language: Language): Promise<Text> {
  const text =
    loaded.get(language) ??
    loadMessages(language).then((messages) => createText(language, messages));
  loaded.set(language, text);
  return text;
}
