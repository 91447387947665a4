import { useEffect, useLayoutEffect } from 'react';
import type { MenuRequest } from '../../shared/bridge';
import { announce } from '../lib/announce';
import { call, onMenuRequest } from '../lib/api';
import { openCapture } from '../lib/capture';
import { go } from '../lib/place';
import { useSession } from '../lib/session';
import { useText } from '../lib/text';
import { useUndo } from '../lib/undo';

/** Hears the keys and the menu items of undo, redo and the quick capture, and a reminder that was clicked, for as long as the window is open. */
export function MenuRequests() {
  const text = useText();
  const changes = useUndo();
  const { isFirstRun } = useSession();
  useTypingNoted();
  // Before the first paint: what can be seen can be asked.
  useLayoutEffect(() => {
    const answer = (request: MenuRequest) => {
      // Heard by what shows them.
      if (request === 'diagnostics') return;
      // An editor must not find other data under its hands.
      if (document.querySelector('[role="dialog"]')) {
        announce(text('history.dialog-open'));
      } else if (request === 'undo' || request === 'redo') changes[request]();
      else if (isFirstRun) return;
      else if (request === 'capture') openCapture();
      else go({ screen: 'check-ins', id: null, other: null });
    };
    const onKey = (event: KeyboardEvent) => {
      const request = requestOf(event);
      if (request === null || isOwnedByText(request)) return;
      event.preventDefault();
      answer(request);
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = onMenuRequest((request) => {
      if (!isOwnedByText(request)) {
        answer(request);
        return;
      }
      // Deprecated for writing rich text, but the one way for a page to ask a field for its own undo.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand(request);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, [text, changes, isFirstRun]);
  return null;
}

/** Tells the menu whether a text field has the focus, so that it names what undo is about. */
function useTypingNoted(): void {
  useEffect(() => {
    let isTyping = false;
    const note = (focused: EventTarget | null) => {
      const next = focused instanceof Element && isTextField(focused);
      if (next === isTyping) return;
      isTyping = next;
      void call('noteTyping', isTyping);
    };
    const onFocus = ({ target }: FocusEvent) => note(target);
    const onBlur = ({ relatedTarget }: FocusEvent) => note(relatedTarget);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, []);
}

/** The keys of every platform on each: none means anything else here. */
function requestOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): MenuRequest | null {
  if (ctrlKey === metaKey || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  if (key.toLowerCase() === 'j' && !shiftKey) return 'capture';
  return key === 'y' && ctrlKey ? 'redo' : null;
}

const typedInto = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password']);

/** Where people type, undo is about what they typed; the other requests mean nothing there. */
const isOwnedByText = (request: MenuRequest): request is 'undo' | 'redo' =>
  (request === 'undo' || request === 'redo') && isTextField(document.activeElement);

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && typedInto.has(element.type));
