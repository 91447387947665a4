import { useMemo } from 'react';
import { documentWords, type DocumentWords } from '../../shared/document-words';
import { useFormat } from '../lib/format';
import { useText } from '../lib/text';

/** The plan's own words for standings and finishes, in the document's locale. */
export function useDocumentWords(): DocumentWords {
  const text = useText();
  const format = useFormat();
  return useMemo(() => documentWords(text, format), [text, format]);
}
