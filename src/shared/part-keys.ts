import type { MessageId } from './messages/en';

/** Keys that one part of a screen hears while it has the focus. */
export const partKeys = [
  {
    part: 'keys.part.skills',
    keys: [
      { keys: ['Up', 'Down'], does: 'keys.skills.choose' },
      { keys: ['0', '1', '2', '3', '4'], does: 'keys.skills.rate' },
      { keys: ['Enter'], does: 'keys.open' },
    ],
  },
  { part: 'keys.part.list', keys: [{ keys: ['Up', 'Down'], does: 'keys.list.move' }] },
  {
    part: 'keys.part.board',
    keys: [
      { keys: ['Up', 'Down'], does: 'keys.board.move' },
      { keys: ['Left', 'Right'], does: 'keys.board.column' },
    ],
  },
  {
    part: 'keys.part.timeline',
    keys: [
      { keys: ['Up', 'Down'], does: 'keys.timeline.choose' },
      { keys: ['Left', 'Right'], does: 'keys.timeline.move' },
      { keys: ['Shift+Left', 'Shift+Right'], does: 'keys.timeline.end' },
      { keys: ['Alt+Left', 'Alt+Right'], does: 'keys.timeline.start' },
      { keys: ['Enter'], does: 'keys.open' },
    ],
  },
  { part: 'keys.part.ladder', keys: [{ keys: ['Up', 'Down'], does: 'keys.ladder.choose' }] },
  { part: 'keys.part.chart', keys: [{ keys: ['Left', 'Right'], does: 'keys.chart.choose' }] },
  { part: 'keys.part.dialog', keys: [{ keys: ['Escape'], does: 'keys.dialog.close' }] },
] as const satisfies readonly {
  readonly part: MessageId;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: MessageId }[];
}[];
