import '../lib/zod-without-eval';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { planDocumentOptions, type PlanDocument } from '../../shared/plan-document';
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
  const options = planDocumentOptions.parse(
    JSON.parse(decodeURIComponent(window.location.hash.slice(1))),
  );
  const plan = await call('getPlanDocument', options);
  if (plan.pay !== null) await PayPage.preload();
  const container = document.getElementById('root');
  if (container === null) throw new Error('print.html has no #root');
  await new Promise<void>((done) => {
    createRoot(container).render(
      <TextProvider locale={plan.locale}>
        <Printed plan={plan} onLaidOut={done} />
      </TextProvider>,
    );
  });
  await document.fonts.ready;
  return true;
}

/** The document, reporting once it and everything its parts measured for themselves is laid out. */
function Printed({
  plan,
  onLaidOut,
}: {
  readonly plan: PlanDocument;
  readonly onLaidOut: () => void;
}) {
  const text = useText();
  useEffect(() => {
    document.title = documentTitle(plan, text);
    requestAnimationFrame(() => requestAnimationFrame(onLaidOut));
  }, [plan, text, onLaidOut]);
  return <PlanDocumentView plan={plan} />;
}

globalThis.documentReady = show();
