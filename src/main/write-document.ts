import type { Text } from '../shared/format';
import type { PlanDocument, PlanDocumentOptions } from '../shared/plan-document';
import { planMarkdown } from '../shared/plan-markdown';
import { printPlan } from './print';

/** The document as a file's bytes: printed in a window of its own, or written as text. */
export async function writeDocument(
  options: PlanDocumentOptions,
  read: () => PlanDocument,
  text: Text,
): Promise<Uint8Array> {
  return options.format === 'md'
    ? new TextEncoder().encode(planMarkdown(read(), text))
    : printPlan(options, text);
}
