// A place is somewhere a person can be in the window; its address is the hash of the page's URL, so
// that back and forward, links and restarts need no other state.

export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'paths' }
  | { readonly screen: 'path'; readonly careerPathId: string; readonly levelId: string | null }
  | { readonly screen: 'compare'; readonly careerPathIds: readonly string[] }
  /** Without a second level, the first against itself until one is chosen. */
  | { readonly screen: 'difference'; readonly from: string; readonly to: string | null }
  | { readonly screen: 'skills'; readonly skillId: string | null }
  | { readonly screen: 'evidence' }
  | { readonly screen: 'asks' }
  | { readonly screen: 'plan'; readonly view: PlanView }
  | {
      readonly screen: 'check-ins';
      readonly id: string | null;
      /** The one it is compared with. */
      readonly other: string | null;
    }
  | { readonly screen: 'what-if' }
  | { readonly screen: 'pay' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'trash' }
  | { readonly screen: 'backups' };

/** The ways to look at the milestones; the first is the plain one. */
export const planViews = ['list', 'board', 'timeline'] as const;
export type PlanView = (typeof planViews)[number];

/** The hash of a place, such as `#/plan/timeline`. */
export function formatPlace(place: Place): string {
  switch (place.screen) {
    case 'path':
      return join('paths', place.careerPathId, place.levelId);
    case 'compare':
      return join('compare', ...place.careerPathIds);
    case 'difference':
      return join('difference', place.from, place.to);
    case 'skills':
      return join('skills', place.skillId);
    case 'plan':
      return place.view === 'list' ? join('plan') : join('plan', place.view);
    case 'check-ins':
      return join('check-ins', place.id, place.other);
    default:
      return join(place.screen);
  }
}

const join = (...parts: readonly (string | null)[]): string =>
  '#/' +
  parts
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/');

/** Reads a hash; anything unknown or malformed is home, never an error. */
export function parsePlace(hash: string): Place {
  const parts = decodeParts(hash);
  const [screen, first = null, second = null] = parts;
  switch (screen) {
    case 'paths':
      return first === null
        ? { screen: 'paths' }
        : { screen: 'path', careerPathId: first, levelId: second };
    case 'compare':
      return { screen, careerPathIds: parts.slice(1) };
    case 'difference':
      return first === null ? { screen: 'paths' } : { screen, from: first, to: second };
    case 'skills':
      return { screen: 'skills', skillId: first };
    case 'plan':
      return { screen: 'plan', view: planViews.find((view) => view === first) ?? 'list' };
    case 'check-ins':
      return { screen, id: first, other: second };
    case 'evidence':
    case 'what-if':
    case 'asks':
    case 'pay':
    case 'settings':
    case 'trash':
    case 'backups':
      return { screen };
    default:
      return { screen: 'home' };
  }
}

/** The place of a link such as `rungs://plan/timeline`, written just as its address is; null where it names none. */
export function parseLink(link: string): Place | null {
  const [, address] = /^rungs:\/\/([^?#]*)$/i.exec(link) ?? [];
  if (address === undefined) return null;
  const parts = decodeParts(address);
  if (parts.length === 0) return address.replaceAll('/', '') === '' ? { screen: 'home' } : null;
  const place = parsePlace(address);
  const known = decodeParts(formatPlace(place));
  return parts.length === known.length && parts.every((part, index) => part === known[index])
    ? place
    : null;
}

function decodeParts(hash: string): string[] {
  try {
    return hash
      .replace(/^#?\/?/, '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return [];
  }
}
