import { resolve } from 'node:path';

/** How the program was started: to show a window, or to run one command without any. */
export type Invocation =
  | { readonly kind: 'window'; readonly dataFolder: string | null }
  | { readonly kind: 'command'; readonly words: readonly string[] };

/** Ahead of a command's words; a `--` may follow it, so that Chromium takes none of them for its own. */
const commandMark = '--cli';
const dataFolderFlag = '--data-dir';

/** Reads what follows the program's own name; Chromium's switches are not ours and are passed over. */
export function readInvocation(words: readonly string[]): Invocation {
  const mark = words.indexOf(commandMark);
  if (mark < 0) return { kind: 'window', dataFolder: dataFolder(words) };
  const rest = words.slice(mark + 1);
  return { kind: 'command', words: rest[0] === '--' ? rest.slice(1) : rest };
}

function dataFolder(words: readonly string[]): string | null {
  const joined = words.find((word) => word.startsWith(`${dataFolderFlag}=`));
  const next = words[words.indexOf(dataFolderFlag) + 1];
  const value =
    joined?.slice(dataFolderFlag.length + 1) ?? (words.includes(dataFolderFlag) ? next : null);
  return value ? resolve(value) : null;
}
