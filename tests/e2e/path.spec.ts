import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectFolder } from '../../scripts/project.mjs';
import { expect, test } from './rungs';
import { ask, goTo, midToSenior, openSection, passFirstRun } from './window';

/** The texts of the levels as their author wrote them. */
const written = parse(
  readFileSync(join(projectFolder, 'resources/catalogue/paths/backend-developer.yaml'), 'utf8'),
) as {
  tagline: string;
  levels: {
    summary: string;
    responsibilities: string[];
    focus: string;
    advance: string;
  }[];
};

const levels = [
  {
    title: 'Junior Backend Developer',
    tier: 'Entry',
    salary: '$55K–$80K',
    years: '0–2 years',
    asks: [
      'Any one of Python, Java, Node.js',
      'Any one of SQL, PostgreSQL',
      'REST APIs',
      'Git',
      'Linux basics',
      'Basic Authentication',
    ],
    advance: 'How to advance to Backend Developer',
  },
  {
    title: 'Backend Developer',
    tier: 'Mid',
    salary: '$80K–$130K',
    years: '2–5 years',
    asks: [
      'Microservices',
      'Message Queues',
      'Caching (Redis)',
      'Docker',
      'Database Optimization',
      'API Security',
    ],
    advance: 'How to advance to Senior Backend Developer',
  },
  {
    title: 'Senior Backend Developer',
    tier: 'Senior',
    salary: '$130K–$180K',
    years: '5–8 years',
    asks: [
      'Distributed Systems',
      'System Design',
      'Performance at Scale',
      'Event-Driven Architecture',
      'Database Sharding',
      'Observability',
    ],
    advance: 'How to advance to Backend Architect / Principal Engineer',
  },
  {
    title: 'Backend Architect / Principal Engineer',
    tier: 'Lead',
    salary: '$180K–$270K+',
    years: '8+ years',
    asks: [
      'Platform Architecture',
      'Technical Strategy',
      'Cross-team Systems',
      'Innovation Leadership',
    ],
    advance: 'How to keep growing here',
  },
] as const;

test('shows the path with its span of pay and its source', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page);
  await openSection(page, 'Paths');
  await page.getByLabel('Category').selectOption('Technology');
  await page.getByRole('row', { name: 'Backend Developer', exact: true }).click();
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backend Developer');
  await expect(main.getByText(written.tagline)).toBeVisible();
  await expect(main.getByText('$55K–$270K+', { exact: true })).toBeVisible();
  await expect(
    main.getByText('Figures: Careers page supplied with the project, US dollars, undated'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'About these figures' }).click();
  await expect(page.getByRole('dialog')).toContainText('gross base pay a year, in US dollars');
});

test('shows every figure and every text of all four levels', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page);
  await goTo(page, '#/paths/backend-developer');
  const ladder = page.getByRole('list', { name: /^Levels of Backend Developer/ });
  await expect(ladder.getByRole('link')).toHaveCount(4);

  for (const [rank, { title, tier, salary, years, asks, advance }] of levels.entries()) {
    const rung = ladder.getByRole('link').filter({ has: page.getByTitle(title, { exact: true }) });
    await expect(rung).toContainText(`${salary}${years}`);
    await rung.click();
    const article = page.getByRole('article', { name: title, exact: true });
    await expect(article).toContainText(`${tier}Level ${rank + 1} of 4`);
    await expect(article).toContainText(`${salary} a year`);
    await expect(article).toContainText(years);
    const open = article.getByText('The published top is open: some people are paid more.');
    await expect(open).toHaveCount(tier === 'Lead' ? 1 : 0);

    const names = article.getByRole('rowheader');
    await expect(names).toHaveText([...asks]);
    const text = written.levels[rank];
    for (const paragraph of [
      text?.summary,
      ...(text?.responsibilities ?? []),
      text?.focus,
      text?.advance,
    ])
      await expect(article).toContainText(paragraph ?? 'missing');
    for (const part of ['Day to day', 'What it asks', 'What to focus on', advance])
      await expect(article.getByRole('heading', { level: 3, name: part })).toBeVisible();
  }
});

test('climbs and descends the rungs by keyboard as one visit', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page);
  await openSection(page, 'Paths');
  await page.getByLabel('Category').selectOption('Technology');
  await page.getByRole('row', { name: 'Backend Developer', exact: true }).click();
  const shown = page.getByRole('article').getByRole('heading', { level: 2 });
  await expect(shown).toHaveText('Junior Backend Developer');

  const rung = (title: string) =>
    page
      .getByRole('list', { name: /^Levels of/ })
      .getByTitle(title, { exact: true })
      .locator('..');
  await rung('Junior Backend Developer').focus();
  await page.keyboard.press('ArrowUp');
  await expect(shown).toHaveText('Backend Developer');
  await expect(rung('Backend Developer')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(shown).toHaveText('Backend Architect / Principal Engineer');
  await page.keyboard.press('ArrowUp');
  await expect(rung('Backend Architect / Principal Engineer')).toBeFocused();
  await page.keyboard.press('End');
  await expect(shown).toHaveText('Junior Backend Developer');
  await expect(rung('Junior Backend Developer')).toHaveAttribute('aria-current', 'true');

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paths');
});

