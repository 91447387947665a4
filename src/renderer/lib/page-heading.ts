import { useEffect, useRef, type RefObject } from 'react';
import { useText } from './text';

let isWindowNew = true;

/** Gives the window a page's title, and its heading the focus when it replaces another page; the first one is left alone. */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWindowNew) heading.current?.focus({ preventScroll: true });
    isWindowNew = false;
  }, []);
  useEffect(() => {
    document.title = text('window.title', { title });
  }, [text, title]);
  return heading;
}
