/** A case with one of its forms open. */
import type { Page } from '@playwright/test';

import type { Screen, Visit } from './screen.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

async function openAnsweredCase({ page, context, product }: Visit): Promise<Page> {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A case that is answered');
  await api.center('PutCaseAttributes', { caseId, attributes: [{ key: 'ticket', value: 'OPS-7' }] });
  await product.control(`desk/${caseId}`, { action: 'reply', body: 'Restart it.' });
  await page.goto(`/cases/${caseId}`);
  await expectWords(page, 'Restart it.');
  return page;
}

export const actingScreens: Readonly<Record<string, Screen>> = {
  'a case whose severity is changed': {
    async open(visit) {
      const page = await openAnsweredCase(visit);
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Change severity' }).click();
      await page.getByRole('radio', { name: 'Production system down' }).waitFor();
      await page.getByRole('button', { name: 'Change severity' }).click();
      await expectWords(page, 'Write your reason first.');
    },
  },
  'a reply to a case that was resolved meanwhile, beside a change of severity': {
    async open(visit) {
      const page = await openAnsweredCase(visit);
      const caseId = new URL(page.url()).pathname.split('/').at(-1);
      await page.getByRole('button', { name: 'Reply', exact: true }).click();
      await page.getByRole('textbox', { name: 'Message' }).fill('It is restarted.');
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Change severity' }).click();
      await page.getByRole('radio', { name: 'Production system down' }).waitFor();
      await new SupportApi(visit.context, visit.product).call('ResolveCase', { caseId });
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await expectWords(page, 'This case was resolved since you began');
    },
  },
  'a case whose answer is rated': {
    async open(visit) {
      const page = await openAnsweredCase(visit);
      await page.getByRole('button', { name: 'Rate this answer' }).click();
      await page.getByRole('button', { name: 'Rate', exact: true }).click();
      await expectWords(page, 'Choose from 1 to 5.');
    },
  },
  'a case whose attributes are changed': {
    async open(visit) {
      const page = await openAnsweredCase(visit);
      const facts = page.getByRole('complementary', { name: 'Details' });
      // Above the conversation it is folded.
      await facts.getByRole('button', { name: 'Details' }).click();
      await expectWords(facts, 'OPS-7');
      await facts.getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('button', { name: 'Add attribute' }).click();
      await page.getByRole('textbox', { name: 'Key' }).nth(1).fill('ticket');
      await page.getByRole('button', { name: 'Save' }).click();
      await expectWords(page, 'This key is there already.');
    },
  },
};
