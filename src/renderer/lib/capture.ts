import { newOpening } from './opening';

/** The quick capture, over whatever screen is shown. */
export const { open: openCapture, close: closeCapture, useIsOpen: useIsCaptureOpen } = newOpening();
