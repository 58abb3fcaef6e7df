/** What colleagues share on a case: labels, notes, mentions, activity, and canned texts to write with. */
import { expect, request } from '@playwright/test';

import { openSession } from './people.ts';
import type { Screen, Visit } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';

const link = `https://example.com/${'long/'.repeat(30)}`;

/** A case with as much as people put on one; its id. */
async function prepareSharedCase({ context, product, addPerson }: Visit): Promise<string> {
  const scope = accounts.enterprise;
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A case that is shared');
  const { link: token } = await addPerson([
    { policy: 'AWSSupportAccess', scope },
    { policy: 'SupportCenterCaseWork', scope },
  ]);
  const theirs = await request.newContext();
  await openSession(theirs, product, { link: token });
  const colleague = new SupportApi({ request: theirs }, product);
  // The index hears of a new case a moment later.
  await expect(async () =>
    colleague.center('CreateCaseNote', { caseId, text: '@admin: look, please.' }),
  ).toPass();
  const labels = Array.from({ length: 14 }, (_, index) => `label ${index} ${'x'.repeat(2 * index + 1)}`);
  await api.center('LabelCase', { caseId, add: labels });
  await api.center('AssignCase', { caseId, followUpOn: '2026-12-01' });
  await api.center('CreateCaseNote', {
    caseId,
    text: `${'A long note. '.repeat(30)}\n${link}\n@nobody-here`,
  });
  await theirs.dispose();
  return caseId;
}

async function writeText({ page }: Visit): Promise<void> {
  await page.goto('/cases/texts');
  await page.getByRole('button', { name: 'New canned text' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`Ask for a ticket ${Date.now()}`);
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill('Case {{case}} of {{requester}}: {{ticket number}}.');
}

export const workScreens: Readonly<Record<string, Screen>> = {
  'a case that colleagues share': {
    async open(visit) {
      const caseId = await prepareSharedCase(visit);
      // The address of a note opens them where there is little room.
      await visit.page.goto(`/cases/${caseId}#note-`);
      await expect(visit.page.getByRole('region', { name: 'Internal notes' })).toContainText('look, please.');
      await visit.page.getByRole('button', { name: 'Activity', exact: true }).click();
      await expect(visit.page.getByText(/added the labels/)).toBeVisible();
    },
  },
  'a mention': {
    async open(visit) {
      await prepareSharedCase(visit);
      await visit.page.goto('/cases/mentions');
      await expect(visit.page.getByRole('link', { name: 'A case that is shared' }).first()).toBeVisible();
    },
  },
  'a canned text that is written': {
    async open(visit) {
      await writeText(visit);
      await visit.page.getByRole('textbox', { name: 'Name' }).fill('');
      await visit.page.getByRole('button', { name: 'Save text' }).click();
      await expect(visit.page.getByText('Give it a name.')).toBeVisible();
    },
  },
  'a canned text with something left to fill in': {
    isFleeting: true,
    async open(visit) {
      const { page, context, product } = visit;
      await writeText(visit);
      const name = await page.getByRole('textbox', { name: 'Name' }).inputValue();
      await page.getByRole('button', { name: 'Save text' }).click();
      await expect(page.getByRole('button', { name: `Edit ${name}` })).toBeVisible();
      await page.goto(`/cases/${await new SupportApi(context, product).createCase('A case to answer')}`);
      await page.getByRole('button', { name: 'Reply', exact: true }).click();
      const form = page.locator('form', { has: page.getByRole('textbox', { name: 'Message' }) });
      await form.getByRole('button', { name: 'Insert a canned text' }).click();
      await page.getByRole('option', { name }).click();
      await page.getByRole('button', { name: 'Insert', exact: true }).click();
      await expect(page.getByText('Fill this in.')).toBeVisible();
    },
  },
};
