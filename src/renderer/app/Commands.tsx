import { useEffect, useLayoutEffect } from 'react';
import type { PageRequest } from '../../shared/bridge';
import { commandOf, isHeardWhileTyping, type CommandId } from '../../shared/commands';
import { parsePlace } from '../../shared/places';
import { announce } from '../lib/announce';
import { call, onRequest, platformHere } from '../lib/api';
import { isAvailable, runCommand, useAvailableCommands } from '../lib/commands';
import { go } from '../lib/place';
import { openGiven } from '../lib/safekeeping';
import { useText } from '../lib/text';
import { useUnlessDialog } from '../lib/unless-dialog';
import { noteWork } from '../lib/work';

/** Hears the keys of every command, and what the menu, a notification or a link asks, for as long as the window is open. */
export function Commands() {
  const text = useText();
  const unlessDialog = useUnlessDialog();
  useTypingNoted();
  useAvailableNoted();
  // Before the first paint: what can be seen can be asked.
  useLayoutEffect(() => {
    const run = (id: CommandId) => {
      if (isAvailable(id)) unlessDialog(() => runCommand(id));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const id = commandOf(event, platformHere());
      if (id === null || restsFor(id)) return;
      event.preventDefault();
      run(id);
    };
    const answer = (request: PageRequest) => {
      if (request.kind === 'command') {
        const { id, isByKeys } = request;
        // Deprecated for writing rich text, but the one way for a page to ask a field for its own undo.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        if (isTyping() && (id === 'undo' || id === 'redo')) document.execCommand(id);
        else if (!isByKeys || !restsFor(id)) run(id);
      } else if (request.kind === 'file') unlessDialog(() => void openGiven());
      else if (request.kind === 'work') noteWork(request.work);
      else if (request.address === null) announce(text('link.unknown'));
      else {
        const place = parsePlace(request.address);
        unlessDialog(() => go(place));
      }
    };
    window.addEventListener('keydown', onKey);
    const stopRequests = onRequest(answer);
    return () => {
      window.removeEventListener('keydown', onKey);
      stopRequests();
    };
  }, [text, unlessDialog]);
  return null;
}

/** Tells the menu which commands mean something here. */
function useAvailableNoted(): void {
  const available = useAvailableCommands();
  useEffect(() => {
    void call('noteCommands', [...available]);
  }, [available]);
}

/** Tells the menu whether a text field has the focus, so that it names what undo is about. */
function useTypingNoted(): void {
  useEffect(() => {
    let isNoted = false;
    const note = (focused: EventTarget | null) => {
      const next = focused instanceof Element && isTextField(focused);
      if (next === isNoted) return;
      isNoted = next;
      void call('noteTyping', isNoted);
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

/** Whether the keys of a command are left to the text field that has the focus. */
const restsFor = (id: CommandId): boolean => isTyping() && !isHeardWhileTyping(id);

const typedInto = new Set(['text', 'search', 'number', 'date', 'email', 'url', 'tel', 'password']);

const isTyping = (): boolean => isTextField(document.activeElement);

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && typedInto.has(element.type));
