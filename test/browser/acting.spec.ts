/** What can be done with a case beyond answering: its severity, ratings, attributes, and following it. */
import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const attributes = (page: Page) => page.getByRole('complementary', { name: 'Details' });

test('a severity is changed with a reason, which becomes a message', async ({ page, context, product }) => {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A case that becomes urgent');
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change severity' }).click();
  await page.getByRole('button', { name: 'Change severity' }).click();
  await expectWords(page, 'Choose the new severity.');
  await expectWords(page, 'Write your reason first.');
  await page.getByRole('radio', { name: 'Production system down' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Nobody can pay any more.');
  await page.getByRole('button', { name: 'Change severity' }).click();
  await expectWords(page, 'The severity is Production system down now');
  await expect(page.getByRole('article').first()).toContainText('Nobody can pay any more.');
  expect((await api.findCases({ caseIdList: [caseId] })).map((one) => one.severityCode)).toEqual(['urgent']);
});

test('an answer of AWS is rated, and rated anew', async ({ page, context, product }) => {
  const caseId = await new SupportApi(context, product).createCase('A case that is answered');
  await product.control(`desk/${caseId}`, { action: 'reply', body: 'Restart it.' });
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Rate this answer' }).click();
  await page.getByRole('button', { name: 'Rate', exact: true }).click();
  await expectWords(page, 'Choose from 1 to 5.');
  await page.getByRole('radio', { name: /^4 / }).click();
  await page.getByRole('textbox', { name: 'In a word' }).fill('It helped.');
  await page.getByRole('button', { name: 'Rate', exact: true }).click();
  await expect(page.getByRole('button', { name: 'You rated it 4 of 5' })).toBeFocused();
  await page.reload();
  await expectWords(page, 'It helped.');
  await page.getByRole('button', { name: 'You rated it 4 of 5' }).click();
  await page.getByRole('radio', { name: /^2 / }).click();
  await page.getByRole('button', { name: 'Rate', exact: true }).click();
  await expectWords(page, 'You rated it 2 of 5');
});

test('attributes are kept, changed and removed', async ({ page, context, product }) => {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('A case with attributes');
  await page.goto(`/cases/${caseId}`);
  await attributes(page).getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByRole('textbox', { name: 'Key' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Key' }).fill('ticket');
  await page.getByRole('textbox', { name: 'Value' }).fill('OPS-7');
  await page.getByRole('button', { name: 'Add attribute' }).click();
  await expect(page.getByRole('textbox', { name: 'Key' }).nth(1)).toBeFocused();
  await page.getByRole('textbox', { name: 'Key' }).nth(1).fill('ticket');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectWords(page, 'This key is there already.');
  await page.getByRole('textbox', { name: 'Key' }).nth(1).fill('team');
  await page.getByRole('textbox', { name: 'Value' }).nth(1).fill('payments');
  await page.getByRole('button', { name: 'Save' }).click();
  await expectWords(attributes(page), 'OPS-7');
  await expect(attributes(page).getByRole('button', { name: 'Edit' })).toBeFocused();
  await page.reload();
  await expectWords(attributes(page), 'payments');
  await attributes(page).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Remove ticket' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  // Saved, it is a text again and no field.
  await expectWords(attributes(page), 'payments');
  await expect(attributes(page).getByText('OPS-7')).toHaveCount(0);
  const kept = await api.center<{ attributes: unknown }>('DescribeCaseAttributes', { caseId });
  expect(kept.attributes).toEqual([{ key: 'team', value: 'payments' }]);
});

test('whoever only reads is shown what they may not do', async ({ page, context, product, become }) => {
  const caseId = await new SupportApi(context, product).createCase('A case to look at');
  await product.control(`desk/${caseId}`, { action: 'reply', body: 'Restart it.' });
  await become([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
  await page.goto(`/cases/${caseId}`);
  await expect(page.getByRole('button', { name: 'Rate this answer' })).toBeDisabled();
  await expect(attributes(page).getByRole('button', { name: 'Edit' })).toBeDisabled();
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Change severity' })).toBeDisabled();
});
