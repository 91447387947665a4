import type { PageRequest } from '../shared/bridge';
import { formatPlace, parseLink } from '../shared/places';

/** The link that the system gave the program to open, among the words it was started with; null where there is none. */
export const linkAmong = (words: readonly string[]): string | null =>
  words.find((word) => /^rungs:/i.test(word)) ?? null;

/** Opens the place of a `rungs://` link that came from outside; one that names none is said to lead nowhere. Nothing else can come of a link. */
export function openPlace(url: string, ask: (request: PageRequest) => void): void {
  const place = parseLink(url);
  ask({ kind: 'link', address: place && formatPlace(place) });
}
