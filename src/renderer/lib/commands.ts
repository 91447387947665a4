import { useLayoutEffect, useSyncExternalStore } from 'react';
import { commandIds, type CommandId } from '../../shared/commands';

/** What commands do here, for as long as whatever gives them is shown. */
export type CommandActions = Readonly<Partial<Record<CommandId, () => void>>>;

const given = new Set<CommandActions>();
let available: readonly CommandId[] = [];
const listeners = new Set<() => void>();

const actionOf = (id: CommandId): (() => void) | undefined =>
  [...given].findLast((actions) => actions[id] !== undefined)?.[id];

function refresh(): void {
  available = commandIds.filter((id) => actionOf(id) !== undefined);
  for (const listener of listeners) listener();
}

// Before the paint: what can be seen can be asked.
/** Says what commands do while the component is shown; the object has to stay the same between renders. */
export function useCommandActions(actions: CommandActions): void {
  useLayoutEffect(() => {
    given.add(actions);
    refresh();
    return () => {
      given.delete(actions);
      refresh();
    };
  }, [actions]);
}

export const isAvailable = (id: CommandId): boolean => available.includes(id);

/** Does what a command does here; nothing where it means nothing. */
export const runCommand = (id: CommandId): void => actionOf(id)?.();

/** The commands that mean something here, in the order of the registry. */
export const useAvailableCommands = (): readonly CommandId[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => available,
  );
