import { flushSync } from 'react-dom';
import { commands, menuNames, menus, type CommandId } from '../../../shared/commands';
import type { Milestone } from '../../../shared/milestones';
import type { NamedRecent, Recent } from '../../../shared/recents';
import { findAmong, placeOfEntry, type SearchHit, type TextRange } from '../../../shared/search';
import { useApiAction, useApiQuery, useApiQueryKept } from '../../lib/api';
import { runCommand, useAvailableCommands } from '../../lib/commands';
import { useWriteKeys } from '../../lib/keys';
import { go } from '../../lib/place';
import { useText } from '../../lib/text';
import { openWindowDialog } from '../../lib/window-dialog';

/** One line of the palette. */
export interface PaletteItem extends Recent {
  readonly title: string;
  readonly matches: readonly TextRange[];
  /** The other name it was found by, where it was. */
  readonly alias: string | null;
  /** What it is, such as the menu of a command or the path of a level. */
  readonly note: string;
  readonly keys: string | null;
  readonly open: () => void;
}

export type PaletteGroup = 'recents' | 'commands' | 'found' | 'milestones';
export type PaletteGroups = readonly (readonly [PaletteGroup, readonly PaletteItem[]])[];

/** So many lines of each kind are seen at a glance. */
const mostOfAKind = 8;
/** What there is no sense in choosing from the palette. */
const unlisted: ReadonlySet<CommandId> = new Set(['palette', 'next-pane', 'previous-pane']);

/** What the palette offers for what is typed: with nothing typed what was chosen lately, then every command. */
export function usePaletteGroups(typed: string): PaletteGroups | undefined {
  const text = useText();
  const { keysOf } = useWriteKeys();
  const available = useAvailableCommands().filter((id) => !unlisted.has(id));
  const recents = useApiQuery('listRecents');
  const milestones = useApiQuery('listMilestones');
  const asked = typed.trim();
  const found = useApiQueryKept('search', asked === '' ? null : asked);
  if (recents === undefined || milestones === undefined) return undefined;

  const ofCommand = (id: CommandId, matches: readonly TextRange[] = []): PaletteItem => ({
    kind: 'command',
    ref: id,
    title: text(commands[id].label),
    matches,
    alias: null,
    note: text(`menu.${menuOf(id)}`),
    keys: keysOf(id)[0] ?? null,
    open: () => runCommand(id),
  });
  const ofMilestone = (milestone: Milestone, matches: readonly TextRange[] = []): PaletteItem => ({
    kind: 'milestone',
    ref: milestone.id,
    title: milestone.title,
    matches,
    alias: null,
    note: text('palette.kind.milestone'),
    keys: null,
    open: () => {
      go({ screen: 'plan', view: 'list' });
      openWindowDialog({ kind: 'milestone', milestone });
    },
  });
  const ofEntry = (
    entry: Pick<SearchHit, 'kind' | 'ref' | 'title' | 'careerPath'>,
    { titleMatches = [], alias = null }: Partial<SearchHit> = {},
  ): PaletteItem => ({
    ...entry,
    matches: titleMatches,
    alias,
    note: entry.careerPath
      ? text('search.kind.levelOf', { path: entry.careerPath.name })
      : text(`search.kind.${entry.kind}`),
    keys: null,
    open: () => go(placeOfEntry(entry)),
  });
  const ofRecent = (recent: NamedRecent): readonly PaletteItem[] => {
    const { kind, ref } = recent;
    const command = available.find((id) => id === ref);
    const milestone = milestones.find(({ id }) => id === ref);
    if (kind === 'command') return command ? [ofCommand(command)] : [];
    if (kind === 'milestone') return milestone ? [ofMilestone(milestone)] : [];
    return [ofEntry({ ...recent, kind })];
  };

  if (asked === '') {
    const lately = recents.flatMap(ofRecent);
    return [
      ['recents', lately],
      ['commands', available.map((id) => ofCommand(id))],
    ];
  }
  const named = available.map((id) => ({ id, title: text(commands[id].label), also: [] }));
  const titled = milestones.map((milestone) => ({ milestone, title: milestone.title, also: [] }));
  const asCommands = findAmong(named, asked).slice(0, mostOfAKind);
  const asMilestones = findAmong(titled, asked).slice(0, mostOfAKind);
  const groups = [
    {
      group: ['commands', asCommands.map(({ entry, matches }) => ofCommand(entry.id, matches))],
      isCorrected: asCommands.some(({ isCorrected }) => isCorrected),
    },
    {
      group: [
        'found',
        (found?.hits ?? []).slice(0, 2 * mostOfAKind).map((hit) => ofEntry(hit, hit)),
      ],
      isCorrected: (found?.corrected ?? null) !== null,
    },
    {
      group: [
        'milestones',
        asMilestones.map(({ entry, matches }) => ofMilestone(entry.milestone, matches)),
      ],
      isCorrected: asMilestones.some(({ isCorrected }) => isCorrected),
    },
  ] as const;
  // What was typed goes before what may have been meant.
  return groups
    .toSorted((one, other) => Number(one.isCorrected) - Number(other.isCorrected))
    .map(({ group }) => group);
}

const menuOf = (id: CommandId) =>
  menuNames.find((name) => menus[name].flat().some((one) => one === id)) ?? 'file';

/** Closes the palette, does what a line stands for, and keeps it for the next time. */
export function useTakeItem(onClose: () => void): (item: PaletteItem) => void {
  const note = useApiAction('noteRecent', 'listRecents');
  return ({ kind, ref, open }) => {
    // Gone before anything else opens, which would otherwise take the palette for what to return to.
    flushSync(onClose);
    open();
    note({ kind, ref });
  };
}
