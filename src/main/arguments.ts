import { resolve } from 'node:path';

/** How the program was started: to show a window, or to run one command without any. */
export type Invocation =
  | { readonly kind: 'window'; readonly dataFolder: string | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'command'; readonly words: readonly string[] };

/** Ahead of a command's words; a `--` may follow it, so that Chromium takes none of them for its own. */
const commandMark = '--cli';
const dataFolderFlag = '--data-dir';

/** Reads what follows the program's own name; Chromium's switches are not ours and are passed over. */
export function readInvocation(words: readonly string[]): Invocation {
  const mark = words.indexOf(commandMark);
  if (mark < 0) return windowOn(words);
  const rest = words.slice(mark + 1);
  return { kind: 'command', words: rest[0] === '--' ? rest.slice(1) : rest };
}

function windowOn(words: readonly string[]): Invocation {
  const at = words.findIndex((word) => word.split('=')[0] === dataFolderFlag);
  const flag = words[at];
  if (flag === undefined) return { kind: 'window', dataFolder: null };
  const named = flag === dataFolderFlag ? words[at + 1] : flag.slice(dataFolderFlag.length + 1);
  // Another folder than the one that was meant must not be opened in its place.
  return !named || named.startsWith('--')
    ? { kind: 'refused', message: `${dataFolderFlag} needs a folder.` }
    : { kind: 'window', dataFolder: resolve(named) };
}
