/** The closed set of reasons a call can fail; the interface chooses its words by code, never by message. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'stale-revision',
  'already-asked',
  'already-recorded',
  'changed-since',
  'parent-missing',
  'in-use',
  'store-in-use',
  'store-newer',
  'store-missing',
  'store-unreadable',
  'store-blocked',
  'store-has-data',
  'backup-damaged',
  'backup-unwritable',
  'wrong-kind',
  'not-a-backup',
  'backup-missing',
  'store-unwritable',
  'folder-missing',
  'location-unreadable',
  'folder-unfit',
  'no-data-there',
  'copy-differs',
  'left-changed',
  'attachment-missing',
  'not-opened',
  'file-unwritable',
  'disk-full',
  'refused',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A failure with a code for the program and a plain English line for logs and the command line. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Field path to issue code, where a field of a form is what is wrong. */
    readonly fields: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
