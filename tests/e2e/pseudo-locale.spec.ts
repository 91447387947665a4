import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { projectFolder } from '../../scripts/project.mjs';
import type { Language } from '../../src/shared/languages';
import { en } from '../../src/shared/messages/en';
import { brackets, pseudo, type PseudoLocale } from '../pseudo-locale';
import { expect, test as base } from './rungs';
import {
  close,
  compared,
  describeOpening,
  differing,
  openings,
  screens,
  settled,
  startWithOurPath,
  type Opening,
} from './screens';
import { ask, goTo, ourPath, resize } from './window';

/** In whose places the made-up languages stand: each is a chunk of its own. */
const places = { de: { way: 'ltr' }, es: { way: 'rtl' } } as const satisfies Partial<
  Record<Language, PseudoLocale>
>;

/** Rungs as it was built, but for its German and Spanish, in whose place stand languages made up from English. */
function buildWithPseudoLocales(): string {
  const program = mkdtempSync(join(tmpdir(), 'rungs-pseudo-'));
  cpSync(join(projectFolder, 'package.json'), join(program, 'package.json'));
  cpSync(join(projectFolder, 'out'), join(program, 'out'), { recursive: true });
  mkdirSync(join(program, 'node_modules'));
  symlinkSync(
    join(projectFolder, 'node_modules/better-sqlite3'),
    join(program, 'node_modules/better-sqlite3'),
  );
  for (const [language, locale] of Object.entries(places)) {
    const messages = JSON.stringify(pseudo(en, locale));
    const write = (folder: string, ending: string, source: string) => {
      const [chunk, ...others] = readdirSync(join(program, folder)).filter(
        (name) => name.startsWith(`${language}-`) && name.endsWith(ending),
      );
      if (chunk === undefined || others.length > 0) throw new Error(`${language}: not one chunk.`);
      writeFileSync(join(program, folder, chunk), source);
    };
    write('out/renderer/assets', '.js', `export const ${language} = ${messages};`);
    write('out/main', '.cjs', `exports.${language} = ${messages};`);
  }
  return program;
}

const test = base.extend({
  appFolder: async ({}, use) => {
    const program = buildWithPseudoLocales();
    await use(program);
    rmSync(program, { recursive: true, force: true });
  },
});

/** What is shown or read out that comes neither from a message nor from data, nor from what the platform knows of months and currencies. */
const untranslated = (page: Page, language: string, data: readonly string[]): Promise<string[]> =>
  page.evaluate(
    ([spoken, known, { opening, closing }]) => {
      const names = known.map((text) => text.trim());
      // Some are shortened otherwise beside their year.
      const months = Array.from({ length: 12 }, (_, month) =>
        [{}, { year: 'numeric' } as const].map((year) =>
          new Intl.DateTimeFormat(spoken, { month: 'short', ...year })
            .format(new Date(2027, month))
            .replace(/ 2027$/, ''),
        ),
      ).flat();
      const [, and = ''] = new Intl.ListFormat(spoken)
        .formatToParts(['a', 'b'])
        .map((p) => p.value);
      // Data is joined by dots and in lists, and shortened where there is no room.
      const isData = (text: string) =>
        names.includes(text.replace(/[·\s\u202A-\u202E]+$/, '')) ||
        text
          .split(/ ?· ?|, |^: /)
          .flatMap((part) => part.split(and))
          .map((part) => part.replace(/[\u202A-\u202E]/g, '').trim())
          .every(
            (part) =>
              !/[A-Za-z]{3,}/.test(part) ||
              names.includes(part) ||
              months.includes(part.replace(/ \d{4}$/, '')) ||
              (part.endsWith('…') && names.some((name) => name.startsWith(part.slice(0, -1)))),
          );
      const isPlatforms = ({ value }: HTMLOptionElement) =>
        /^([A-Z]{3}|[a-z]{2}(-[A-Z]{2})?|mon|sat|sun)$/.test(value);
      const found = new Set<string>();
      let depth = 0;
      const note = (text: string) => {
        let outside = '';
        for (const sign of text) {
          if (sign === opening) depth += 1;
          else if (sign === closing) depth -= 1;
          else if (depth === 0) outside += sign;
        }
        const rest = outside.trim();
        if (!isData(rest)) found.add(rest);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      // A message may be broken into several nodes, each of which is inside its brackets.
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const isEnglish = parent?.closest('[lang]:not(html), script, style') !== null;
        if (isEnglish || (parent instanceof HTMLOptionElement && isPlatforms(parent))) continue;
        note(walker.currentNode.textContent ?? '');
      }
      for (const element of document.querySelectorAll('body *')) {
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
          depth = 0;
          note(element.getAttribute(name) ?? '');
        }
      }
      return [...found];
    },
    [language, data, brackets] as const,
  );

