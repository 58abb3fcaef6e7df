/** The form for a new case: each type on each plan, and what it knows of other cases and of the team. */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { severitiesOf } from '../../src/support/first-response.ts';
import { formIssueTypes } from '../../src/console/forms/create-case/create-case-values.ts';
import type { IssueType } from '../../src/support/issue-types.ts';
import { type Plan, planCodes, plans, type PlanTraits } from '../../src/support/plans.ts';
import { severities, severityCodes } from '../../src/support/severities.ts';
import { createCaseScreen, fillNewCase, submitCase } from './create-case-screen.ts';
import { admin, expect, productWith, test } from './fixtures.ts';
import { keyboardHands, mouseHands } from './hands.ts';
import type { Product } from './product.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const accountOf = (plan: Plan) => `10000000000${planCodes.indexOf(plan)}`;

async function accountsFile(): Promise<string> {
  const path = join(tmpdir(), `support-center-plans-${randomUUID()}.json`);
  const accounts = planCodes.map((plan) => ({ accountId: accountOf(plan), name: plan, plan, users: [] }));
  await writeFile(path, JSON.stringify(accounts));
  return path;
}

const onEveryPlan = test.extend<object, { product: Product }>({
  product: [
    productWith({
      ADMIN_PASSWORD: admin.password,
      EMULATOR_ACCOUNTS_FILE: await accountsFile(),
      EMULATOR_LIMITS: 'off',
    }),
    { scope: 'worker' },
  ],
});

const classes: Readonly<Record<IssueType, Record<string, string>>> = {
  technical: { service: 'elastic-load-balancing', category: 'other' },
  'customer-service': { service: 'billing', category: 'other' },
  'service-limit-increase': { category: 'vpc', quota: 'eu-west-1;VPCs per Region;5;20' },
};
const typeNames: Readonly<Record<IssueType, string>> = {
  technical: 'Technical',
  'customer-service': 'Account and billing',
  'service-limit-increase': 'Service quota increase',
};

async function expectChoices(page: Page, plan: Plan): Promise<void> {
  const screen = createCaseScreen(page);
  const traits: PlanTraits = plans[plan];
  const offered = severitiesOf(plan);
  await expect(screen.radio(severities.low.consoleName)).toBeEnabled();
  for (const type of formIssueTypes) {
    await expect(screen.radio(typeNames[type])).toBeEnabled({ enabled: traits.issueTypes.includes(type) });
  }
  for (const code of severityCodes) {
    const radio = screen.radio(severities[code].consoleName);
    await expect(radio).toBeEnabled({ enabled: offered.includes(code) });
    if (!offered.includes(code)) await expect(radio).toHaveAccessibleDescription(/Not part of this account/);
  }
  for (const [name, method] of Object.entries({ Phone: 'phone', Chat: 'chat' } as const)) {
    await expect(screen.radio(name)).toBeEnabled({ enabled: traits.contactMethods.includes(method) });
  }
  await expect(screen.contacts).toBeEnabled({ enabled: traits.additionalContacts });
}

onEveryPlan.describe('with the keyboard alone', () => {
  for (const plan of planCodes) {
    onEveryPlan(`each type on ${plan}`, async ({ page, context, product }) => {
      const account = accountOf(plan);
      const screen = createCaseScreen(page);
      const hands = keyboardHands(page);
      for (const type of formIssueTypes) {
        const subject = `${type} ${randomUUID()}`;
        const query = new URLSearchParams({ account, type, subject, description: 'Text.', ...classes[type] });
        await page.goto(`/cases/new?${query}`);
        await expectChoices(page, plan);
        const { issueTypes }: PlanTraits = plans[plan];
        if (!issueTypes.includes(type)) {
          const other = screen.radio(typeNames[issueTypes[0] ?? 'customer-service']);
          await expect(other).toBeChecked();
          continue;
        }
        await hands.pick(screen.radio(severities.low.consoleName));
        await submitCase(page, hands);
        await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeFocused();
        const made = await new SupportApi(context, product, account).casesNamed(subject);
        expect(made.map(({ severityCode }) => severityCode)).toEqual(['low']);
      }
    });
  }
});

