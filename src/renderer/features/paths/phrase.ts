import { assertNever } from '../../../shared/assert';
import type { Phrase, PhraseFigure } from '../../../shared/path-questions';
import type { Format, Text } from '../../../shared/format';

/** Writes a phrase out, its figures the way the reader's locale does. */
export function writePhrase({ id, values }: Phrase, text: Text, format: Format): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? writeFigure(value, text, format) : value,
  ]);
  return text(id, Object.fromEntries(written) as Parameters<Text>[1]);
}

function writeFigure(figure: PhraseFigure, text: Text, format: Format): string {
  switch (figure.kind) {
    case 'salary':
      return format.salary(figure.band, figure.currency);
    case 'years':
      return format.years(figure.band);
    case 'time':
      return text(`unit.${figure.unit}`, { amount: figure.amount });
    case 'proficiency':
      return text(`proficiency.${figure.proficiency}`);
    case 'any-of':
      return text('question.anyOf', { list: format.list(figure.names, 'or') });
    default:
      return assertNever(figure);
  }
}
