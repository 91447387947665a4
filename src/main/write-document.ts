import type { Text } from '../shared/format';
import type { PlanDocument } from '../shared/plan-document';
import { planMarkdown } from '../shared/plan-markdown';
import { printDocument } from './print';

/** The document as a file's bytes, printed or written as text. */
export async function writeDocument(plan: PlanDocument, text: Text): Promise<Uint8Array> {
  return plan.options.format === 'md'
    ? new TextEncoder().encode(planMarkdown(plan, text))
    : printDocument(plan, text);
}