test('takes a level as position and another as goal, and changes both later', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page);
  const dialog = page.getByRole('dialog');
  await goTo(page, '#/paths/backend-developer/backend-developer%2Fmid');
  await page.getByRole('button', { name: 'I am here' }).click();
  await expect(dialog.getByRole('radio', { name: /^Backend Developer/ })).toBeChecked();
  await dialog.getByLabel('Since').fill('2024-03-01');
  await dialog.getByRole('button', { name: 'Save position' }).click();
  await expect(page.getByText('You are here since Mar 1, 2024')).toBeVisible();

  await page.getByRole('link', { name: /^Senior Backend Developer/ }).click();
  await page.getByRole('button', { name: 'Make this my goal' }).click();
  await expect(dialog.getByRole('radio', { name: /^Senior Backend Developer/ })).toBeChecked();
  await dialog.getByLabel('By').fill('2031-06-30');
  await dialog.getByRole('button', { name: 'Save goal' }).click();
  await expect(page.getByText('This is your goal for Jun 30, 2031')).toBeVisible();
  expect(await ask(page, 'getStanding')).toMatchObject({
    position: { level: { id: 'backend-developer/mid' }, since: '2024-03-01' },
    goal: { level: { id: 'backend-developer/senior' }, dueOn: '2031-06-30' },
  });

  await page.getByRole('button', { name: 'Change my goal' }).click();
  await dialog.getByLabel('By').fill('');
  await dialog.getByRole('button', { name: 'Save goal' }).click();
  await expect(page.getByText('This is your goal', { exact: true })).toBeVisible();
  await openSection(page, 'Paths');
  await page.getByLabel('Category').selectOption('Technology');
  await expect(page.getByText('You are here: Backend Developer')).toBeVisible();
  await expect(page.getByText('Your goal: Senior Backend Developer')).toBeVisible();
});

test('adds what one’s own employer asks, counts it, and takes it back', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page, midToSenior);
  await goTo(page, '#/paths/backend-developer/backend-developer%2Fsenior');
  const dialog = page.getByRole('dialog');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  const add = page.getByRole('button', { name: 'Add what your employer asks' });

  await add.click();
  await dialog.getByRole('button', { name: 'Add requirement' }).click();
  await expect(dialog.getByText('Needed')).toBeVisible();
  await dialog.getByLabel('Name').fill('Incident command');
  await dialog.getByRole('radio', { name: 'Strong' }).check();
  await dialog.getByRole('radio', { name: 'Three times' }).check();
  await dialog.getByRole('checkbox', { name: /A must-have/ }).check();
  await dialog.getByRole('button', { name: 'Add requirement' }).click();
  await expect(row('Incident command')).toContainText('Must-have');
  await expect(row('Incident command')).toContainText('Counts three times');
  await expect(row('Incident command')).toContainText('Your employer');
  await expect(row('Incident command').getByRole('cell').first()).toHaveText('Strong');
  await expect(add).toBeFocused();

  await add.click();
  await dialog.getByRole('radio', { name: 'Counted time' }).check();
  await dialog.getByLabel('Name').fill('On call');
  await dialog.getByLabel('How much', { exact: true }).fill('26');
  await dialog.getByLabel('Counted in').selectOption('weeks');
  await dialog.getByRole('button', { name: 'Add requirement' }).click();
  await expect(row('On call').getByRole('cell').first()).toHaveText('26 weeks');
  await expect(page.getByText('0 of 8 met', { exact: true })).toBeVisible();
  const { readiness } = await ask(page, 'getStanding');
  expect(readiness?.working.totalWeight).toBe(6 + 3 + 1);

  await page.getByText('What skills does Senior Backend Developer need?').click();
  await expect(page.getByText('Incident command: Strong, asked by your employer')).toBeVisible();

  await page.getByRole('button', { name: 'Remove Incident command from this level' }).click();
  await expect(row('Incident command')).toHaveCount(0);
  await expect(add).toBeFocused();
  expect((await ask(page, 'getStanding')).readiness?.working.totalWeight).toBe(6 + 1);
});

test('answers what each level needs and pays from the same figures', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page);
  await goTo(page, '#/paths/backend-developer');
  const answer = (question: string) =>
    page.locator('details').filter({ has: page.getByText(question, { exact: true }) });
  for (const { title, salary, years, asks } of levels) {
    const pays = answer(`What does ${title} pay?`);
    await pays.locator('summary').click();
    await expect(pays).toContainText(`${salary} a year, with ${years} of experience.`);
    const needs = answer(`What skills does ${title} need?`);
    await needs.locator('summary').click();
    await expect(needs).toContainText(`${asks.length} requirements, usually with ${years}`);
    await expect(needs.getByRole('listitem')).toHaveCount(asks.length);
  }
  await expect(
    answer('What skills does Junior Backend Developer need?').getByRole('listitem').first(),
  ).toHaveText('Any one of Python, Java, or Node.js');
  const whole = answer('What does the Backend Developer path pay, from first level to last?');
  await whole.locator('summary').click();
  await expect(whole).toContainText(
    'From $55K–$80K a year as Junior Backend Developer to $180K–$270K+ a year as Backend Architect / Principal Engineer',
  );
});
