import type { CareerPathId, CareerPathSummary } from '../../../shared/career-paths';

/** Paths below one heading of the list. */
export interface PathGroup {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly { readonly key: string; readonly careerPath: CareerPathSummary }[];
}

/** The favourites first, a favourite standing below its other heading too; then one's own paths, then every category in the catalogue's order. */
export function groupPaths(
  careerPaths: readonly CareerPathSummary[],
  favourites: readonly CareerPathId[],
  titles: { readonly favourites: string; readonly own: string },
): readonly PathGroup[] {
  const byId = new Map(careerPaths.map((careerPath) => [careerPath.id, careerPath]));
  const starred = favourites.flatMap((id) => byId.get(id) ?? []);
  const group = (key: string, title: string, members: readonly CareerPathSummary[]): PathGroup => ({
    key,
    title,
    entries: members.map((careerPath) => ({ key: `${key}/${careerPath.id}`, careerPath })),
  });
  const own = careerPaths.filter(({ isOwn }) => isOwn);
  const catalogue = careerPaths.filter(({ isOwn }) => !isOwn);
  return [
    group('favourites', titles.favourites, starred),
    group('own', titles.own, own),
    ...[...Map.groupBy(catalogue, ({ category }) => category)].map(([category, members]) =>
      group(`category/${category}`, category, members),
    ),
  ].filter(({ entries }) => entries.length > 0);
}