/** What is cut off: a page that scrolls sideways, words wider than the box that hides them, and words beyond a drawing's edge. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('.visually-hidden, svg, select') !== null) continue;
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      const isControl = element.matches('button, a');
      const hides = overflowX === 'hidden' || overflowX === 'clip';
      if (display === 'inline' || textOverflow === 'ellipsis' || !(isControl || hides)) continue;
      // What only screen readers are given is a pixel wide.
      if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        found.push(`${element.tagName} ${element.className}: ${element.textContent.slice(0, 60)}`);
    }
    for (const words of document.querySelectorAll<SVGTextElement>('svg text')) {
      const drawing = words.ownerSVGElement?.getBoundingClientRect();
      const { left, right, width } = words.getBoundingClientRect();
      if (!drawing || width === 0) continue;
      if (left < drawing.left - 2 || right > drawing.right + 2)
        found.push(`drawn beyond the edge: ${words.textContent}`);
    }
    return found;
  });

/** Every string in what the store answers, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** What the components say by themselves to a screen reader, in a real language: how to leave a menu. */
const componentWords = ['Schließen'];

/** Which of the page's buttons one is, whatever it is called. */
const placeAmongButtons = (opener: Locator): Promise<number> =>
  opener.evaluate((button) =>
    [...document.querySelectorAll('button')].indexOf(button as HTMLButtonElement),
  );

const menuLabels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    const labelsIn = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .flatMap(({ label, submenu }) => [label, ...labelsIn(submenu)]);
    return labelsIn(Menu.getApplicationMenu());
  });

/** What the store knows of the sample, which is said as it is in every language. */
async function readData(page: Page): Promise<string[]> {
  const paths = await ask(page, 'listCareerPaths');
  const own = paths.find(({ name }) => name === ourPath)?.id;
  if (own === undefined) throw new Error('There is no path of our own.');
  const wanted = { filter: 'all', sought: '', first: 1_000 } as const;
  const evidence = (await ask(page, 'listEvidence', wanted)).entries;
  return stringsIn([
    paths,
    await ask(page, 'getCareerPath', 'backend-developer'),
    await ask(page, 'getCareerPath', own),
    await ask(page, 'getOwnPath', own),
    await ask(page, 'listCheckIns'),
    await ask(page, 'listSkillNames', null),
    await ask(page, 'comparePaths', compared),
    await ask(page, 'compareLevels', differing),
    await ask(page, 'getAgenda'),
    await ask(page, 'getSkill', 'python'),
    await ask(page, 'getSkill', 'observability'),
    await ask(page, 'getSkill', 'system-design'),
    await ask(page, 'getStanding'),
    await ask(page, 'listMilestones'),
    evidence,
    await Promise.all(evidence.map(({ id }) => ask(page, 'getEvidence', id))),
    await ask(page, 'listAsks'),
    await ask(page, 'listPay'),
  ]);
}

test('nothing is left untranslated or cut off in a longer language, from left to right and from right to left', async ({
  folder,
  startSample,
}) => {
  test.setTimeout(180_000);
  const { app, page } = await startWithOurPath(startSample);
  const data = [...(await readData(page)), folder];
  await resize({ app, page }, { width: 900, height: 600 });
  for (const [language, { way }] of Object.entries(places)) {
    await ask(page, 'changeSettings', { language: language as Language, locale: 'ja-JP' });
    for (const hash of screens) {
      await goTo(page, hash);
      await page.evaluate((dir) => (document.documentElement.dir = dir), way);
      const where = `${hash} ${way}`;
      expect.soft(await untranslated(page, language, data), where).toEqual([]);
      expect.soft(await clipped(page), where).toEqual([]);
    }
    const bare = (await menuLabels(app)).filter((label) => !label.includes(brackets.opening));
    expect.soft(bare, `menu ${way}`).toEqual([]);
  }
});

test('nothing in a dialog or menu is left untranslated or cut off', async ({
  folder,
  startSample,
}) => {
  test.setTimeout(180_000);
  const { app, page } = await startWithOurPath(startSample);
  const known = [...(await readData(page)), ...componentWords, folder];
  await resize({ app, page }, { width: 900, height: 600 });
  const byScreen = Map.groupBy(openings, ([hash]) => hash);
  // What opens them is known by its English words, and after that by its place among the buttons.
  await ask(page, 'changeSettings', { locale: 'ja-JP' });
  const openers = new Map<Opening, number>();
  for (const [hash, fromHere] of byScreen) {
    await goTo(page, hash);
    for (const opening of fromHere) openers.set(opening, await placeAmongButtons(opening[1](page)));
  }
  await ask(page, 'changeSettings', { language: 'de' });
  for (const [hash, fromHere] of byScreen) {
    await goTo(page, hash);
    for (const opening of fromHere) {
      await page
        .locator('button')
        .nth(openers.get(opening) ?? -1)
        .click();
      await settled(page);
      const where = describeOpening(opening);
      expect.soft(await untranslated(page, 'de', known), where).toEqual([]);
      for (const way of ['ltr', 'rtl']) {
        await page.evaluate((dir) => (document.documentElement.dir = dir), way);
        expect.soft(await clipped(page), `${where} ${way}`).toEqual([]);
      }
      await close(page);
    }
  }
});
