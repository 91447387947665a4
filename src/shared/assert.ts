/** Makes a switch exhaustive at compile time, and loud at run time should a value slip through. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
