import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { readPdf, titlesAt, type Pdf } from './pdf';
import { callApi, expect, runCommand, test } from './rungs';

/** Exports the plan of a data folder on the command line and reads the file. */
async function exportPlan(folder: string, ...words: readonly string[]): Promise<Pdf> {
  const file = join(folder, 'plan.pdf');
  const { code, stdout, stderr } = await runCommand(
    ...['export', 'plan', '--data-dir', folder, '--out', file, ...words],
  );
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' });
  return readPdf(file);
}

async function fillSample(folder: string): Promise<void> {
  expect(await runCommand('demo', '--data-dir', folder)).toMatchObject({ code: 0, stderr: '' });
}

/** Everything a file tells, whether it is shown, spoken or indexed. */
const everything = (pdf: Pdf): string =>
  [
    pdf.text,
    ...pdf.pages.flatMap(({ alternatives }) => alternatives),
    JSON.stringify(pdf.information),
    JSON.stringify(titlesAt(pdf.bookmarks, 1)),
  ].join('\n');

const mainPages = ['At a glance', 'The working', 'Evidence', 'Milestones', 'Agreed, and next'];

test('the plan is printed on A4 with its pages numbered, bookmarked and tagged', async ({
  folder,
}) => {
  await fillSample(folder);
  const pdf = await exportPlan(folder, '--for', 'Dana Okafor');
  for (const page of pdf.pages) {
    expect(page.width).toBeCloseTo(595, -1);
    expect(page.height).toBeCloseTo(842, -1);
  }
  expect(titlesAt(pdf.bookmarks, 0)).toEqual(['Career plan']);
  expect(titlesAt(pdf.bookmarks, 1)).toEqual(mainPages);
  expect(titlesAt(pdf.bookmarks, 2)).toEqual(
    expect.arrayContaining(['Strengths', 'The biggest gap', 'Asks', 'Timeline']),
  );
  expect(pdf.isTagged).toBe(true);
  const roles = new Set(pdf.pages.flatMap((page) => page.roles));
  for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure'])
    expect(roles).toContain(role);
  pdf.pages.forEach((page, index) => {
    expect(page.text).toContain('Prepared for Dana Okafor');
    expect(page.text).toContain(`${index + 1} / ${pdf.pages.length}`);
  });
});

test('the first page says for whom, from where, to where and what is missing', async ({
  folder,
}) => {
  await fillSample(folder);
  const [first] = (await exportPlan(folder, '--for', 'Dana Okafor')).pages;
  for (const words of [
    'Sample data',
    'Dana Okafor',
    'Backend Developer, since',
    'Senior Backend Developer, by',
    'Early',
    'likely',
    'late',
    'met ·',
    'Strengths',
    'Weeks on call',
    'Asked Lead of the platform team',
  ])
    expect(first?.text).toContain(words);
});

test('the working, the milestones and room to agree follow, with every reason', async ({
  folder,
}) => {
  await fillSample(folder);
  const { text } = await exportPlan(folder);
  for (const words of [
    'Your view',
    'One database serves all our customers',
    'Foundations',
    'Explain how our replicas fail, with one rehearsal',
    'Draw what each replica sees when the link drops',
    '(240 known + 50 × 0.5) × 1.3',
    '(68 weeks)',
    '(98 weeks)',
    '(140 weeks)',
    'Comments',
    'We meet again on',
  ])
    expect(text).toContain(words);
});

test('a letter copy is on letter paper', async ({ folder }) => {
  await fillSample(folder);
  const { pages } = await exportPlan(folder, '--paper', 'letter');
  expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => [612, 792]));
});

test('a shared copy holds no pay, neither in its text nor in what travels with it', async ({
  folder,
}) => {
  await fillSample(folder);
  const pdf = await exportPlan(folder, '--include', 'appendix');
  const all = everything(pdf);
  for (const trace of ['$', 'USD', '104,000', '104000', 'Pay and growth', 'salary', 'Bonus'])
    expect(all).not.toContain(trace);
  expect(pdf.attachmentCount).toBe(0);
});

test('pay comes with one tick and its history with a second', async ({ folder }) => {
  await fillSample(folder);
  const current = await exportPlan(folder, '--include', 'pay');
  expect(titlesAt(current.bookmarks, 1)).toEqual([...mainPages, 'Pay and growth']);
  expect(current.text).toContain('Base pay is $104,000 a year');
  expect(current.text).toContain('middle third of the band of Backend Developer');
  expect(current.text).toContain('$180,000–$270,000+');
  const [chart] = current.pages.slice(-1).flatMap(({ alternatives }) => alternatives);
  expect(chart).toContain('Salary chart over years of experience: 4 bands');
  expect(current.pages.map(({ pictureCount }) => pictureCount)).toEqual(current.pages.map(() => 0));
  for (const earlier of ['$95,000', '$84,000', 'Bonus'])
    expect(current.text).not.toContain(earlier);

  const history = await exportPlan(folder, '--include', 'pay,pay-history');
  for (const earlier of ['$95,000', '$84,000', 'Bonus']) expect(history.text).toContain(earlier);
  expect(history.text).not.toContain('For the move to events.');
});

