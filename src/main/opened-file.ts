import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The backup that the system gave the program to open, among the words it was started with in a folder; null where there is none. */
export function fileAmong(words: readonly string[], folder: string): string | null {
  const named = words.find((word, index) => isBackup(word) && words[index - 1] !== '--data-dir');
  if (named === undefined) return null;
  try {
    // Desktops name files by path or by address.
    return fileURLToPath(named);
  } catch {
    return resolve(folder, named);
  }
}

const isBackup = (word: string) => /\.rungs$/i.test(word) && !/^(-|rungs:)/i.test(word);
