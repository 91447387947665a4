/** What F6 goes round, in the order of the page: the sidebar, the banner, the screen, and a message with a button. */
const panes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => entranceOf(pane) !== null,
  );

/** Where each pane had the focus last. */
const left = new WeakMap<HTMLElement, HTMLElement>();

/** Moves the focus to the next pane or the one before, back to where it was there, else to what the pane is about. */
export function goToPane(step: 1 | -1): void {
  const all = panes();
  const focused = document.activeElement;
  const here = all.findIndex((pane) => pane.contains(focused));
  const current = all[here];
  if (current && focused instanceof HTMLElement) left.set(current, focused);
  // From nowhere forward is to the first, backward to the last.
  const next = all.at(here === -1 && step === -1 ? -1 : (here + step) % all.length);
  if (!next) return;
  const before = left.get(next);
  const target = before && next.contains(before) ? before : entranceOf(next);
  target?.focus();
}

const entranceOf = (pane: HTMLElement): HTMLElement | null =>
  pane.querySelector<HTMLElement>('[aria-current], h1') ??
  pane.querySelector<HTMLElement>('a[href], button:not(:disabled)');
