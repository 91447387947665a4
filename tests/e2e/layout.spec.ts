import type { Page } from 'playwright/test';
import { expect, test, type Rungs } from './rungs';
import { ask, goTo, makeOurPath, ourPath, resize } from './window';

const sizes = [
  { width: 900, height: 600 },
  { width: 480, height: 400 },
  { width: 1280, height: 800, zoom: 2 },
  { width: 900, height: 600, zoom: 2 },
];

/** Every screen by its address; the sample's own requirement has the id it was given. */
const screens = [
  '#/',
  '#/paths',
  '#/paths/backend-developer',
  `#/paths/{${ourPath}}`,
  '#/compare/backend-developer/full-stack-developer/registered-nurse',
  '#/difference/backend-developer%2Fmid/data-analyst%2Fsenior',
  '#/skills',
  '#/skills/python',
  '#/plan',
  '#/plan/board',
  '#/plan/timeline',
  '#/pay',
  '#/settings',
] as const;

/**
 * What does not fit the page: a page that scrolls sideways, a control that sticks out of the window
 * or of its own box. Tables and drawings may scroll inside themselves.
 */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    const scrollsItself = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) ||
        scrollsItself(element.parentElement));
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea')) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      if (control.closest('.visually-hidden') !== null) continue;
      const { left, right, width } = control.getBoundingClientRect();
      const name = control.outerHTML.slice(0, 100);
      if ((left < -0.5 || right > window.innerWidth + 0.5) && !scrollsItself(control.parentElement))
        found.push(`sticks out: ${name}`);
      const isClipped =
        control.matches('button, a') &&
        control.scrollWidth > control.clientWidth + 1 &&
        getComputedStyle(control).display !== 'inline' &&
        getComputedStyle(control).textOverflow !== 'ellipsis';
      if (isClipped && width > 0) found.push(`clipped: ${name}`);
    }
    return found;
  });

async function expectFit({ app, page }: Rungs, hashes: readonly string[]): Promise<void> {
  for (const size of sizes) {
    await resize({ app, page }, size);
    for (const hash of hashes) {
      await goTo(page, hash);
      await expect
        .poll(() => misfits(page), { message: `${hash} at ${JSON.stringify(size)}` })
        .toEqual([]);
    }
  }
}

// Each goes over every screen or form.
test.slow();

test('every screen fits 900 × 600, 480 × 400 and 200 % zoom', async ({ startSample }) => {
  const rungs = await startSample();
  await makeOurPath(rungs.page);
  await expectFit(rungs, screens);
});

test('every screen bears 300 characters without a space where a title goes', async ({
  startSample,
}) => {
  const rungs = await startSample();
  const { page } = rungs;
  const long = 'M'.repeat(300);
  const own = await ask(page, 'addRequirement', {
    kind: 'graded',
    levelId: 'backend-developer/senior',
    name: long,
    asked: 2,
    weight: 1,
    isMustHave: true,
  });
  const skillId = own.skills[0]?.id ?? '';
  await ask(page, 'setRequirementAside', {
    requirementId: 'backend-developer/observability',
    reason: long,
  });
  await ask(page, 'rateSkill', {
    skillId,
    proficiency: 1,
    ratedOn: '2025-01-01',
    note: long,
  });
  await ask(page, 'addMilestone', {
    title: long,
    requirementId: own.id,
    kind: 'my-time',
    effortHours: 4,
    effortWeeks: null,
    waitsUntil: null,
    startOn: '2025-01-01',
    dueOn: '2025-06-30',
    note: '',
    steps: [{ id: null, text: long, isDone: false }],
  });
  const [pay] = await ask(page, 'listPay');
  if (pay) await ask(page, 'changePay', { ...pay, note: long });
  await makeOurPath(page);
  const longPath = 'M'.repeat(200);
  const { id } = await ask(page, 'addOwnPath', {
    name: longPath,
    category: longPath.slice(100),
    tagline: long,
    currency: 'USD',
    firstLevel: longPath,
  });
  await page.reload();
  await expectFit(rungs, [
    ...screens,
    `#/skills/${encodeURIComponent(skillId)}`,
    `#/paths/${id}`,
    `#/compare/${id}/backend-developer`,
  ]);
});

test('every form fits 480 × 400, with its buttons within reach', async ({ startSample }) => {
  const rungs = await startSample();
  const { page } = rungs;
  await makeOurPath(page);
  await resize(rungs, { width: 480, height: 400 });
  for (const [hash, opener, submit] of [
    ['#/', 'Change goal', 'Save goal'],
    ['#/paths/backend-developer', 'Add what your employer asks', 'Add requirement'],
    ['#/paths/backend-developer', 'Make it mine', 'Make a copy'],
    ['#/paths', 'New path', 'Start path'],
    [`#/paths/{${ourPath}}`, 'Edit level', 'Save'],
    ['#/skills/python', 'Rate', 'Save rating'],
    ['#/plan', 'New milestone', 'Add milestone'],
    ['#/plan', 'Export…', 'Export…'],
    ['#/pay', 'Add pay', 'Save pay'],
  ] as const) {
    await goTo(page, hash);
    await page.getByRole('button', { name: opener, exact: true }).click();
    const button = page.getByRole('dialog').getByRole('button', { name: submit });
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 1 });
    expect(await misfits(page), opener).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
