import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from 'playwright/test';
import type { Input, Method, Output, Reply } from '../../src/shared/api';
import { callApi, expect, type Rungs } from './rungs';

/** Calls the contract past the interface and returns the value; a refusal throws with its code. */
export async function ask<M extends Method>(
  page: Page,
  method: M,
  ...[input]: undefined extends Input<M> ? [] : [Input<M>]
): Promise<Output<M>> {
  // The bridge carries plain data; the contract says what it is.
  const reply = (await callApi(page, method, input)) as Reply<M>;
  if (!reply.ok) throw new Error(`${method}: ${reply.code}, ${reply.message}`);
  return reply.value;
}

/** Leaves the first questions behind, with a position and a goal or with none, and waits for Home. */
export async function passFirstRun(
  page: Page,
  answers: Partial<Input<'completeFirstRun'>> = {},
): Promise<void> {
  await ask(page, 'completeFirstRun', { position: null, goal: null, ratings: [], ...answers });
  await page.reload();
  await expect(page.getByRole('navigation')).toBeVisible();
}

/** From Mid to Senior, at four hours a week with six weeks off. */
export const midToSenior: Partial<Input<'completeFirstRun'>> = {
  position: { levelId: 'backend-developer/mid', since: '2024-03-01' },
  goal: { levelId: 'backend-developer/senior', dueOn: null, hoursPerWeek: 4, weeksOff: 6 },
};

/** Opens the window anew at a place by its address, such as `#/plan/timeline` or `#/skills/{Git}`, and waits until it is shown. */
export async function goTo(page: Page, place: string): Promise<void> {
  const hash = await addressOf(page, place);
  // Within the page, the heading of the place before could be taken for this one's.
  await page.evaluate((to) => {
    window.history.replaceState(null, '', to);
  }, hash);
  await page.reload();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** The link of a section in the sidebar; some sections have a navigation of their own besides. */
export const sectionLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
/** An address with the name in braces, of a skill or of a path, replaced by its id. */
async function addressOf(page: Page, place: string): Promise<string> {
  const [braced, name] = /\{(.*)\}/.exec(place) ?? [];
  if (braced === undefined) return place;
  const list = place.startsWith('#/paths') ? 'listCareerPaths' : 'listSkills';
  const { id } = (await ask(page, list)).find((entry) => entry.name === name) ?? { id: '' };
  return place.replace(braced, encodeURIComponent(id));
}

export const ourPath = 'Backend at our place';
/** Makes the Backend Developer path one's own, with a level that pays otherwise than the catalogue says. */
export async function makeOurPath(page: Page): Promise<void> {
  const { id, levels } = await ask(page, 'copyCareerPath', {
    careerPathId: 'backend-developer',
    name: ourPath,
    movesAlong: false,
  });
  const [first] = levels;
  if (!first) throw new Error('The path has no level.');
  await ask(page, 'changeLevel', {
    careerPathId: id,
    revision: 1,
    id: first.id,
    ...{ tier: first.tier, title: first.title, summary: first.summary },
    ...{ focus: first.focus, advance: first.advance },
    minMinor: 7_000_000,
    maxMinor: 9_000_000,
    isOpenEnded: false,
    yearsFrom: 0,
    yearsTo: 2,
    responsibilities: first.responsibilities.map((text) => ({ text })),
  });
}

/** Goes to a section by its link in the sidebar and waits until it is shown. */
export async function openSection(page: Page, name: string): Promise<void> {
  const link = sectionLink(page, name);
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Something to record, as the contract takes it. */
export const pay = {
  paidFrom: '2024-01-01',
  amountMinor: 9_000_000,
  currency: 'USD',
  period: 'year',
  kind: 'base',
  note: '',
} as const;

/** Gives the window's content a size in CSS pixels at a zoom, and waits until the page has it. */
export async function resize(
  { app, page }: Pick<Rungs, 'app' | 'page'>,
  { width, height, zoom = 1 }: { width: number; height: number; zoom?: number },
): Promise<void> {
  await evaluateInWindow(app, { width, height, zoom });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(width / zoom));
}

const evaluateInWindow = (
  app: ElectronApplication,
  size: { width: number; height: number; zoom: number },
): Promise<void> =>
  app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, size);

/** What axe finds wrong with the page as it is, by all its rules or those named, one line a finding. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Chooses the Backend Developer path, so that its levels can be picked from. */
export const chooseBackend = (page: Page) =>
  page.getByLabel('Career path').selectOption({ label: 'Backend Developer' });
