import { join } from 'node:path';
import { projectFolder } from '../../scripts/project.mjs';
import { callApi, expect, test } from './rungs';

// What is refused here is reported in the window's console, as it should be.
test.use({ mayComplain: true });

test('the page is sandboxed, isolated and has no Node', async ({ startSample }) => {
  const { app, page } = await startSample();
  expect(
    await page.evaluate(() => ({
      require: typeof (globalThis as Record<string, unknown>)['require'],
      process: typeof (globalThis as Record<string, unknown>)['process'],
      bridge: Object.keys((globalThis as unknown as { rungs: object }).rungs),
      origin: location.origin,
    })),
  ).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'onMenuRequest'],
    origin: 'rungs://app',
  });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Electron answers this without declaring it.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the policy allows our own files and nothing inline', async ({ startSample }) => {
  const { page } = await startSample();
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

test('nothing outside the renderer folder is served', async ({ startSample }) => {
  const { app } = await startSample();
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

test('permissions, navigation, new windows and the network are denied', async ({ startSample }) => {
  const { app, page } = await startSample();
  const before = page.url();
  const denied = await page.evaluate(async () => {
    const answers: Record<string, unknown> = {};
    answers['notifications'] = (await navigator.permissions.query({ name: 'notifications' })).state;
    answers['geolocation'] = (await navigator.permissions.query({ name: 'geolocation' })).state;
    answers['window'] = window.open('https://example.com') === null;
    answers['network'] = await fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'denied',
    );
    location.href = 'https://example.com/';
    await new Promise((settle) => setTimeout(settle, 300));
    return answers;
  });
  expect(denied).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    window: true,
    network: 'denied',
  });
  expect(page.url().split('#')[0]).toBe(before.split('#')[0]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const reached = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      (error: unknown) => String(error),
    ),
  );
  expect(reached).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('a call that is unknown, inherited or malformed is refused with a plain reply', async ({
  startSample,
}) => {
  const { page } = await startSample();
  for (const method of ['nonsense', 'constructor', '__proto__', 'toString', 42, null, {}]) {
    expect(await callApi(page, method as string)).toMatchObject({ ok: false, code: 'refused' });
  }
  expect(await callApi(page, 'rateSkill', { skillId: 'rest-apis', proficiency: 9 })).toMatchObject({
    ok: false,
    code: 'invalid-input',
  });
  expect(await callApi(page, 'getCareerPath', 'no-such-path')).toMatchObject({
    ok: false,
    code: 'not-found',
  });
});

test('a page that is not ours gets no answer', async ({ startSample }) => {
  const { app } = await startSample();
  const reply = await app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, preload, session: session.fromPartition('foreign') },
      });
      await foreign.loadURL('data:text/html,<h1>Foreign</h1>');
      const answer: unknown = await foreign.webContents.executeJavaScript(
        "window.rungs.call('getSession')",
      );
      foreign.destroy();
      return answer;
    },
    join(projectFolder, 'out/preload/index.cjs'),
  );
  expect(reply).toMatchObject({ ok: false, code: 'refused' });
});
