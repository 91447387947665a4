import { useEffect } from 'react';
import type { MenuRequest } from '../../shared/bridge';
import { announce } from '../lib/announce';
import { onMenuRequest } from '../lib/api';
import { useText } from '../lib/text';
import { useUndo } from '../lib/undo';

/** Hears the keys and the menu items of undo and redo, for as long as the window is open. */
export function UndoRequests() {
  const text = useText();
  const changes = useUndo();
  useEffect(() => {
    const answer = (request: MenuRequest) => {
      // An editor must not find other data under its hands.
      if (document.querySelector('[role="dialog"]')) {
        announce(text('history.dialog-open'));
      } else changes[request]();
    };
    const onKey = (event: KeyboardEvent) => {
      const request = requestOf(event);
      if (request === null || isTextField(document.activeElement)) return;
      event.preventDefault();
      answer(request);
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = onMenuRequest((request) => {
      // Deprecated for writing rich text, but the one way for a page to ask a field for its own undo.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      if (isTextField(document.activeElement)) document.execCommand(request);
      else answer(request);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, [text, changes]);
  return null;
}

/** The keys of every platform on each: none means anything else here. */
function requestOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): MenuRequest | null {
  if (ctrlKey === metaKey || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && ctrlKey ? 'redo' : null;
}

const typedInto = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password']);

/** Where people type, undo is about what they typed. */
const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && typedInto.has(element.type));
