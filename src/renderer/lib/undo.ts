import { useMemo } from 'react';
import type { HistoryStep, HistoryStepId } from '../../shared/history';
import { announce, announceFailure } from './announce';
import { call, errorCodeOf, useApiCommand } from './api';
import { useText } from './text';

/** Undo and redo as a person asks for them: what was done is said, and so is why nothing was. */
export interface Undo {
  /** Undoes the newest change; a step given undoes that one or nothing. */
  readonly undo: (expected?: HistoryStepId) => void;
  readonly redo: () => void;
}

/** Gives undo and redo; every screen shows what is stored as soon as they are done. */
export function useUndo(): Undo {
  const text = useText();
  const undo = useApiCommand('undo');
  const redo = useApiCommand('redo');
  return useMemo(() => {
    const say = (done: 'undone' | 'redone', nothing: string, step: HistoryStep | null) => {
      if (step === null) {
        announce(nothing);
        return;
      }
      const { subject } = step;
      const change = text(`change.${step.method}`);
      announce(
        subject === ''
          ? text(`history.${done}`, { change })
          : text(`history.${done}.subject`, { change, subject }),
      );
    };
    const sayFailure = (error: unknown) => announceFailure(errorCodeOf(error));
    return {
      undo: (expected) => {
        undo(expected ?? null).then(
          (step) => say('undone', text('history.nothing-to-undo'), step),
          sayFailure,
        );
      },
      redo: () => {
        redo().then((step) => say('redone', text('history.nothing-to-redo'), step), sayFailure);
      },
    };
  }, [text, undo, redo]);
}

/** Says that something was just removed and offers to undo it; to be called right after the removal. */
export async function announceRemoved(message: string): Promise<void> {
  const { undo } = await call('getHistory', undefined);
  announce(message, undo?.id ?? null);
}
