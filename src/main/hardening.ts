import { app, session, type Session, type WebPreferences } from 'electron';
import { pageOrigin, servePages } from './protocol';

/** What every window of ours runs with; stated in full so that no default can weaken it. */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/** Denies a session every permission and every address but those below one of ours. */
export function denyEverything(target: Session, allowed: string): void {
  // Even where no page checks spelling, a session fetches the dictionaries of its languages.
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest(({ url }, callback) => {
    const isOurs = url.startsWith(allowed) || url.startsWith('devtools://');
    callback({ cancel: !isOurs });
  });
}

/** Applies to every page that will ever exist: no navigation, no new windows, no embedded pages. */
export function hardenApp(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Hardens the session windows use by default; call once the app is ready. */
export function hardenDefaultSession(): void {
  servePages(session.defaultSession);
  denyEverything(session.defaultSession, `${pageOrigin}/`);
}
