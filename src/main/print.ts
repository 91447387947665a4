import { createHash } from 'node:crypto';
import { app, BrowserWindow, session, type Session } from 'electron';
import { documentStyles, renderDocument } from 'virtual:document';
import type { Text } from '../shared/format';
import type { PlanDocument } from '../shared/plan-document';
import { denyEverything, safePreferences } from './hardening';

const millimetresPerInch = 25.4;
const margin = { top: 16, bottom: 18, left: 16, right: 16 };
const address = 'rungs://print/';

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(documentStyles).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Documents on their way to the printer; each is served once. */
const waiting = new Map<string, string>();
let printSession: Session | null = null;
let printed = 0;

/** A session that lives in memory alone; without `persist:` in its name nothing of it is written. */
function openPrintSession(): Session {
  if (printSession === null) {
    printSession = session.fromPartition('print', { cache: false });
    denyEverything(printSession, address);
    // Not `protocol.handle`, for the reason given where the window's pages are served.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    printSession.protocol.registerBufferProtocol('rungs', ({ url }, respond) => {
      const html = waiting.get(url);
      waiting.delete(url);
      respond({
        statusCode: html === undefined ? 404 : 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
        data: Buffer.from(html ?? ''),
      });
    });
  }
  return printSession;
}

/**
 * Prints the document to PDF bytes: a page of plain HTML in a hidden window that runs no script,
 * keeps nothing and reaches nothing. Rejects once the signal says to stop.
 */
export async function printDocument(
  plan: PlanDocument,
  text: Text,
  stop?: AbortSignal,
): Promise<Buffer> {
  // It becomes the PDF's creator, which need not tell anybody which machine made it.
  app.userAgentFallback = app.getName();
  const { audience, paper } = plan.options;
  const url = `${address}${(printed += 1)}`;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...safePreferences,
      javascript: false,
      session: openPrintSession(),
      // Without a display Chromium prints only from an offscreen page.
      offscreen: true,
    },
  });
  try {
    waiting.set(url, await renderDocument(plan));
    await window.loadURL(url);
    const printing = window.webContents.printToPDF({
      pageSize: paper === 'a4' ? 'A4' : 'Letter',
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
      footerTemplate: footer(text('document.footer', { audience }), text),
    });
    return await (stop ? Promise.race([printing, aborted(stop)]) : printing);
  } finally {
    waiting.delete(url);
    window.destroy();
  }
}

/** Rejects once the signal says to stop. */
const aborted = (stop: AbortSignal) =>
  new Promise<never>((_done, fail) => {
    const end = () => fail(new Error('It was stopped.'));
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
  });

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
