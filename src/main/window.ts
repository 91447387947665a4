import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Rectangle, type Size } from 'electron';
import { safePreferences } from './hardening';
import { pageOrigin } from './protocol';
import type { SettingsFile } from './settings';

const smallest = { width: 480, height: 360 };
const usual = { width: 1280, height: 800 };
/** The page's own background, so that nothing flashes before it paints. */
const background = { light: '#ffffff', dark: '#1b1c1e' };

/** Draws every window in the theme of the settings. */
export function applyTheme(settings: SettingsFile): void {
  nativeTheme.themeSource = settings.get('theme');
}

/** Opens the main window where it was last, and remembers where it goes. */
export function openMainWindow(settings: SettingsFile): BrowserWindow {
  const state = settings.get('window');
  const window = new BrowserWindow({
    ...(state ? clamped(state) : firstSize()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Rungs',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      ...safePreferences,
      zoomFactor: state?.zoom ?? 1,
      preload: join(__dirname, '../preload/index.cjs'),
    },
  });
  if (state?.isMaximized) window.maximize();
  if (state?.isFullScreen) window.setFullScreen(true);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    try {
      settings.set({
        window: {
          ...window.getNormalBounds(),
          isMaximized: window.isMaximized(),
          isFullScreen: window.isFullScreen(),
          zoom: window.webContents.getZoomFactor(),
        },
      });
    } catch {
      // On a full disk the window is where it was before that.
    }
  });
  reloadAfterCrash(window);
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
}

const crashesApartMs = 5_000;

/** Loads a page anew that crashed; one that crashes again and again, after a while each time. Nothing saved is in it. */
function reloadAfterCrash({ webContents }: BrowserWindow): void {
  let reloadedAt = -Infinity;
  const reload = () => {
    // Also said of the process of the first empty document, once the page has one of its own.
    if (webContents.isDestroyed() || !webContents.isCrashed()) return;
    reloadedAt = performance.now();
    webContents.reload();
  };
  webContents.on('render-process-gone', () => {
    setTimeout(reload, Math.max(0, reloadedAt + crashesApartMs - performance.now()));
  });
}

/** The usual size, or what the display has room for. */
function firstSize(): Size {
  const { workAreaSize } = screen.getPrimaryDisplay();
  return {
    width: Math.min(usual.width, workAreaSize.width),
    height: Math.min(usual.height, workAreaSize.height),
  };
}

/** Moves a remembered window back onto a display that still exists. */
function clamped({ x, y, width, height }: Rectangle): Rectangle {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const fitted = {
    width: Math.min(Math.max(width, smallest.width), workArea.width),
    height: Math.min(Math.max(height, smallest.height), workArea.height),
  };
  return {
    ...fitted,
    x: Math.min(Math.max(x, workArea.x), workArea.x + workArea.width - fitted.width),
    y: Math.min(Math.max(y, workArea.y), workArea.y + workArea.height - fitted.height),
  };
}
