import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import type { PlanDocumentOptions } from '../shared/plan-document';
import { hardenSession, safePreferences } from './hardening';
import { pageOrigin } from './protocol';
import type { Text } from './text';

const millimetresPerInch = 25.4;
const margin = { top: 16, bottom: 18, left: 16, right: 16 };

/** Prints the plan document to PDF bytes in a hidden window that keeps nothing and reaches nothing. */
export async function printPlan(options: PlanDocumentOptions, text: Text): Promise<Buffer> {
  const partition = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  hardenSession(partition);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...safePreferences,
      session: partition,
      // Without a display Chromium prints only from an offscreen page.
      offscreen: true,
    },
  });
  try {
    const address = encodeURIComponent(JSON.stringify(options));
    await window.loadURL(`${pageOrigin}/print.html#${address}`);
    await window.webContents.executeJavaScript('globalThis.documentReady');
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
    'width:100%;padding:0 16mm;display:flex;justify-content:space-between;' +
    'font:8px system-ui,sans-serif;color:#5c6066';
  const page = escape(text('document.page', { page: '\u0001', pages: '\u0002' }))
    .replace('\u0001', '<span class="pageNumber"></span>')
    .replace('\u0002', '<span class="totalPages"></span>');
  return `<div style="${style}"><span>${escape(label)}</span><span>${page}</span></div>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
