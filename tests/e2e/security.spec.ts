import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { projectFolder } from '../../scripts/project.mjs';
import { callApi, expect, test } from './rungs';

// The twenty recommendations of Electron's security tutorial, by its numbers, against the running
// application. The window that prints is in print-security.spec.ts, what is called in calls.spec.ts.

// What is refused here is reported in the window's console, as it should be.
test.use({ mayComplain: true });

/** What the main window runs with, as Electron says. */
const preferencesOf = (app: ElectronApplication): Promise<Record<string, unknown>> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Electron answers this without declaring it.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });

const windowCount = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

test('1: only our own files are loaded, and no network is reached', async ({ startSample }) => {
  const { app, page } = await startSample();
  await page.waitForLoadState();
  const loaded = await page.evaluate(() => [
    location.href,
    ...Array.from(document.scripts, ({ src }) => src),
    ...Array.from(document.querySelectorAll('link'), ({ href }) => href),
  ]);
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((address) => !address.startsWith('rungs://app/'))).toEqual([]);
  for (const address of ['http://127.0.0.1:9/', 'https://127.0.0.1:9/', 'file:///etc/hostname']) {
    const inPage = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'reached',
          () => 'denied',
        ),
      address,
    );
    expect(inPage, address).toBe('denied');
  }
  const inMain = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      (error: unknown) => String(error),
    ),
  );
  expect(inMain).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('2: the page has no Node', async ({ startSample }) => {
  const { app, page } = await startSample();
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(globals).toEqual([]);
  expect(await preferencesOf(app)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
  });
});

test('3: the page cannot change what the preload script works with', async ({ startSample }) => {
  const { app, page } = await startSample();
  expect(await preferencesOf(app)).toMatchObject({ contextIsolation: true });
  const caught = await page.evaluate(async () => {
    const seen: string[] = [];
    // The page's own code goes on meanwhile and may use what is replaced here; it is told by its files.
    const spy = (name: string, own: (...given: never[]) => unknown) =>
      function (this: unknown, ...given: never[]): unknown {
        if (!new Error().stack?.includes('/assets/')) seen.push(name);
        return Reflect.apply(own, this, given);
      };
    Array.prototype.find = spy('find', Array.prototype.find as never) as never;
    Array.prototype.map = spy('map', Array.prototype.map as never) as never;
    [1].find(Boolean);
    const noticed = seen.splice(0);
    await (window as unknown as { rungs: { call(m: string): Promise<unknown> } }).rungs.call(
      'getSession',
    );
    return { noticed, meanwhile: seen.splice(0) };
  });
  expect(caught).toEqual({ noticed: ['find'], meanwhile: [] });
});

test('4: the page is sandboxed', async ({ startSample }) => {
  const { app } = await startSample();
  expect(await preferencesOf(app)).toMatchObject({ sandbox: true });
});

test('5: every permission is denied, asked for or checked', async ({ startSample }) => {
  const { page } = await startSample();
  const answers = await page.evaluate(async () => {
    const denied = (work: Promise<unknown>) =>
      work.then(
        () => 'granted',
        () => 'denied',
      );
    const states = await Promise.all(
      (['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read'] as const).map(
        async (name) => (await navigator.permissions.query({ name: name as 'camera' })).state,
      ),
    );
    return {
      states: [...new Set(states)],
      notification: await Notification.requestPermission(),
      camera: await denied(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await denied(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await denied(navigator.clipboard.readText()),
      place: await denied(
        new Promise((found, failed) => {
          navigator.geolocation.getCurrentPosition(found, failed);
        }),
      ),
    };
  });
  expect(answers).toEqual({
    states: ['denied'],
    notification: 'denied',
    camera: 'denied',
    screen: 'denied',
    clipboard: 'denied',
    place: 'denied',
  });
});

test('6, 8, 9 and 10: no protection of the web is off and nothing experimental is on', async ({
  startSample,
}) => {
  const { app } = await startSample();
  const preferences = await preferencesOf(app);
  expect(preferences).toMatchObject({
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
});

test('7: the policy allows our own files and nothing inline', async ({ startSample }) => {
  const { app, page } = await startSample();
  const header = await app.evaluate(({ session }) =>
    session.defaultSession
      .fetch('rungs://app/index.html')
      .then((reply) => reply.headers.get('content-security-policy')),
  );
  expect(header).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(header).not.toMatch(/unsafe|\*|data:|blob:|https?:/);
  const policy = await page.evaluate(async () => {
    const violated = new Promise<string>((settle) =>
      document.addEventListener('securitypolicyviolation', (event) => {
        settle(event.effectiveDirective);
      }),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    return {
      directive: await violated,
      injected: (globalThis as Record<string, unknown>)['injected'] ?? null,
    };
  });
  expect(policy).toEqual({ directive: 'script-src-elem', injected: null });
});

test('11 and 12: no page within a page is ever attached, whatever it asks for', async ({
  startSample,
}) => {
  const { app, page } = await startSample();
  expect(await preferencesOf(app)).toMatchObject({ webviewTag: false });
  const before = await windowCount(app);
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'data:text/html,planted');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
  });
  // Even where a window would allow the tag.
  const attached = await app.evaluate(async ({ BrowserWindow, session, webContents }) => {
    const planted = new BrowserWindow({
      show: false,
      webPreferences: { webviewTag: true, session: session.fromPartition('planted') },
    });
    await planted.loadURL(
      'data:text/html,<webview src="data:text/html,planted" allowpopups nodeintegration></webview>',
    );
    await planted.webContents.executeJavaScript('new Promise((done) => setTimeout(done, 200))');
    const views = webContents.getAllWebContents().filter((one) => one.getType() === 'webview');
    planted.destroy();
    return views.length;
  });
  expect(attached).toBe(0);
  await expect.poll(() => windowCount(app)).toBe(before);
});

test('13: the window goes nowhere else', async ({ startSample }) => {
  const { page } = await startSample();
  await page.waitForURL('rungs://app/**');
  const before = page.url();
  for (const address of [
    'https://example.com/',
    'file:///etc/hostname',
    'rungs://print/1',
    'data:text/html,planted',
  ]) {
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      location.assign(url);
    }, address);
    // A navigation that was let through would have taken this page along.
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(settle)));
    expect(page.url().split('#')[0], address).toBe(before.split('#')[0]);
  }
});

