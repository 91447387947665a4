import { useMemo } from 'react';
import { commandIds, placeOf, type PlanCommandId } from '../../shared/commands';
import { useCommandActions, type CommandActions } from '../lib/commands';
import { go } from '../lib/place';
import { printScreen } from '../lib/print';
import { useBackUp } from '../lib/safekeeping';
import { openWindowDialog } from '../lib/window-dialog';
import { goToPane } from './panes';

const places: CommandActions = Object.fromEntries(
  commandIds.flatMap((id) => {
    const place = placeOf(id);
    return place === null ? [] : [[id, () => go(place)]];
  }),
);

/** Says what every command of the plan does, once there is one. */
export function PlanCommands() {
  const backUp = useBackUp();
  const actions = useMemo<CommandActions>(() => {
    const own: Readonly<Record<PlanCommandId, () => void>> = {
      capture: () => openWindowDialog({ kind: 'capture' }),
      'new-milestone': () => openWindowDialog({ kind: 'milestone', milestone: null }),
      'new-pay': () => {
        go({ screen: 'pay' });
        openWindowDialog({ kind: 'new-pay' });
      },
      'export-plan': () => openWindowDialog({ kind: 'export' }),
      print: () => void printScreen(),
      'back-up': () => void backUp(),
      palette: () => openWindowDialog({ kind: 'palette' }),
      'next-pane': () => goToPane(1),
      'previous-pane': () => goToPane(-1),
      back: () => window.history.back(),
      forward: () => window.history.forward(),
    };
    return { ...places, ...own };
  }, [backUp]);
  useCommandActions(actions);
  return null;
}
