import { app, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import { AppError } from '../shared/errors';
import type { Desktop } from './handlers';
import { printPlan } from './print';
import { saveFile } from './save-file';
import type { SettingsFile } from './settings';
import { createText } from './text';

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
    exportPlan: async (options) => {
      const text = createText('en');
      const dialogOptions = {
        title: text('document.save.title'),
        defaultPath: `${text('document.file-name')}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      };
      const parent = window();
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, dialogOptions)
        : await dialog.showSaveDialog(dialogOptions);
      if (canceled || !filePath) return null;
      await saveFile(filePath, await printPlan(options, text));
      shell.showItemInFolder(filePath);
      return filePath;
    },
  };
}
