/** Every screen in every state that a person can bring about, for whoever looks at all of them. */
import { type BrowserContext, expect, type Page } from '@playwright/test';

import type { SignIn } from '../../src/contract/session.ts';
import { createCaseScreen, fillNewCase } from './create-case-screen.ts';
import { mouseHands } from './hands.ts';
import type { Grant } from './people.ts';
import type { Product } from './product.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly product: Product;
  /** Makes the page belong to somebody who may do just this. */
  become(grants: readonly Grant[]): Promise<void>;
}

export interface Screen {
  readonly person?: SignIn | null;
  /** Statuses of failed requests that belong to it. */
  readonly answers?: readonly number[];
  /** Has to be brought about again after the colours have changed. */
  readonly isFleeting?: boolean;
  readonly open: (visit: Visit) => Promise<void>;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const { enterprise } = accounts;
const noCase = 'case-111122223333-muen-2026-0000000000000000';

/** Goes to an address and waits for a text that only the finished screen shows. */
function shows(address: string, text: string | RegExp): Screen['open'] {
  return async ({ page }) => {
    await page.goto(address);
    await expectWords(page, text);
  };
}

function showsRows(address: string): Screen['open'] {
  return async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('row').nth(3)).toBeVisible();
  };
}

async function openNewCase(page: Page): Promise<ReturnType<typeof createCaseScreen>> {
  await page.goto(`/cases/new?account=${enterprise}`);
  const screen = createCaseScreen(page);
  await expect(screen.radio('General guidance')).toBeEnabled();
  return screen;
}

async function openShortCase({ page, context, product }: Visit): Promise<void> {
  const caseId = await new SupportApi(context, product).createCase('A short case');
  await page.goto(`/cases/${caseId}`);
  await expectWords(page, 'This is the first message of the case.');
}

async function openLongCase({ page, context, product }: Visit): Promise<void> {
  const cases = await new SupportApi(context, product).findCases();
  const long = cases.find((details) => details.recentCommunications?.nextToken !== undefined);
  await page.goto(`/cases/${long?.caseId}`);
  await page.getByRole('button', { name: 'Show earlier messages' }).click();
  await expect(page.getByRole('article').nth(5)).toBeVisible();
}

async function openFailingList({ page, product }: Visit): Promise<void> {
  await product.control('faults', { operation: 'DescribeCases', errorType: 'InternalServerError', times: 9 });
  await page.goto(`/cases?account=${enterprise}`);
  await expectWords(page, 'AWS Support reported an internal error');
  await product.control('faults', { operation: 'DescribeCases', times: 0 });
}

export const screens: Readonly<Record<string, Screen>> = {
  'sign-in': { person: null, open: shows('/sign-in', 'Password') },
  'sign-in refused': {
    person: null,
    answers: [401],
    async open({ page }) {
      await page.goto('/sign-in');
      await page.getByRole('textbox', { name: 'User name' }).fill('nobody');
      await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expectWords(page, 'User name or password is wrong');
    },
  },
  'sign-in by a used link': {
    person: null,
    answers: [401],
    open: shows('/sign-in#link=used', 'This sign-in link no longer works'),
  },
  'open cases': { open: showsRows(`/cases?account=${enterprise}`) },
  'all cases': { open: showsRows(`/cases?account=${enterprise}&view=all`) },
  'the second page of cases': { open: showsRows(`/cases?account=${enterprise}&page=2`) },
  'cases that can’t be loaded': { answers: [500], open: openFailingList },
  'cases of the Basic plan': { answers: [400], open: shows(`/cases?account=${accounts.basic}`, 'Cases') },
  'cases of an unknown account': { open: shows('/cases?account=999999999999', 'You can’t see this account') },
  'cases without permission': {
    async open(visit) {
      await visit.become([{ policy: 'TrustedAdvisorReadOnly', scope: '*' }]);
      await shows('/cases', 'You can’t see the cases of this account')(visit);
    },
  },
  'cases of somebody without accounts': {
    async open(visit) {
      await visit.become([]);
      await shows('/cases', 'No account yet')(visit);
    },
  },
  'create case': { open: async ({ page }) => void (await openNewCase(page)) },
  'create case with problems': {
    async open({ page }) {
      const { submit } = await openNewCase(page);
      await submit.click();
      await expectWords(page, 'fields need your attention');
    },
  },
  'create case, filled': {
    async open({ page }) {
      const screen = await openNewCase(page);
      const draft = page.getByRole('button', { name: 'Discard draft' });
      if (await draft.isVisible()) await draft.click();
      const files = [{ name: 'a.log', mimeType: 'text/plain', buffer: Buffer.from('a') }];
      await fillNewCase(page, mouseHands(page), { subject: 'A subject', description: 'A text', files });
      await screen.radio('Phone').check();
      await expect(screen.phoneNumber).toBeVisible();
    },
  },
  'create case on the Basic plan': { open: shows(`/cases/new?account=${accounts.basic}`, 'Not part of') },
  'create case without permission': {
    async open(visit) {
      await visit.become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
      await shows('/cases/new', 'You can’t create cases in this account')(visit);
    },
  },
  'a short case': { open: openShortCase },
  'a long case': { open: openLongCase },
  'a case for a reader': {
    async open(visit) {
      const { page, context, product } = visit;
      await visit.become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
      const [newest] = await new SupportApi(context, product).findCases();
      await page.goto(`/cases/${newest?.caseId}`);
      await expect(page.getByRole('button', { name: 'Reply', exact: true })).toBeDisabled();
    },
  },
  'a reply without text': {
    async open(visit) {
      await openShortCase(visit);
      await visit.page.getByRole('button', { name: 'Reply', exact: true }).click();
      await visit.page.getByRole('button', { name: 'Send' }).click();
      await expectWords(visit.page, 'Write your message first.');
    },
  },
  'the question before resolving': {
    async open(visit) {
      await openShortCase(visit);
      await visit.page.getByRole('button', { name: 'Resolve case' }).click();
      await expect(visit.page.getByRole('dialog', { name: 'Resolve this case?' })).toBeVisible();
    },
  },
  'a case that is not there': { answers: [400], open: shows(`/cases/${noCase}`, 'This case can’t be found') },
  'no case id': { open: shows('/cases/nonsense', 'This is not the address of a case') },
  'a case of an unknown account': {
    open: shows('/cases/case-999999999999-muen-2026-0000000000000000', 'You can’t see this case'),
  },
  'Trusted Advisor': { open: shows(`/trusted-advisor?account=${enterprise}`, 'Investigation recommended') },
  'Trusted Advisor without a match': {
    async open({ page }) {
      await page.goto(`/trusted-advisor?account=${enterprise}`);
      await page.getByRole('searchbox', { name: 'Find checks by name' }).fill('nothing is called so');
      await expectWords(page, 'No check matches');
    },
  },
  'Trusted Advisor on the Basic plan': {
    open: shows(`/trusted-advisor?account=${accounts.basic}`, /Trusted Advisor/),
  },
  'no page': { open: shows('/nowhere', 'Page not found') },
  'account menu': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/nowhere');
      await expect(heading(page, 'Page not found')).toBeVisible();
      await page.getByRole('button', { name: /^Account: / }).click();
      await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible();
    },
  },
  'user menu': {
    isFleeting: true,
    async open({ page }) {
      await page.goto('/nowhere');
      await page.getByRole('button', { name: /^Signed in as / }).click();
      await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    },
  },
};
