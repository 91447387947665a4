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
    author: '',
    conversation: 'readiness',
    paper: 'a4',
    include,
  };
  const target = join(folder, 'plan.pdf');
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    shell.showItemInFolder = () => undefined;
  }, target);
  const html = join(folder, 'finished.html');
  await writeFile(html, await finishedPage(app, options));

  const exported = [];
  const direct = [];
  for (let run = 0; run <= runs; run++) {
    const exportMs = await timed(async () => {
      const reply = await page.evaluate((o) => window.rungs.call('exportPlan', o), options);
      if (!reply.ok) throw new Error(reply.message);
    });
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

/** The print page as it stands before printing, with its styles and without its scripts. */
async function finishedPage(app, options) {
  return app.evaluate(
    async ({ BrowserWindow }, [preload, hash]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { offscreen: true, sandbox: true, preload },
      });
      await window.loadURL(`rungs://app/print.html#${hash}`);
      await window.webContents.executeJavaScript('globalThis.documentReady');
      const markup = await window.webContents.executeJavaScript(`(() => {
      const css = [...document.styleSheets].flatMap((s) => [...s.cssRules]).map((r) => r.cssText);
      document.querySelectorAll('script, link').forEach((element) => element.remove());
      const style = document.createElement('style');
      style.textContent = css.join('\\n');
      document.head.append(style);
      return '<!doctype html>' + document.documentElement.outerHTML;
    })()`);
      window.destroy();
      return markup;
    },
    [
      join(import.meta.dirname, '../../out/preload/index.cjs'),
      encodeURIComponent(JSON.stringify(options)),
    ],
  );
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
