import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './statistics.mjs';

const runs = 10;

/**
 * Medians in milliseconds: the export as a person starts it, and printing the same finished page
 * from a file; both include their window.
 */
export async function measurePdf(app, page, folder, include) {
  const options = {
    audience: 'Bench',
    kind: 'plan',
    format: 'pdf',
    conversation: 'readiness',
    paper: 'a4',
    include,
    leaveOut: [],
  };
  const target = join(folder, 'plan.pdf');
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    shell.showItemInFolder = () => undefined;
  }, target);
  const html = join(folder, 'finished.html');
  await writeFile(html, await finishedPage(app, page, options));

  const exported = [];
  const direct = [];
  for (let run = 0; run <= runs; run++) {
    const exportMs = await timed(() => exportPlan(page, options));
    const directMs = await timed(() => app.evaluate(printFile, html));
    if (run > 0) {
      exported.push(exportMs);
      direct.push(directMs);
    }
  }
  return { exportMs: median(exported), directMs: median(direct) };
}

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The page that the export prints, as its window has it. */
async function finishedPage(app, page, options) {
  await app.evaluate(({ BrowserWindow: { prototype } }) => {
    const { loadURL } = prototype;
    // The page runs no script; the protocol for debuggers reads it all the same, before it is printed.
    prototype.loadURL = async function loadAndRead(url) {
      prototype.loadURL = loadURL;
      await loadURL.call(this, url);
      const { debugger: reader } = this.webContents;
      reader.attach();
      const { root } = await reader.sendCommand('DOM.getDocument');
      const { outerHTML } = await reader.sendCommand('DOM.getOuterHTML', { nodeId: root.nodeId });
      reader.detach();
      globalThis.finishedPage = outerHTML;
    };
  });
  await exportPlan(page, options);
  return app.evaluate(() => globalThis.finishedPage);
}

async function exportPlan(page, options) {
  const reply = JSON.parse(await page.evaluate((o) => window.rungs.call('exportPlan', o), options));
  if (!reply.ok) throw new Error(reply.message);
}

/** Runs in the main process: the least it takes to turn a finished page into the same kind of PDF. */
async function printFile({ BrowserWindow, session }, file) {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { offscreen: true, sandbox: true, session: session.fromPartition('direct') },
  });
  await window.loadFile(file);
  await window.webContents.printToPDF({
    pageSize: 'A4',
    margins: { top: 0.63, bottom: 0.71, left: 0.63, right: 0.63 },
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: '<div style="font:8px system-ui"><span class="pageNumber"></span></div>',
  });
  window.destroy();
}
