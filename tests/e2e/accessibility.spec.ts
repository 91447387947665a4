import type { Page } from 'playwright/test';
import { expect, test } from './rungs';
import {
  close,
  describeOpening,
  open,
  openings,
  overlay,
  screens,
  startWithOurPath,
} from './screens';
import { goTo, makeOurPath, passFirstRun, violations } from './window';

// Every screen and dialog, one after the other: these are long tests, not slow ones.
test.slow();

/** What axe finds on the page in either theme; what only colours can change is all that differs between them. */
async function violationsInBothThemes(page: Page): Promise<string[]> {
  await wear(page, 'light');
  const inLight = await violations(page);
  await wear(page, 'dark');
  return [...inLight, ...(await violations(page, ['color-contrast']))];
}

/** Puts a theme on the page as the setting does. */
const wear = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((worn) => {
    document.documentElement.dataset['theme'] = worn;
  }, theme);

test('no screen of the sample has a violation', async ({ startSample }) => {
  const { page } = await startWithOurPath(startSample);
  for (const hash of screens) {
    await goTo(page, hash);
    // What is folded away counts as well.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violationsInBothThemes(page), hash).toEqual([]);
  }
  await goTo(page, '#/pay');
  await page.getByRole('radio', { name: 'Table' }).check();
  expect(await violationsInBothThemes(page), 'pay as a table').toEqual([]);
});

test('no screen without any data has a violation', async ({ start }) => {
  const { page } = await start();
  await passFirstRun(page);
  await makeOurPath(page);
  for (const hash of screens) {
    await goTo(page, hash);
    expect(await violationsInBothThemes(page), hash).toEqual([]);
  }
});

// In thirds: axe looks at whatever lies behind a dialog as well, and takes its time.
for (const third of [0, 1, 2]) {
  test(`every dialog and menu holds and returns the focus, without a violation, ${third + 1} of 3`, async ({
    startSample,
  }) => {
    const { page } = await startWithOurPath(startSample);
    for (const opening of openings.filter((_, index) => index % 3 === third)) {
      const name = describeOpening(opening);
      await open(page, opening);
      const shown = overlay(page).last();
      expect(
        await shown.evaluate((element) => element.contains(document.activeElement)),
        `focus inside ${name}`,
      ).toBe(true);
      expect(await violationsInBothThemes(page), name).toEqual([]);
      if ((await shown.getAttribute('role')) !== 'menu') await expectFocusStays(page, name);
      await close(page);
      await expect(opening[1](page), name).toBeFocused();
    }
  });
}

/** Tab goes round within the dialog that is open, and never out of it. */
async function expectFocusStays(page: Page, name: string): Promise<void> {
  const began = await page.evaluateHandle(() => document.activeElement);
  let isRound = false;
  for (let press = 0; press < 40 && !isRound; press++) {
    await page.keyboard.press('Tab');
    const focus = await began.evaluate((first) => ({
      isInside: Boolean(document.activeElement?.closest('[role=dialog]')),
      isRound: document.activeElement === first,
    }));
    expect(focus.isInside, `${name}, Tab ${press + 1}`).toBe(true);
    isRound = focus.isRound;
  }
}

/**
 * Marks every control that Tab should reach; the radios of one group are one stop, and so is a list
 * box. Returns their descriptions by mark.
 */
const markControls = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const marks: Record<string, string> = {};
    const groups = new Map<string, string>();
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    for (const control of controls) {
      if (control.tabIndex < 0 || !control.checkVisibility({ visibilityProperty: true })) continue;
      const group =
        control instanceof HTMLInputElement && control.type === 'radio' ? control.name : null;
      const known = group === null ? undefined : groups.get(group);
      const mark = known ?? String(Object.keys(marks).length);
      if (group !== null) groups.set(group, mark);
      control.dataset['stop'] = mark;
      marks[mark] ??= control.outerHTML.slice(0, 120);
    }
    return marks;
  });

/**
 * The mark of the focused control and whether an outline shows: on it, inside it as in a list box, or
 * around it as on the label of a radio.
 */
const readFocus = (page: Page): Promise<{ mark: string | null; isVisible: boolean }> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement || focused instanceof SVGElement))
      return { mark: null, isVisible: true };
    const holders: Element[] = [...focused.querySelectorAll('*')];
    for (let holder: Element | null = focused; holder; holder = holder.parentElement)
      holders.push(holder);
    return {
      // A list or grid hands its stop on to one of its rows.
      mark: focused.closest<HTMLElement>('[data-stop]')?.dataset['stop'] ?? null,
      isVisible: holders.some((holder) => {
        const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(holder);
        const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
        const isDrawn = holder instanceof SVGElement && holder.matches(':focus-visible *');
        return hasOutline || (isDrawn && stroke !== 'none' && parseFloat(strokeWidth) >= 2);
      }),
    };
  });

test('Tab reaches every control of every screen, and shows where it is', async ({
  startSample,
}) => {
  const { page } = await startWithOurPath(startSample);
  for (const hash of screens) {
    await goTo(page, hash);
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    const controls = await markControls(page);
    const reached = new Set<string>();
    const count = Object.keys(controls).length;
    // Once round, with room for stops that are no controls, such as a chart that loads meanwhile.
    for (let press = 0; reached.size < count && press < 2 * count + 10; press++) {
      await page.keyboard.press('Tab');
      const { mark, isVisible } = await readFocus(page);
      if (mark === null) continue;
      reached.add(mark);
      expect(isVisible, `${hash}: focus on ${controls[mark]}`).toBe(true);
    }
    const missed = Object.entries(controls).filter(([mark]) => !reached.has(mark));
    expect(missed, hash).toEqual([]);
  }
});

/** Opens and closes everything and gives the duration in ms of each animation and transition on the way. */
async function motionOfOpenings(page: Page): Promise<number[]> {
  await page.addInitScript(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    for (const event of ['animationstart', 'transitionrun'] as const)
      document.addEventListener(event, ({ target }) => {
        if (!(target instanceof Element)) return;
        for (const { effect } of target.getAnimations({ subtree: true }))
          noted.push(Number(effect?.getComputedTiming().duration ?? 0));
      });
  });
  const durations: number[] = [];
  for (const opening of openings) {
    await open(page, opening);
    await close(page);
    durations.push(
      ...(await page.evaluate(() => (window as unknown as { noted: number[] }).noted)),
    );
  }
  return durations;
}

test('nothing moves for as long as 200 ms', async ({ startSample }) => {
  const { page } = await startWithOurPath(startSample);
  const durations = await motionOfOpenings(page);
  expect(durations.length).toBeGreaterThan(0);
  expect(Math.max(...durations)).toBeLessThan(200);
});

test('nothing moves at all when less motion is asked for', async ({ startSample }) => {
  const { page } = await startWithOurPath(startSample);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect((await motionOfOpenings(page)).filter((duration) => duration > 0)).toEqual([]);
});
