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
import type { ElectronApplication, Page } from 'playwright/test';
import { projectFolder } from '../../scripts/project.mjs';
import type { Language } from '../../src/shared/languages';
import { en } from '../../src/shared/messages/en';
import { brackets, pseudo, type PseudoLocale } from '../pseudo-locale';
import { expect, test as base } from './rungs';
import { ask, goTo, resize } from './window';

const compared = ['data-analyst', 'data-engineer', 'project-manager'];
const differing = { from: 'high-school-teacher/senior', to: 'data-analyst/senior' };
const screens = [
  '#/',
  '#/paths',
  '#/paths/backend-developer/backend-developer%2Fsenior',
  `#/compare/${compared.join('/')}`,
  `#/difference/${Object.values(differing).map(encodeURIComponent).join('/')}`,
  '#/skills',
  '#/skills/{Python}',
  '#/evidence',
  '#/asks',
  '#/plan',
  '#/plan/board',
  '#/plan/timeline',
  '#/check-ins',
  '#/what-if',
  '#/pay',
  '#/settings',
  '#/backups',
  '#/trash',
];

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
          .split(/ ?· ?|, /)
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
      if (element.scrollWidth > element.clientWidth + 1)
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

const menuLabels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    const labelsIn = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .flatMap(({ label, submenu }) => [label, ...labelsIn(submenu)]);
    return labelsIn(Menu.getApplicationMenu());
  });

test('nothing is left untranslated or cut off in a longer language, from left to right and from right to left', async ({
  folder,
  startSample,
}) => {
  test.setTimeout(180_000);
  const { app, page } = await startSample();
  const data = [
    ...stringsIn(await ask(page, 'listCareerPaths')),
    ...stringsIn(await ask(page, 'getCareerPath', 'backend-developer')),
    ...stringsIn(await ask(page, 'listCheckIns')),
    ...stringsIn(await ask(page, 'listSkillNames', null)),
    ...stringsIn(await ask(page, 'comparePaths', compared)),
    ...stringsIn(await ask(page, 'compareLevels', differing)),
    ...stringsIn(await ask(page, 'getAgenda')),
    ...stringsIn(await ask(page, 'getSkill', 'python')),
    ...stringsIn(await ask(page, 'getStanding')),
    ...stringsIn(await ask(page, 'listMilestones')),
    ...stringsIn(await ask(page, 'listEvidence')),
    ...stringsIn(await ask(page, 'listAsks')),
    ...stringsIn(await ask(page, 'listPay')),
    folder,
  ];
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
