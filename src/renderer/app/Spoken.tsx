import { useLayoutEffect, type ReactNode } from 'react';
import { useApiQuery } from '../lib/api';
import { TextProvider, useSpeech } from '../lib/text';

/** Everything in the window in the person's language, even where the data cannot be opened. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const speech = useApiQuery('getSpeech') ?? { language: 'en', locale: 'en' };
  return (
    <TextProvider {...speech}>
      <PageLanguage />
      {children}
    </TextProvider>
  );
}

/** Tells screen readers and the hyphenation of the page what language it is in. */
function PageLanguage() {
  const { language } = useSpeech();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}
