import type { PlanDocument } from '../shared/plan-document';
import { planMarkdown } from '../shared/plan-markdown';
import { printDocument } from './print';
import { loadText } from './text';

/** The document as a file's bytes, printed or written as text; rejects once the signal says to stop. */
export async function writeDocument(plan: PlanDocument, stop?: AbortSignal): Promise<Uint8Array> {
  const text = await loadText(plan.speech.language);
  return plan.options.format === 'md'
    ? new TextEncoder().encode(planMarkdown(plan, text))
    : printDocument(plan, text, stop);
}
