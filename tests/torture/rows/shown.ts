import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Input } from '../../../src/shared/api';
import { readPdf } from '../../e2e/pdf';
import { missingDisplay, shareApp, startApp, type App } from '../app';
import { hostileStrings } from '../hostile-strings';
import { counted, must, type Row, type Tally } from '../row';
import { makeFolder, makeSampleStore, removeFolder, storeIn } from '../stores';

const perCase = 25;
const today = new Date().toISOString().slice(0, 10);

/** What a case wrote, as it was accepted, and where each is shown. */
type Written = Readonly<Record<'evidence' | 'asks' | 'milestones', readonly string[]>>;
const screens: Readonly<Record<keyof Written, string>> = {
  evidence: '#/evidence',
  asks: '#/asks',
  milestones: '#/plan',
};

/** What the page has to call with; replies come as JSON. */
interface Bridge {
  readonly rungs: { call(method: string, input: unknown): Promise<string> };
}

interface Outcome {
  readonly written: Written;
  readonly changes: number;
  readonly refused: readonly string[];
}

/** Runs in the page and therefore stands alone: makes one thing of each kind that is called by each string. */
async function write({
  strings,
  skillId,
  day,
}: {
  readonly strings: readonly string[];
  readonly skillId: string;
  readonly day: string;
}): Promise<Outcome> {
  type Reply = { ok: true; value: Record<string, string> } | { ok: false; code: string };
  const { rungs } = window as unknown as Bridge;
  const written = { evidence: [] as string[], asks: [] as string[], milestones: [] as string[] };
  const refused: string[] = [];
  let changes = 0;
  const make = async (kind: keyof typeof written, method: string, field: string, rest: object) => {
    for (const each of strings) {
      const reply = JSON.parse(await rungs.call(method, { ...rest, [field]: each })) as Reply;
      if (!reply.ok) {
        refused.push(reply.code);
        continue;
      }
      changes++;
      written[kind].push(reply.value[field] ?? '');
    }
  };
  const told = { situation: 'Then', myPart: 'Mine', outcome: 'Done', skillIds: [skillId] };
  await make('evidence', 'addEvidence', 'title', { happenedOn: day, ...told });
  await make('asks', 'addAsk', 'what', { whom: 'Somebody', askedOn: day, requirementId: null });
  const milestone = { requirementId: null, kind: 'my-time', effortHours: 1, effortWeeks: null };
  const open = { waitsUntil: null, startOn: null, dueOn: null, steps: [] };
  await make('milestones', 'addMilestone', 'title', { ...milestone, ...open });
  return { written, changes, refused };
}

/** Opens a screen anew and returns every piece of text on it, each as its own. */
async function textsAt(page: Page, hash: string): Promise<ReadonlySet<string>> {
  await page.evaluate((to) => window.history.replaceState(null, '', to), hash);
  await page.reload();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  // The list is there once the last that was written is.
  await page.waitForFunction(() => document.querySelectorAll('main li').length > 0);
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? '');
    return found;
  });
  return new Set(texts);
}

/** Whether all that a string is made of can be read off paper: letters of the one font that is on every machine. */
const isPlain = (text: string): boolean => /^[\x20-\x7e\t\n]+$/.test(text);
/** Lines break on paper where there is room. */
const unspaced = (text: string): string => text.replace(/\s+/g, '');
/** Markdown as it is read: what follows a backslash stands for itself. */
const asRead = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

async function exportPlan(
  { app, page }: App,
  folder: string,
  format: 'pdf' | 'md',
): Promise<string> {
  const file = join(folder, `plan.${format}`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const options: Input<'exportPlan'> = {
    audience: 'Anyone',
    conversation: 'readiness',
    paper: 'a4',
    format,
    include: [],
  };
  const reply = await page.evaluate(
    (input) => (window as unknown as Bridge).rungs.call('exportPlan', input),
    options,
  );
  must(reply.startsWith('{"ok":true'), `The plan cannot be exported: ${reply}`);
  return file;
}

/** A running application that is shown strings, and what came up there. */
interface Target {
  readonly folder: string;
  readonly running: App;
  readonly dialogs: string[];
}

async function makeTarget(): Promise<Target> {
  const folder = makeFolder();
  makeSampleStore(storeIn(folder));
  const running = await startApp(folder);
  await running.app.evaluate(({ shell }) => {
    shell.showItemInFolder = () => undefined;
  });
  const dialogs: string[] = [];
  running.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { folder, running, dialogs };
}

async function show(
  { folder, running, dialogs }: Target,
  strings: readonly string[],
): Promise<Tally> {
  const { app, page } = running;
  const { written, changes, refused } = await page.evaluate(write, {
    strings,
    skillId: 'system-design',
    day: today,
  });
  must(
    refused.every((code) => code === 'invalid-input'),
    `refused with ${refused.join()}`,
  );
  let shown = 0;
  for (const [kind, hash] of Object.entries(screens)) {
    const texts = await textsAt(page, hash);
    for (const each of written[kind as keyof Written]) {
      must(texts.has(each), `${hash}: not shown as written: ${JSON.stringify(each)}`);
      shown++;
    }
  }
  const paper = unspaced((await readPdf(await exportPlan(running, folder, 'pdf'))).text);
  const markdown = asRead(readFileSync(await exportPlan(running, folder, 'md'), 'utf8'));
  let printed = 0;
  for (const each of [...written.evidence, ...written.milestones]) {
    const oneLine = each.replace(/\s+/g, ' ').trim();
    must(markdown.includes(oneLine), `not in Markdown: ${JSON.stringify(each)}`);
    if (!isPlain(each)) continue;
    must(paper.includes(unspaced(each)), `not on paper: ${JSON.stringify(each)}`);
    printed++;
  }
  must(!(await page.evaluate(() => 'ran' in globalThis)), 'A script ran.');
  must(dialogs.length === 0, `A dialog came up: ${dialogs.join()}`);
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  must(windows === 1, `${windows} windows are open`);
  // The next case finds the screens as this one did.
  for (let n = 0; n < changes; n++) {
    await page.evaluate(() => (window as unknown as Bridge).rungs.call('undo', null));
  }
  return { strings: strings.length, shown, printed, refused: refused.length };
}

export const shown: Row = {
  name: 'shown',
  title: '500 hostile strings: on the screen, in the printed plan and in Markdown',
  goal: 'exact round trip or a stated refusal; 0 scripts run',
  cases: hostileStrings.length / perCase,
  short: [0],
  missing: missingDisplay,
  begin: () => {
    const shared = shareApp(makeTarget, ({ folder }) => removeFolder(folder));
    return {
      run: (number) => {
        const strings = hostileStrings.slice(number * perCase, (number + 1) * perCase);
        return shared.use((target) => show(target, strings));
      },
      end: () => shared.leave(),
    };
  },
  reached: ({ strings, shown: all, printed, refused }) =>
    `${counted(strings, 'strings')}: ${counted(all, 'texts')} on three screens and in Markdown exactly, ` +
    `${counted(printed, 'in plain letters')} in the PDF exactly, ${counted(refused, 'refused')}; 0 scripts run`,
};
