import { useCommandActions, type CommandActions } from '../lib/commands';
import { deferred } from '../lib/deferred';
import { closeWindowDialog, openWindowDialog, useWindowDialog } from '../lib/window-dialog';

const AboutDialog = deferred(() => import('../dialogs/AboutDialog'));
const DiagnosticsDialog = deferred(() => import('../dialogs/DiagnosticsDialog'));
const ShortcutsDialog = deferred(() => import('../dialogs/ShortcutsDialog'));

const actions: CommandActions = {
  shortcuts: () => openWindowDialog({ kind: 'shortcuts' }),
  about: () => openWindowDialog({ kind: 'about' }),
  diagnostics: () => openWindowDialog({ kind: 'diagnostics' }),
};

/** What helps wherever the window is, and so stands beside everything that may fail. */
export function Help() {
  useCommandActions(actions);
  const dialog = useWindowDialog();
  if (dialog?.kind === 'shortcuts') return <ShortcutsDialog onClose={closeWindowDialog} />;
  if (dialog?.kind === 'about') return <AboutDialog onClose={closeWindowDialog} />;
  if (dialog?.kind === 'diagnostics') return <DiagnosticsDialog onClose={closeWindowDialog} />;
  return null;
}
