/**
 * Every screen and state, light and dark, narrow and wide: no fault, and nothing that looks like one.
 * With PICTURES in the environment each is kept as a picture.
 */
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { accessScreens } from './access-screens.ts';
import { advisorScreens } from './advisor-screens.ts';
import { adminScreens, awsScreens } from './admin-screens.ts';
import { awsProduct } from './aws-product.ts';
import { caseScreens } from './case-screens.ts';
import { checkScreens } from './check-screens.ts';
import { deskScreens } from './desk-screens.ts';
import { admin, answered, expect, productWith, test as base } from './fixtures.ts';
import { colourFaultsOf, faultsOf } from './page-faults.ts';
import type { Product } from './product.ts';
import { otherScreens } from './other-screens.ts';
import { reviewScreens } from './review-screens.ts';
import { scopeScreens } from './scope-screens.ts';
import type { Screen } from './screen.ts';
import { singleSignOnTest } from './single-sign-on-product.ts';
import { singleSignOnScreens } from './single-sign-on-screens.ts';
import { expectWords } from './words.ts';

const pictures = join(import.meta.dirname, '..', '..', 'test-results', 'sweep');
/** Opened narrow and then widened: every other suite opens its pages wide. */
const windows = [
  { width: 400, height: 800 },
  { width: 1280, height: 800 },
];

async function colour(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

async function judge(page: Page, place: string, faults: typeof faultsOf): Promise<void> {
  // What was waited for may stand in the bar while the screen is on its way.
  await expect(page.locator('h1').first()).toBeVisible();
  expect.soft(await faults(page), place).toEqual([]);
  if (!process.env['PICTURES']) return;
  // The bar stays at the top of the window, which in a picture of everything is where the scrolling was.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(pictures, `${place.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
}

function sweepTest(test: typeof base, name: string, screen: Screen): void {
  test(name, async ({ page, context, product, become, addPerson, watch }) => {
    for (const status of screen.answers ?? []) watch.expect(answered(status));
    if (screen.isOffline) watch.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    const open = () => screen.open({ page, context, product, become, addPerson });
    const words = () => page.locator('body').innerText();
    for (const [index, window] of windows.entries()) {
      await page.setViewportSize(window);
      await colour(page, 'light');
      if (index === 0 || screen.isFleeting) await open();
      await judge(page, `${name} ${window.width} light`, faultsOf);
      const shown = screen.isFleeting && (await words());
      await colour(page, 'dark');
      const isGone = screen.isFleeting && (await words()) !== shown;
      if (isGone) await open();
      await judge(page, `${name} ${window.width} dark`, isGone ? faultsOf : colourFaultsOf);
    }
  });
}

for (const [name, screen] of Object.entries({
  ...caseScreens,
  ...checkScreens,
  ...accessScreens,
  ...otherScreens,
  ...advisorScreens,
  ...reviewScreens,
  ...scopeScreens,
  ...deskScreens,
  ...adminScreens,
})) {
  base.describe(() => {
    base.use({ person: screen.person === undefined ? admin : screen.person });
    sweepTest(base, name, screen);
  });
}

const emptyTest = base.extend<object, { product: Product }>({
  product: [productWith({ ADMIN_PASSWORD: admin.password, SAMPLE_DATA: '0' }), { scope: 'worker' }],
});

sweepTest(emptyTest, 'no open cases', {
  async open({ page }) {
    await page.goto('/cases');
    await expectWords(page, 'No open cases');
  },
});

sweepTest(emptyTest, 'no cases at all', {
  async open({ page }) {
    await page.goto('/cases?view=all');
    await expectWords(page, 'No cases yet');
  },
});

const awsTest = base.extend<object, { product: Product }>({
  product: [awsProduct({ ADMIN_PASSWORD: admin.password }), { scope: 'worker' }],
});

for (const [name, screen] of Object.entries(awsScreens)) sweepTest(awsTest, name, screen);

for (const [name, screen] of Object.entries(singleSignOnScreens)) {
  singleSignOnTest.describe(() => {
    singleSignOnTest.use({ person: screen.person === undefined ? admin : screen.person });
    sweepTest(singleSignOnTest, name, screen);
  });
}
