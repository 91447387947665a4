import { newOpening } from './opening';

/** The lines for a report of something that went wrong, also where no store can be opened. */
export const {
  open: openDiagnostics,
  close: closeDiagnostics,
  useIsOpen: useIsDiagnosticsOpen,
} = newOpening();
