import type { Locator, Page } from 'playwright/test';
import { expect, type Rungs } from './rungs';
import { goTo, makeOurPath, ourPath } from './window';

/** The paths and the levels that are compared on their screens. */
export const compared = ['backend-developer', 'data-analyst', 'registered-nurse'];
export const differing = { from: 'backend-developer/mid', to: 'data-analyst/senior' };

/** Every screen by its address, with the detail views that have one of their own. */
export const screens: readonly string[] = [
  '#/',
  '#/paths',
  '#/paths/backend-developer',
  `#/paths/{${ourPath}}`,
  `#/compare/${compared.join('/')}`,
  `#/difference/${Object.values(differing).map(encodeURIComponent).join('/')}`,
  '#/skills',
  '#/skills/python',
  '#/evidence',
  '#/asks',
  '#/plan',
  '#/plan/board',
  '#/plan/timeline',
  '#/check-ins',
  '#/what-if',
  '#/pay',
  '#/settings',
  '#/trash',
  '#/backups',
];

/** The sample with a path of one's own beside the catalogue's. */
export async function startWithOurPath(startSample: () => Promise<Rungs>): Promise<Rungs> {
  const rungs = await startSample();
  await makeOurPath(rungs.page);
  return rungs;
}

type Press = (page: Page) => Locator;

/** A dialog or menu: the screen it opens from and what opens it. */
export type Opening = readonly [hash: string, opener: Press];

/** Every dialog and menu. */
export const openings: readonly Opening[] = [
  ['#/', button('Change position')],
  ['#/', button('Change goal')],
  ['#/paths/backend-developer', button('About these figures')],
  ['#/paths/backend-developer', button('Add what your employer asks')],
  ['#/paths/backend-developer', button('Make it mine')],
  ['#/paths', button('New path')],
  [`#/paths/{${ourPath}}`, button('Edit level')],
  [`#/paths/{${ourPath}}`, button(/^\d differences$/)],
  [`#/paths/{${ourPath}}`, button('Edit Git')],
  ['#/skills', button('How readiness is worked out')],
  ['#/skills/python', button('Rate')],
  ['#/skills/python', button(/^Edit: Strong/)],
  ['#/skills/system-design', button('Not part of this job')],
  ['#/skills/system-design', button('No opportunity yet')],
  ['#/skills/{Secure coding certificate}', button('Mark as held')],
  ['#/skills/{Secure coding certificate}', button(/^Edit: Held until/)],
  ['#/skills/{Weeks on call}', button('Log time')],
  ['#/skills/system-design', button('Change what is asked')],
  ['#/evidence', button('Add evidence')],
  ['#/evidence', button('Quick capture')],
  ['#/evidence', button('Search answers in half the time')],
  ['#/asks', button('Add ask')],
  ['#/asks', (page) => button('Answered…')(page).first()],
  ['#/plan', button('New milestone')],
  ['#/plan', button('Plan it: Observability')],
  ['#/plan', button('Explain how our replicas fail, with one rehearsal')],
  ['#/plan', button('Export…')],
  ['#/plan', button('How the dates come about')],
  ['#/plan', button('Actions for Reach half a year on call')],
  ['#/check-ins', button('New check-in')],
  ['#/pay', button('Add pay')],
  ['#/pay', button(/^Set the date|^Change$/)],
  ['#/pay', button(/^Actions for Bonus/)],
];
function button(name: string | RegExp) {
  return (page: Page) => page.getByRole('button', { name, exact: true });
}

export const describeOpening = (opening: Opening): string =>
  `${opening[0]}, opening ${openings.indexOf(opening)}`;

/** The dialogs and menus that are open. */
export const overlay = (page: Page) => page.locator('[role=dialog], [role=menu]');

/** Opens what a row of `openings` names and waits until it has settled. */
export async function open(page: Page, [hash, press]: Opening): Promise<void> {
  await goTo(page, hash);
  await press(page).click();
  await settled(page);
}

/** Waits until what has just been opened has come to rest. */
export async function settled(page: Page): Promise<void> {
  await expect(overlay(page).last()).toBeVisible();
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
}

/** Closes it by the keyboard. */
export async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(overlay(page)).toHaveCount(0);
}
