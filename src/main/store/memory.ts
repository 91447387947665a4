// What reads answered, each with the tables behind the answer. A statement is taken to touch every
// table that its text names, whether it reads or writes it: now and then more is forgotten than has
// to be, never less.

/** Answers kept at once; the oldest goes first, so that looking through every path does not fill the memory. */
const mostKept = 100;

export interface Memory {
  /** What `read` answers, or answered under its name since a table behind it was last written. */
  remember<T>(name: string, read: () => T): T;
  /** Tells what a statement reads, so that the answers being worked out now depend on it. */
  noteReading(tables: readonly string[]): void;
  forget(written: readonly string[]): void;
  forgetAll(): void;
}

/** An empty memory, for one connection. */
export function newMemory(): Memory {
  const answers = new Map<string, { readonly value: unknown; readonly tables: Set<string> }>();
  /** The tables behind the answer being worked out now; null while there is none. */
  let behind: Set<string> | null = null;
  const noteReading = (tables: Iterable<string>) => {
    if (behind) for (const table of tables) behind.add(table);
  };
  const workOut = <T>(read: () => T) => {
    const outer = behind;
    const tables = new Set<string>();
    behind = tables;
    try {
      return { value: read(), tables };
    } finally {
      behind = outer;
    }
  };
  return {
    remember: <T>(name: string, read: () => T): T => {
      const answer = answers.get(name) ?? workOut(read);
      answers.set(name, answer);
      if (answers.size > mostKept) answers.delete(answers.keys().next().value ?? name);
      // What an answer was made of another was made of as well.
      noteReading(answer.tables);
      return answer.value as T;
    },
    noteReading,
    forget: (written) => {
      for (const [name, { tables }] of answers) {
        if (written.some((table) => tables.has(table))) answers.delete(name);
      }
    },
    forgetAll: () => answers.clear(),
  };
}
