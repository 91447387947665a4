import { app, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import { AppError } from '../shared/errors';
import type { Desktop } from './handlers';
import type { SettingsFile } from './settings';

/** The system's side of the calls: dialogs, the file manager, the theme. */
export function createDesktop(settings: SettingsFile, window: () => BrowserWindow | null): Desktop {
  return {
    version: app.getVersion(),
    systemLocale: () => app.getLocale(),
    applySettings: () => {
      nativeTheme.themeSource = settings.get('theme');
    },
    openFolder: async (folder) => {
      const failure = await shell.openPath(folder);
      if (failure) throw new AppError('folder-missing', failure);
    },
    openFile: async (file) => {
      const [{ createText }, { openFile }] = await viewerParts();
      return openFile(file, createText('en'), window());
    },
    openLink: async (url) => {
      const [, { openLink }] = await viewerParts();
      await openLink(url);
    },
    exportPlan: async (options, read) => {
      const [{ createText }, { writeDocument }, { saveFile }] = await exportParts();
      const { kind, format } = options;
      const text = createText('en');
      const dialogOptions = {
        title: text(`document.save.title.${kind}`),
        defaultPath: `${text(`document.file-name.${kind}`)}.${format}`,
        filters: [{ name: format === 'pdf' ? 'PDF' : 'Markdown', extensions: [format] }],
      };
      const parent = window();
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, dialogOptions)
        : await dialog.showSaveDialog(dialogOptions);
      if (canceled || !filePath) return null;
      await saveFile(filePath, await writeDocument(read(), text));
      shell.showItemInFolder(filePath);
      return filePath;
    },
  };
}

/** Loaded with the first export alone: the message parser would be a tenth of what every start loads. */
const exportParts = () =>
  Promise.all([import('./text'), import('./write-document'), import('./save-file')]);
const viewerParts = () => Promise.all([import('./text'), import('./viewer')]);
