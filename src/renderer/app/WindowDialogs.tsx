import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readAhead } from '../lib/api';
import { onceAtRest } from '../lib/at-rest';
import { deferred } from '../lib/deferred';
import { closeWindowDialog, useWindowDialog } from '../lib/window-dialog';

const CaptureDialog = deferred(() => import('../dialogs/CaptureDialog'));
const ExportDialog = deferred(() => import('../dialogs/ExportDialog'));
const MilestoneDialog = deferred(() => import('../dialogs/MilestoneDialog'));
const Palette = deferred(() => import('../features/palette/Palette'));
const RestoreDialog = deferred(() => import('../dialogs/RestoreDialog'));

/** The dialogs that commands open over whatever screen is shown. */
export function WindowDialogs() {
  const dialog = useWindowDialog();
  const client = useQueryClient();
  // The palette has to be there at once, and a window at rest has the time.
  useEffect(
    () =>
      onceAtRest(() => {
        void Palette.preload();
        void readAhead(client, 'listRecents');
      }),
    [client],
  );
  switch (dialog?.kind) {
    case 'capture':
      return <CaptureDialog onClose={closeWindowDialog} />;
    case 'export':
      return <ExportDialog onClose={closeWindowDialog} />;
    case 'milestone':
      return (
        <MilestoneDialog
          milestone={dialog.milestone}
          requirementId={dialog.milestone?.requirementId ?? null}
          onClose={closeWindowDialog}
        />
      );
    case 'palette':
      return <Palette onClose={closeWindowDialog} />;
    case 'restore':
      return <RestoreDialog restorable={dialog.file} onClose={closeWindowDialog} />;
    default:
      return null;
  }
}
