import type { Language } from '../languages';
import { en, type MessageId } from './en';

/** Every message of one language. */
export type Messages = Readonly<Record<MessageId, string>>;

/** The messages of a language, English where one is not translated; each language but English is loaded when it is first spoken. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return en;
    case 'de':
      return { ...en, ...(await import('./de')).de };
    case 'es':
      return { ...en, ...(await import('./es')).es };
  }
}
