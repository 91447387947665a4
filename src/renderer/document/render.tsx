import { renderToStaticMarkup } from 'react-dom/server';
import type { PlanDocument } from '../../shared/plan-document';
import { prepareLanguage, TextProvider, useText } from '../lib/text';
import baseStyles from '../ui/base.css?inline';
import chartStyles from '../ui/GrowthChart.module.css?inline';
import statusStyles from '../ui/StatusWord.module.css?inline';
import tokens from '../ui/tokens.css?inline';
import ownStyles from './document.module.css?inline';
import { PlanDocumentView } from './PlanDocumentView';
import { documentTitle } from './title';

// Runs where there is no window: the build gives it to the main process as a module.

/** The style sheet of every printed document, to be allowed by its digest. */
export const documentStyles = [tokens, baseStyles, statusStyles, chartStyles, ownStyles].join('\n');

/** The whole document as one page of HTML that needs no script and no other file. */
export async function renderDocument(plan: PlanDocument): Promise<string> {
  const { language } = plan.speech;
  await prepareLanguage(language);
  const head = renderToStaticMarkup(
    <TextProvider {...plan.speech}>
      <Title plan={plan} />
    </TextProvider>,
  );
  const body = renderToStaticMarkup(<PlanDocumentView plan={plan} />);
  return (
    `<!doctype html><html lang="${language}" data-theme="light"><head><meta charset="utf-8">` +
    `${head}<style>${documentStyles}</style></head><body>${body}</body></html>`
  );
}

/** The document's title becomes the file's. */
const Title = ({ plan }: { readonly plan: PlanDocument }) => (
  <title>{documentTitle(plan, useText())}</title>
);
