import type { NamedRecent, Recent } from '../../shared/recents';
import type { ReadableDb } from './db';
import { careerPathOfLevel } from './search';

/** Names recent choices; what is in this store no more, or never was, is left out. */
export const nameRecents = (db: ReadableDb, recents: readonly Recent[]): readonly NamedRecent[] =>
  recents.flatMap((recent) => {
    const title = titleOf(db, recent);
    if (title === null) return [];
    const careerPath = recent.kind === 'level' ? careerPathOfLevel(db, recent.ref) : null;
    return [{ ...recent, title, careerPath }];
  });

function titleOf(db: ReadableDb, { kind, ref }: Recent): string | null {
  if (kind === 'command') return '';
  const row =
    kind === 'milestone'
      ? db.get<{ title: string }>('SELECT title FROM milestone WHERE id = :ref', { ref })
      : db.get<{ title: string }>(
          'SELECT title FROM search_entry WHERE kind = :kind AND ref = :ref',
          { kind, ref },
        );
  return row?.title ?? null;
}