test('an appendix brings the level texts, the method and the source', async ({ folder }) => {
  await fillSample(folder);
  const pdf = await exportPlan(folder, '--include', 'appendix');
  expect(titlesAt(pdf.bookmarks, 1)).toEqual([...mainPages, 'Appendix']);
  expect(titlesAt(pdf.bookmarks, 2)).toEqual(
    expect.arrayContaining(['The levels of Backend Developer', 'Method', 'Sources']),
  );
});

test('the file names its reader and nobody’s machine', async ({ folder }) => {
  await fillSample(folder);
  const { information } = await exportPlan(folder, '--for', 'Dana Okafor');
  expect(information).toMatchObject({
    Title: 'Career plan for Dana Okafor (sample data)',
    Creator: 'Rungs',
  });
  expect(information).not.toHaveProperty('Author');
  expect(JSON.stringify(information)).not.toMatch(/Mozilla|Linux|Windows|Macintosh/);
});

const secret = 'nobody else may read this';

test('notes, dropped milestones and earlier ratings are in no copy', async ({ folder, start }) => {
  const { app, page } = await start();
  await beginPlan(page);
  const skillId = 'distributed-systems';
  await record(page, 'rateSkill', {
    skillId,
    proficiency: 1,
    ratedOn: '2024-02-02',
    note: secret,
  });
  await record(page, 'rateSkill', { skillId, proficiency: 2, ratedOn: '2025-05-05', note: secret });
  await record(page, 'addMilestone', { ...milestone('Kept in the plan'), note: secret });
  const dropped = (await record(page, 'addMilestone', milestone(`Dropped, as ${secret}`))) as {
    id: string;
  };
  await record(page, 'dropMilestone', dropped.id);
  await record(page, 'addPay', {
    paidFrom: '2025-01-01',
    amountMinor: 9_000_000,
    currency: 'USD',
    period: 'year',
    kind: 'base',
    note: secret,
  });
  await record(page, 'addCareerBreak', {
    startOn: '2023-01-01',
    endOn: '2023-06-30',
    note: secret,
  });
  await app.close();
  const pdf = await exportPlan(folder, '--include', 'pay,pay-history,appendix');
  expect(pdf.text).toContain('Kept in the plan');
  expect(pdf.text).toContain('May 5, 2025');
  expect(pdf.text).not.toContain('Feb 2, 2024');
  expect(everything(pdf)).not.toContain(secret);
});

test('a shared copy of either document, on paper and as Markdown, tells no pay, opening, private note or link', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await beginPlan(page);
  await record(page, 'addPay', {
    paidFrom: '2025-01-01',
    amountMinor: 12_345_678,
    currency: 'USD',
    period: 'year',
    kind: 'base',
    employer: secret,
    title: secret,
    note: secret,
  });
  await record(page, 'addEvidence', {
    title: 'Cut the queue *in half*',
    happenedOn: '2025-02-03',
    situation: 'It was slow',
    myPart: 'Measured <b>first</b>',
    outcome: 'Half the time',
    privateNote: secret,
    links: ['https://intranet.example/secret-page'],
    skillIds: ['distributed-systems'],
  });
  const ask = { whom: 'Kim Hale', requirementId: null, askedOn: '2025-03-03' };
  await record(page, 'addAsk', { ...ask, what: 'To lead a rehearsal' });
  const answered = (await record(page, 'addAsk', { ...ask, what: secret })) as {
    id: string;
    revision: number;
  };
  await record(page, 'endAsk', {
    id: answered.id,
    revision: answered.revision,
    state: 'answered',
    answer: secret,
    isOpportunityThere: false,
  });
  await app.close();
  for (const kind of ['plan', 'review']) {
    for (const format of ['pdf', 'md']) {
      const file = join(folder, `shared.${format}`);
      const { code, stderr } = await runCommand(
        ...['export', kind, '--data-dir', folder, '--out', file, '--format', format],
        ...['--include', 'appendix'],
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const all = format === 'pdf' ? everything(await readPdf(file)) : readFileSync(file, 'utf8');
      expect(all).toContain('Half the time');
      expect(all).toContain('To lead a rehearsal');
      expect(all).toContain('Asked Kim Hale on Mar 3, 2025');
      for (const trace of [secret, 'intranet', '123,456', '12345678', 'USD', '$', 'Forecast'])
        expect(all).not.toContain(trace);
      if (format === 'md') {
        expect(all).toContain('Cut the queue \\*in half\\*');
        expect(all).toContain('Measured \\<b\\>first\\</b\\>');
      }
    }
  }
});

