import { app, BrowserWindow, session, type Session } from 'electron';
import type { PlanDocumentOptions } from '../shared/plan-document';
import { hardenSession, safePreferences } from './hardening';
import { pageOrigin } from './protocol';
import type { Text } from '../shared/format';

const millimetresPerInch = 25.4;
const margin = { top: 16, bottom: 18, left: 16, right: 16 };

let printSession: Session | null = null;

/** A session that lives in memory alone; without `persist:` in its name nothing of it is written. */
function openPrintSession(): Session {
  if (printSession === null) {
    printSession = session.fromPartition('print', { cache: false });
    hardenSession(printSession);
  }
  return printSession;
}

/** Prints the plan document to PDF bytes in a hidden window that keeps nothing and reaches nothing. */
export async function printPlan(options: PlanDocumentOptions, text: Text): Promise<Buffer> {
  // It becomes the PDF's creator, which need not tell anybody which machine made it.
  app.userAgentFallback = app.getName();
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...safePreferences,
      session: openPrintSession(),
      // Without a display Chromium prints only from an offscreen page.
      offscreen: true,
    },
  });
  try {
    const address = encodeURIComponent(JSON.stringify(options));
    await window.loadURL(`${pageOrigin}/print.html#${address}`);
    // Anything but true is some other page, such as the answer that there is none.
    const isReady: unknown = await window.webContents.executeJavaScript('globalThis.documentReady');
    if (isReady !== true) throw new Error('The page to print did not load.');
    return await window.webContents.printToPDF({
      pageSize: options.paper === 'a4' ? 'A4' : 'Letter',
      margins: {
        top: margin.top / millimetresPerInch,
        bottom: margin.bottom / millimetresPerInch,
        left: margin.left / millimetresPerInch,
        right: margin.right / millimetresPerInch,
      },
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(text('document.footer', { audience: options.audience }), text),
    });
  } finally {
    window.destroy();
  }
}

/** The page footer as Chromium's template wants it; the text is escaped because it names a person. */
function footer(label: string, text: Text): string {
  const style =
    `box-sizing:border-box;width:100%;padding:0 ${margin.right}mm 0 ${margin.left}mm;display:flex;gap:8mm;` +
    'font:8px system-ui,sans-serif;color:#5c6066';
  const shortened = 'flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap';
  const page = escape(text('document.page', { page: '\u0001', pages: '\u0002' }))
    .replace('\u0001', '<span class="pageNumber"></span>')
    .replace('\u0002', '<span class="totalPages"></span>');
  return `<div style="${style}"><span style="${shortened}">${escape(label)}</span><span>${page}</span></div>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
