import {
  app,
  dialog,
  shell,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { backupEndings } from '../shared/backups';
import type { PageRequest } from '../shared/bridge';
import { AppError } from '../shared/errors';
import type { Text } from '../shared/format';
import type { Desktop } from './handlers';
import { systemLocale } from './locale';
import type { SettingsFile } from './settings';
import { applyTheme } from './window';

/** The system's side of the calls: dialogs, the file manager, the theme. */
export function createDesktop(
  settings: SettingsFile,
  window: () => BrowserWindow | null,
  words: () => Promise<Text>,
  {
    logTail,
    takeOpenedFile,
    noteTyping,
    noteCommands,
  }: Pick<Desktop, 'logTail' | 'takeOpenedFile' | 'noteTyping' | 'noteCommands'>,
): Desktop {
  const choose = async (options: OpenDialogOptions): Promise<string | null> => {
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  };
  const chooseTarget = async (options: SaveDialogOptions): Promise<string | null> => {
    const parent = window();
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options);
    return canceled || !filePath ? null : filePath;
  };
  const whileBusy = async <T>(work: () => T | Promise<T>): Promise<T> => {
    const shown = window();
    // Beyond the end means that nobody knows how long it takes.
    shown?.setProgressBar(2);
    try {
      // The store works where the window's own messages wait: the bar has to be out before.
      await new Promise((done) => setImmediate(done));
      return await work();
    } finally {
      if (shown?.isDestroyed() === false) shown.setProgressBar(-1);
    }
  };
  const tell = (request: PageRequest) => window()?.webContents.send('request', request);
  let exporting = new AbortController();
  return {
    version: app.getVersion(),
    systemLocale,
    applySettings: () => applyTheme(settings),
    chooseFolder: async (purpose) => {
      const text = await words();
      return choose({
        title: text(`folder.${purpose}.title`),
        buttonLabel: text(`folder.${purpose}.choose`),
        properties: ['openDirectory', 'createDirectory'],
      });
    },
    chooseBackup: async () => {
      const text = await words();
      return choose({
        title: text('restore.file.title'),
        buttonLabel: text('restore.file.choose'),
        filters: [backupFilter(text, backupEndings)],
        properties: ['openFile'],
      });
    },
    chooseBackupTarget: async (name) => {
      const text = await words();
      return chooseTarget({
        title: text('backups.save.title'),
        defaultPath: name,
        filters: [backupFilter(text, backupEndings.slice(0, 1))],
      });
    },
    logTail,
    takeOpenedFile,
    noteTyping,
    noteCommands,
    openFolder: async (folder) => {
      const failure = await shell.openPath(folder);
      if (failure) throw new AppError('folder-missing', failure);
    },
    openFile: async (file) => {
      const { openFile } = await import('./viewer');
      return openFile(file, await words(), window());
    },
    openLink: async (url) => {
      const { openLink } = await import('./viewer');
      await openLink(url);
    },
    exportPlan: async (options, read) => {
      exporting = new AbortController();
      const { signal } = exporting;
      const isCancelled = () => signal.aborted;
      const [{ writeDocument }, { saveFile }] = await exportParts();
      const { kind, format } = options;
      const text = await words();
      const dialogOptions = {
        title: text(`document.save.title.${kind}`),
        defaultPath: `${text(`document.file-name.${kind}`)}.${format}`,
        filters: [{ name: format === 'pdf' ? 'PDF' : 'Markdown', extensions: [format] }],
      };
      const filePath = await chooseTarget(dialogOptions);
      if (filePath === null || isCancelled()) return null;
      try {
        await whileBusy(async () => saveFile(filePath, await writeDocument(read(), signal)));
      } catch (error) {
        if (isCancelled()) return null;
        throw error;
      }
      shell.showItemInFolder(filePath);
      return filePath;
    },
    cancelExport: () => exporting.abort(),
    whileBusy,
    whileWorking: async (what, work) => {
      tell({ kind: 'work', work: what });
      try {
        return await whileBusy(work);
      } finally {
        tell({ kind: 'work', work: null });
      }
    },
  };
}

const backupFilter = (text: Text, endings: readonly string[]) => ({
  name: text('restore.file.kind'),
  extensions: endings.map((ending) => ending.slice(1)),
});

/** Loaded with the first export alone: what draws the document would be a good part of what every start loads. */
const exportParts = () => Promise.all([import('./write-document'), import('./save-file')]);
