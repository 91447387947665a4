import { useEffect } from 'react';
import { onMenuRequest } from '../lib/api';
import { deferred } from '../lib/deferred';
import { closeDiagnostics, openDiagnostics, useIsDiagnosticsOpen } from '../lib/diagnostics';

const DiagnosticsDialog = deferred(() => import('../dialogs/DiagnosticsDialog'));

/** Hears the menu's item for diagnostics and shows them; stands beside everything that may fail. */
export function Diagnostics() {
  const isOpen = useIsDiagnosticsOpen();
  useEffect(
    () =>
      onMenuRequest((request) => {
        if (request === 'diagnostics') openDiagnostics();
      }),
    [],
  );
  return isOpen ? <DiagnosticsDialog onClose={closeDiagnostics} /> : null;
}
