// Made by scripts/licences-plugin.ts from the packages that ship.
declare module 'virtual:licences' {
  const licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    /** Null for the few packages that come without it. */
    readonly text: string | null;
  }[];
  export default licences;
}
