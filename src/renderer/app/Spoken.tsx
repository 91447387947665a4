import { useLayoutEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useApiQuery } from '../lib/api';
import { TextProvider, useSpeech } from '../lib/text';

/** Everything in the window in the person's language, even where the data cannot be opened. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const speech = useApiQuery('getSpeech') ?? { language: 'en', locale: 'en' };
  return (
    <TextProvider {...speech}>
      <PageLanguage>{children}</PageLanguage>
    </TextProvider>
  );
}

/** Tells screen readers, the hyphenation of the page and the components' own words what language it is in. */
function PageLanguage({ children }: { readonly children: ReactNode }) {
  const { language } = useSpeech();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nProvider locale={language}>{children}</I18nProvider>;
}
