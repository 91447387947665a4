/** Text and names in braces alone: no plural, choice, tag or quote, which take a formatter. */
const simple = /^(?:[^{}<']|\{\w+\})*$/;

/**
 * Words of a message that holds nothing but names to be replaced, as ICU would put them; null for any
 * other, and where a value is missing. Most messages are of this kind, and a formatter for each, with
 * the locale's data behind it, would cost every start time and memory.
 */
export function putSimply(
  message: string | undefined,
  values: Readonly<Record<string, unknown>> = {},
): string | null {
  if (message === undefined || !simple.test(message)) return null;
  const names = message.match(/(?<=\{)\w+/g) ?? [];
  if (!names.every((name) => isWord(values[name]))) return null;
  return message.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name]));
}

const isWord = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
