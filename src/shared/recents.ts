import { z } from 'zod';
import { searchKinds, type SearchHit } from './search';

export const recentKinds = ['command', 'milestone', ...searchKinds] as const;

/** Something chosen in the palette, by its id. What it is called is never kept: it may be renamed, and settings are no place for it. */
export const recent = z.lazy(() =>
  z.object({ kind: z.enum(recentKinds), ref: z.string().min(1).max(200) }),
);
export type Recent = z.infer<typeof recent>;

/** As many as are offered again. */
export const mostRecents = 6;

/** A recent choice with its name of today; a command's name is the page's to say. */
export type NamedRecent = Recent & Pick<SearchHit, 'title' | 'careerPath'>;

/** The recent choices after one more, newest first. */
export const withRecent = (recents: readonly Recent[], chosen: Recent): readonly Recent[] =>
  [chosen, ...recents.filter(({ kind, ref }) => kind !== chosen.kind || ref !== chosen.ref)].slice(
    0,
    mostRecents,
  );
