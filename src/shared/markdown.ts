// Text as Markdown that shows exactly that text: nothing in it becomes a heading, a link or HTML.

/** One line of text; whatever Markdown would take for its own is escaped. */
export function inlineMarkdown(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return (
    oneLine
      .replace(/[\\`*_{}[\]<>~|&$@]/g, '\\$&')
      // Bare addresses become links in most readers.
      .replace(/:\/\//g, '\\://')
      .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
      // Only at the beginning of a line do these mean anything.
      .replace(/^([#+\-=]|:)/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** Text of several lines: its line breaks stay, its empty lines part paragraphs. */
export const blockMarkdown = (text: string): string =>
  text
    .split('\n')
    .map(inlineMarkdown)
    .join('\n')
    .trim()
    .replace(/\n{2,}/g, '\n\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1  \n');

/** A table with a row of heads; cells are escaped. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const row = (cells: readonly string[]) => `| ${cells.map(inlineMarkdown).join(' | ')} |`;
  return [row(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}

/** A list with a mark before each entry; entries are escaped. */
export const markdownList = (entries: readonly string[]): string =>
  entries.map((entry) => `- ${inlineMarkdown(entry)}`).join('\n');