test('a screen reader hears what the form is, what is wrong and what it leads to', async ({ page }) => {
  const screen = createCaseScreen(page);
  await page.goto('/cases/new');
  await expect(screen.radio('General guidance')).toBeEnabled();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Create case" [level=1]
    - radiogroup "Case type":
      - radio "Technical" [checked]
      - radio "Account and billing"
      - radio "Service quota increase"
    - heading "What it is about" [level=2]
    - button /^Service/
    - button /^Category/ [disabled]
    - radiogroup /^Severity/
    - heading "Describe it" [level=2]
    - textbox "Subject"
    - textbox "Description"
    - heading "How AWS reaches you" [level=2]
    - radiogroup "Contact method"
    - textbox /Additional contacts/
    - button "Review"
  `);
  await screen.review.click();
  const told = page.getByRole('group').filter({ hasText: 'fields need your attention' });
  await expect(told).toBeVisible();
  await expect(page.locator(':focus')).toContainText('fields need your attention');
  await expect(screen.subject).toHaveAttribute('aria-invalid', 'true');
  await fillNewCase(page, mouseHands(page), { subject: 'S', description: 'D' });
  await screen.review.click();
  await expect(page.locator(':focus')).toContainText('Check what will be sent');
});

test('nothing is wider than a narrow window, in the form and in the review', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  const isFitting = () =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await page.goto(`/cases/new?subject=S&description=${'x'.repeat(600)}&contact=phone&phone=%2B49301234567`);
  await fillNewCase(page, mouseHands(page), { subject: 'S', description: 'D' });
  expect(await isFitting()).toBe(true);
  await createCaseScreen(page).review.click();
  await expectWords(page, 'Check what will be sent');
  expect(await isFitting()).toBe(true);
});

test('a related case leads to the first one, and that one to it', async ({ page, context, product }) => {
  const api = new SupportApi(context, product);
  const first = await api.createCase(`First ${randomUUID()}`);
  const [{ displayId = '' } = {}] = await api.findCases({ caseIdList: [first] });
  await page.goto(`/cases/${first}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Create related case' }).click();
  const screen = createCaseScreen(page);
  await expect(screen.list('Service')).toContainText('Elastic Load Balancing');
  await expect(screen.radio('General guidance')).toBeChecked();
  await expect(page.getByRole('textbox', { name: /Related case/ })).toHaveValue(`${displayId} (${first})`);
  const subject = `Second ${randomUUID()}`;
  await screen.subject.fill(subject);
  await screen.description.fill('It goes on.');
  await submitCase(page, mouseHands(page));
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
  await expectWords(page, /First response by/);
  await page.getByRole('link', { name: displayId, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(first));
  const [second] = await api.casesNamed(subject);
  await expect(page.getByRole('link', { name: second?.displayId ?? '?', exact: true })).toBeVisible();
});

test('a related case that is given by its number alone is linked both ways', async ({
  page,
  context,
  product,
}) => {
  const api = new SupportApi(context, product);
  const first = await api.createCase(`First ${randomUUID()}`);
  const [{ displayId = '' } = {}] = await api.findCases({ caseIdList: [first] });
  const subject = `Second ${randomUUID()}`;
  await page.goto(`/cases/new?related=${displayId}`);
  await fillNewCase(page, mouseHands(page), { subject, description: 'It goes on.' });
  await submitCase(page, mouseHands(page));
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
  await page.getByRole('link', { name: displayId, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(first));
  const [second] = await api.casesNamed(subject);
  await expect(page.getByRole('link', { name: second?.displayId ?? '?', exact: true })).toBeVisible();
});

test('an open case that looks alike is offered while one writes', async ({ page, context, product }) => {
  const subject = `Gateway 504 from zone ${randomUUID().slice(0, 4)}`;
  await new SupportApi(context, product).createCase(subject);
  await page.goto('/cases/new');
  await fillNewCase(page, mouseHands(page), { subject, description: 'Since 9:00.' });
  const aside = page.getByRole('complementary', { name: 'Before you submit' });
  await expect(aside.getByRole('link', { name: subject })).toBeVisible();
});

test('a template fills the form of a colleague', async ({ page, context, product, become }) => {
  const api = new SupportApi(context, product);
  const name = `Template ${randomUUID()}`;
  await api.createTemplate(name, { serviceCode: 'aws-lambda', subject: 'Function fails', quotas: 'x' });
  await become([{ policy: 'AWSSupportNoResolve', scope: '*' }]);
  await page.goto('/cases/new');
  await page.getByRole('button', { name: 'Use a template' }).click();
  await page.getByRole('menuitem', { name }).click();
  const screen = createCaseScreen(page);
  await expect(screen.subject).toHaveValue('Function fails');
  await expect(screen.list('Service')).toContainText('Lambda');
  // Using is not changing.
  await expect(page.getByRole('button', { name: 'Save as template' })).toBeDisabled();
});
