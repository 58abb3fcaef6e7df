/** The list of cases, a new case and a case, in every state. */
import { expect, type Page } from '@playwright/test';

import { actingScreens } from './acting-screens.ts';
import { createCaseScreen, fillNewCase, openReview } from './create-case-screen.ts';
import { mouseHands } from './hands.ts';
import { listScreens } from './list-screens.ts';
import { failing, type Screen, shows, type Visit, waiting } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';
import { workScreens } from './work-screens.ts';
import { expectWords } from './words.ts';

const { enterprise } = accounts;
const noCase = 'case-111122223333-muen-2026-0000000000000000';

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
  // Of the sample data: what other tests write at length may be anything.
  const long = cases.find(
    ({ submittedBy, recentCommunications }) =>
      submittedBy?.endsWith('example.com') && recentCommunications?.nextToken !== undefined,
  );
  await page.goto(`/cases/${long?.caseId}`);
  await page.getByRole('button', { name: 'Show earlier messages' }).click();
  await expect(page.getByRole('article').nth(5)).toBeVisible();
}

/** As a person who has left nothing anywhere yet. */
function asSomebodyNew(open: Screen['open']): Screen['open'] {
  return async (visit) => {
    await visit.become([{ policy: 'AWSSupportAccess', scope: '*' }]);
    await open(visit);
  };
}

/** A draft in the list, written just now. */
async function openDrafts(page: Page): Promise<void> {
  await page.goto(`/cases/new?account=${enterprise}`);
  await createCaseScreen(page).subject.fill('Messages are late since the deployment');
  await expect(page.getByText('Draft saved', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'All drafts' }).click();
  await expect(page.getByRole('link', { name: 'Messages are late since the deployment' })).toBeVisible();
}

export const caseScreens: Readonly<Record<string, Screen>> = {
  'no exports': { open: asSomebodyNew(shows(`/cases/exports?account=${enterprise}`, 'No exports.')) },
  'no drafts': { open: asSomebodyNew(shows(`/cases/drafts?account=${enterprise}`, 'No drafts.')) },
  drafts: { open: ({ page }) => openDrafts(page) },
  'a draft that was just discarded': {
    isFleeting: true,
    async open({ page }) {
      await openDrafts(page);
      await page.getByRole('button', { name: /^Discard Messages/ }).click();
      await expectWords(page, /discarded/);
    },
  },
  'drafts without permission': {
    async open(visit) {
      await visit.become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
      await shows('/cases/drafts', 'Drafts are not kept for you in this account')(visit);
    },
  },

  ...actingScreens,
  ...workScreens,
  ...listScreens,
  'a case on its way': waiting('DescribeCases', async ({ page }) => {
    await page.goto(`/cases/${noCase}`);
    await expect(page.getByRole('status', { name: 'Loading case' })).toBeVisible();
  }),
  'a case that can’t be loaded': {
    ...failing(['DescribeCases'], shows(`/cases/${noCase}`, 'AWS Support reported an internal error')),
    answers: [500, 400],
  },
  'create case without its lists': failing(
    ['DescribeServices', 'DescribeSeverityLevels'],
    shows(`/cases/new?account=${enterprise}`, 'The severity levels can’t be loaded.'),
  ),
  'cases of the Basic plan': { answers: [400], open: shows(`/cases?account=${accounts.basic}`, 'Cases') },
  'cases of an unknown account': { open: shows('/cases?account=999999999999', 'You can’t see this account') },
  'cases without permission': {
    async open(visit) {
      await visit.become([{ policy: 'TrustedAdvisorReadOnly', scope: '*' }]);
      await shows('/cases', 'You can’t see the cases of any account')(visit);
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
      const { review } = await openNewCase(page);
      await review.click();
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
  'create case, reviewed': {
    async open({ page }) {
      const screen = await openNewCase(page);
      const draft = page.getByRole('button', { name: 'Discard draft' });
      if (await draft.isVisible()) await draft.click();
      await fillNewCase(page, mouseHands(page), { subject: 'A subject', description: 'A text' });
      await screen.radio('Phone').check();
      await screen.phoneNumber.fill('+49 30 1234567');
      await openReview(page, mouseHands(page));
    },
  },
  'create case with quotas and a problem': {
    async open({ page }) {
      await page.goto(
        `/cases/new?account=${enterprise}&type=service-limit-increase&category=vpc&quota=;x;2;1`,
      );
      await page.getByRole('button', { name: 'Review' }).click();
      await expectWords(page, 'Enter more than the present value.');
    },
  },
  'create case from a template that is gone': {
    open: shows(`/cases/new?account=${enterprise}&template=gone`, 'The template that this link names'),
  },
  templates: {
    async open(visit) {
      await new SupportApi(visit.context, visit.product).createTemplate('A template');
      await shows(`/cases/templates?account=${enterprise}`, 'Everybody who opens cases')(visit);
    },
  },
  'no templates': { open: shows(`/cases/templates?account=${accounts.business}`, 'No templates yet') },
  'a template to be named': {
    isFleeting: true,
    async open({ page }) {
      await openNewCase(page);
      await page.getByRole('button', { name: 'Save as template' }).click();
      await expect(page.getByRole('dialog', { name: 'Save as template' })).toBeVisible();
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
  'a case with a message left out and a file looked into': {
    async open({ page, context, product }) {
      const caseId = await new SupportApi(context, product).createCase('A case with a table');
      const data = Buffer.from('name,cost\nbucket,12').toString('base64');
      const attachments = [
        { fileName: 'costs.csv', data },
        { fileName: 'more.csv', data },
      ];
      for (const body of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']) {
        await product.control(`desk/${caseId}`, {
          action: 'reply',
          body: `> Quoted\n\n${body}`,
          attachments,
        });
      }
      await page.goto(`/cases/${caseId}`);
      await page.getByRole('button', { name: 'Preview costs.csv' }).first().click();
      await expect(page.getByRole('cell', { name: 'bucket' })).toBeVisible();
      await page.getByRole('button', { name: 'First message' }).click();
      await expectWords(page, 'This is the first message of the case.');
    },
  },
  'a case for a reader': {
    async open(visit) {
      const { page, context, product } = visit;
      const caseId = await new SupportApi(context, product).createCase('A case to read');
      await visit.become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
      await page.goto(`/cases/${caseId}`);
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
};
