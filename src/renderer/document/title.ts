import type { PlanDocument } from '../../shared/plan-document';
import type { Text } from '../../shared/format';

/** The document's title, which travels in the file: it names the audience and nobody else. */
export function documentTitle({ options, isSample }: PlanDocument, text: Text): string {
  const title = text(`document.title.for.${options.kind}`, { audience: options.audience });
  return isSample ? text('document.title.sample', { title }) : title;
}
