// Run by Electron in place of the application, by the build: starts the application as a person
// would, and once its first screen stands leaves beside each compiled file what V8 made of it, with
// the functions that a start needs. src/main/boot.ts reads it. Most starts find a plan, so where there
// is none this one only makes one: what that takes would lie in the memory of every start.
const { once } = require('node:events');
const { writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, sep } = require('node:path');
const { Script } = require('node:vm');
const { app, BrowserWindow } = require('electron');

const out = join(__dirname, '../out/main');
const compiled = new Map();
const compile = Module.prototype._compile;

Module.prototype._compile = function (source, file, ...rest) {
  if (!file.startsWith(out + sep)) return compile.call(this, source, file, ...rest);
  const script = new Script(Module.wrap(source), { filename: file });
  compiled.set(file, script);
  const run = script.runInThisContext();
  return run.call(
    this.exports,
    this.exports,
    Module.createRequire(file),
    this,
    file,
    dirname(file),
  );
};

// Nobody is meant to see it.
BrowserWindow.prototype.show = () => undefined;

app.once('browser-window-created', async (_event, { webContents }) => {
  await standing(webContents);
  const session = await webContents.executeJavaScript('window.rungs.call("getSession")');
  if (JSON.parse(session).value.store !== 'sample') {
    await webContents.executeJavaScript('window.rungs.call("exploreSample")');
  } else {
    for (const [file, script] of compiled) writeFileSync(`${file}.v8`, script.createCachedData());
  }
  app.quit();
});

async function standing(page) {
  await once(page, 'did-finish-load');
  await page.executeJavaScript('new Promise((idle) => requestIdleCallback(idle))');
}

require(join(out, 'index.cjs'));
