import type { Plugin } from 'vite';

/**
 * Writes every character beyond ASCII as its escape: V8 keeps a source that holds a single wider one
 * at two bytes a character for as long as the program runs, twice the memory of the whole file.
 */
export const ascii = (): Plugin => ({
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = escaped(file.code);
    }
  },
});

// Minified code holds such characters in strings, templates and patterns alone, which know the escape;
// `String.raw` does not, and no source of ours has one there.
const escaped = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
