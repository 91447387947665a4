import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { PlanDocument, PlanDocumentOptions } from '../../shared/plan-document';
import { PayPage } from '../document/pay-page';
import { PlanDocumentView } from '../document/PlanDocumentView';
import { documentTitle } from '../document/title';
import { call } from '../lib/api';
import { TextProvider, useText } from '../lib/text';
import '../ui/tokens.css';
import '../ui/base.css';

// The page a hidden window prints: it reads what to print from its address and shows it once.

declare global {
  /** True once the document is laid out and may be printed; rejects with a plain reason. */
  var documentReady: Promise<true>;
}

async function show(): Promise<true> {
  // Checked where every input is, at the other end of the call.
  const options = JSON.parse(
    decodeURIComponent(window.location.hash.slice(1)),
  ) as PlanDocumentOptions;
  const [plan] = await Promise.all([
    call('getPlanDocument', options),
    options.include.includes('pay') ? PayPage.preload() : null,
  ]);
  const container = document.getElementById('root');
  if (container === null) throw new Error('print.html has no #root');
  // Frames are rare in a window nobody sees: render and run what parts measure without any.
  flushSync(() =>
    createRoot(container).render(
      <TextProvider locale={plan.locale}>
        <Title plan={plan} />
        <PlanDocumentView plan={plan} />
      </TextProvider>,
    ),
  );
  await new Promise((done) => setTimeout(done));
  await document.fonts.ready;
  return true;
}

/** The document's title becomes the file's. */
function Title({ plan }: { readonly plan: PlanDocument }) {
  const text = useText();
  useLayoutEffect(() => {
    document.title = documentTitle(plan, text);
  }, [plan, text]);
  return null;
}

globalThis.documentReady = show();
