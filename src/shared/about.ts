/** What this Rungs is made of, by version. */
export interface About {
  readonly rungs: string;
  readonly electron: string;
  readonly chromium: string;
  readonly sqlite: string;
}
