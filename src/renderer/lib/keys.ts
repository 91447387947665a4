import { useMemo } from 'react';
import { keysFor, type CommandId } from '../../shared/commands';
import { keyWords, writeKeys } from '../../shared/keys';
import { platformHere } from './api';
import { useText } from './text';

/** Writes keys as this platform and the person's language do. */
export interface WriteKeys {
  readonly keys: (keys: string) => string;
  /** Those of a command, the one to remember first; none for a command without keys. */
  readonly keysOf: (id: CommandId) => readonly string[];
}

/** Gives what writes keys. */
export function useWriteKeys(): WriteKeys {
  const text = useText();
  return useMemo(() => {
    const platform = platformHere();
    const words = keyWords(text);
    const keys = (written: string) => writeKeys(written, platform, words);
    return { keys, keysOf: (id) => keysFor(id, platform).map(keys) };
  }, [text]);
}
