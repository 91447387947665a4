import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { createIntl, RawIntlProvider, useIntl } from 'react-intl';
import type { Text } from '../../shared/format';
import { en } from '../../shared/messages/en';

// Words and figures are apart: the words are English for now, so English plurals must choose among
// them, while dates and numbers follow the person's locale.
const words = createIntl({ locale: 'en', messages: en });
const LocaleContext = createContext('en');

/** Gives everything below the words, and the locale of dates and numbers. */
export function TextProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <RawIntlProvider value={words}>
      <LocaleContext value={locale}>{children}</LocaleContext>
    </RawIntlProvider>
  );
}

/** The locale of dates and numbers, a BCP 47 tag. */
export const useLocale = (): string => useContext(LocaleContext);

/** The function that turns a message id into words. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(
    () => (id, values) => intl.formatMessage({ id }, values as Record<string, string>),
    [intl],
  );
}
