import type { CareerPathId, CareerPathSummary } from '../../../shared/career-paths';

/** Paths below one heading of the list. */
export interface PathGroup {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly { readonly key: string; readonly careerPath: CareerPathSummary }[];
}

/** The favourites first, then every category in the catalogue's order; a favourite stands in both. */
export function groupPaths(
  careerPaths: readonly CareerPathSummary[],
  favourites: readonly CareerPathId[],
  favouritesTitle: string,
): readonly PathGroup[] {
  const byId = new Map(careerPaths.map((careerPath) => [careerPath.id, careerPath]));
  const starred = favourites.flatMap((id) => byId.get(id) ?? []);
  const group = (key: string, title: string, members: readonly CareerPathSummary[]): PathGroup => ({
    key,
    title,
    entries: members.map((careerPath) => ({ key: `${key}/${careerPath.id}`, careerPath })),
  });
  return [
    ...(starred.length === 0 ? [] : [group('favourites', favouritesTitle, starred)]),
    ...[...Map.groupBy(careerPaths, ({ category }) => category)].map(([category, members]) =>
      group(`category/${category}`, category, members),
    ),
  ];
}