test('links come with a tick, pages go with one', async ({ folder, start }) => {
  const { app, page } = await start();
  await beginPlan(page);
  await record(page, 'addEvidence', {
    title: 'Cut the queue in half',
    happenedOn: '2025-02-03',
    myPart: 'Measured first',
    outcome: 'Half the time',
    links: ['https://example.org/report'],
    skillIds: ['distributed-systems'],
  });
  await app.close();
  const pdf = await exportPlan(folder, '--include', 'links', '--leave-out', 'milestones,agreed');
  expect(titlesAt(pdf.bookmarks, 1)).toEqual(['At a glance', 'The working', 'Evidence']);
  expect(pdf.text).toContain('https://example.org/report');
});

test('long titles and sixty milestones are printed whole and at the same size', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await beginPlan(page);
  const long = (word: string) => word.repeat(Math.ceil(300 / word.length)).slice(0, 300);
  await record(page, 'addMilestone', {
    ...milestone(long('unbreakable')),
    steps: [{ id: null, text: long('step '), isDone: false }],
  });
  for (let number = 2; number <= 60; number++)
    await record(page, 'addMilestone', milestone(`Milestone ${number} of sixty`));
  await app.close();
  const pdf = await exportPlan(folder, '--for', long('Reader').slice(0, 200));
  const squeezed = pdf.text.replace(/\s/g, '');
  expect(squeezed).toContain(long('unbreakable'));
  expect(squeezed).toContain(long('step ').replace(/\s/g, ''));
  for (let number = 2; number <= 60; number++)
    expect(pdf.text).toContain(`Milestone ${number} of sixty`);
  expect(pdf.pages[1]?.text).toMatch(/^The working/);
  // Where anything were too wide Chromium would shrink the whole page: the heading would be smaller.
  const heading = pdf.pages
    .flatMap(({ runs }) => runs)
    .find(({ text, height }) => text === 'At a glance' && height > 12);
  expect(heading?.height).toBeCloseTo(14, 0);
  for (const { runs, width } of pdf.pages)
    for (const { right } of runs) expect(right).toBeLessThanOrEqual(width - 40);
});

test('a plan with nothing recorded yet still prints, without a figure', async ({
  folder,
  start,
}) => {
  const { app, page } = await start();
  await beginPlan(page);
  await app.close();
  const { text } = await exportPlan(folder);
  expect(text).toContain('Not on this path yet');
  expect(text).toContain('Rate a few to see');
  expect(text).toContain('No milestones are planned yet.');
  expect(text).not.toContain('%');
});

test('without a goal there is nothing to export, and no file', async ({ folder, start }) => {
  const { app, page } = await start();
  await record(page, 'completeFirstRun', { position: null, goal: null, ratings: [] });
  await app.close();
  const out = join(folder, 'exported');
  const { code, stdout, stderr } = await runCommand(
    ...['export', 'plan', '--data-dir', folder, '--out', `${out}.pdf`],
  );
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^rungs: .+\n$/);
  expect(readdirSync(folder).filter((name) => name.includes('exported'))).toEqual([]);
});

test('a file that cannot be written fails in one line and leaves nothing', async ({ folder }) => {
  await fillSample(folder);
  const missing = join(folder, 'no-such-folder', 'plan.pdf');
  const { code, stderr } = await runCommand(
    ...['export', 'plan', '--data-dir', folder, '--out', missing],
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/^rungs: .+\n$/);
  expect(existsSync(missing)).toBe(false);
});

/** Calls the contract and fails the test with what it refused. */
async function record(page: Page, method: string, input: unknown): Promise<unknown> {
  const reply = (await callApi(page, method, input)) as { ok: boolean; value?: unknown };
  expect(reply, method).toMatchObject({ ok: true });
  return reply.value;
}

const beginPlan = (page: Page) =>
  record(page, 'completeFirstRun', {
    position: { levelId: null, since: '2024-01-01', careerBeganOn: null },
    goal: { levelId: 'backend-developer/senior', dueOn: null, hoursPerWeek: 4, weeksOff: 6 },
    ratings: [],
  });

const milestone = (title: string) => ({
  title,
  requirementId: null,
  kind: 'my-time',
  effortHours: 10,
  effortWeeks: null,
  waitsUntil: null,
  startOn: '2025-01-01',
  dueOn: '2025-03-01',
  note: '',
  steps: [],
});