test('14: no window is opened', async ({ startSample }) => {
  const { app, page } = await startSample();
  const before = await windowCount(app);
  const opened = await page.evaluate(() =>
    ['https://example.com', 'about:blank', 'rungs://app/index.html', ''].filter(
      (url) => window.open(url) !== null,
    ),
  );
  expect(opened).toEqual([]);
  expect(await windowCount(app)).toBe(before);
});

test('15: only https and mailto addresses reach another program', async ({ startSample }) => {
  const { app, page } = await startSample();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  for (const address of [
    'http://example.com/',
    'file:///etc/hostname',
    'javascript:alert(1)',
    'ssh://example.com',
    'ms-msdt:/id',
    'HTTPS',
    '//example.com',
    ' ',
    'rungs://app/index.html',
  ]) {
    expect(await callApi(page, 'openLink', address), address).toMatchObject({ ok: false });
  }
  for (const address of ['https://example.com/a?b=c', 'mailto:someone@example.com']) {
    expect(await callApi(page, 'openLink', address), address).toMatchObject({ ok: true });
  }
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://example.com/a?b=c',
    'mailto:someone@example.com',
  ]);
});

test('16: what ships is one exact version of a supported Electron', () => {
  const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
  const { devDependencies } = JSON.parse(read('package.json')) as {
    devDependencies: { electron: string };
  };
  // The newest three majors get security fixes; raise this with each update.
  const oldestSupportedMajor = 45;
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number.parseInt(devDependencies.electron)).toBeGreaterThanOrEqual(oldestSupportedMajor);
});

test('17: a page that is not ours gets no answer', async ({ startSample }) => {
  const { app } = await startSample();
  const answer = await app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, preload, session: session.fromPartition('foreign') },
      });
      await window.loadURL('data:text/html,<h1>Foreign</h1>');
      const reply = (await window.webContents.executeJavaScript(
        'window.rungs.call("getSession")',
      )) as string;
      window.destroy();
      return JSON.parse(reply) as unknown;
    },
    join(projectFolder, 'out/preload/index.cjs'),
  );
  expect(answer).toMatchObject({ ok: false, code: 'refused' });
});

test('18: nothing outside the renderer folder is served', async ({ startSample }) => {
  const { app, page } = await startSample();
  expect(new URL(page.url()).protocol).toBe('rungs:');
  const status = (url: string) =>
    app.evaluate(
      ({ session }, address) => session.defaultSession.fetch(address).then((reply) => reply.status),
      url,
    );
  expect(await status('rungs://app/index.html')).toBe(200);
  for (const path of [
    'app/',
    'app/../main/index.cjs',
    'app/%2e%2e/main/index.cjs',
    'app/..%2fmain%2findex.cjs',
    'app/..%5cmain%5cindex.cjs',
    'app/%00',
    'app/assets',
    'other/index.html',
  ]) {
    expect(await status(`rungs://${path}`), path).toBe(404);
  }
});

test('20: the page is given three functions, a word and nothing of Electron', async ({
  startSample,
}) => {
  const { app, page } = await startSample();
  const given = await page.evaluate(() => {
    const { rungs } = globalThis as unknown as {
      rungs: { onRequest(listener: (...sent: unknown[]) => void): void };
    };
    const heard: unknown[][] = [];
    Object.assign(globalThis, { heard });
    rungs.onRequest((...sent) => heard.push(sent));
    return {
      types: Object.entries(rungs).map(([name, value]) => [name, typeof value]),
      electron: Object.keys(globalThis).filter((name) => /electron|ipc/i.test(name)),
    };
  });
  expect(given).toEqual({
    types: [
      ['platform', 'string'],
      ['call', 'function'],
      ['lookAtDropped', 'function'],
      ['onRequest', 'function'],
    ],
    electron: [],
  });
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const command = { kind: 'command', id: 'redo', isByKeys: false };
    for (const sent of ['redo', { ...command, id: 'quit' }, { ...command, more: 1 }, command]) {
      contents?.send('request', sent, 'more');
    }
  });
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[][] }).heard);
  await expect
    .poll(heard)
    .toEqual([
      [{ kind: 'command', id: 'redo', isByKeys: false }],
      [{ kind: 'command', id: 'redo', isByKeys: false }],
    ]);
});
