/** What somebody sees who may see some cases only. */
import { randomUUID } from 'node:crypto';

import { policyExamples } from '../../src/console/pages/admin/policy-examples.ts';
import { admin, answered, expect, test } from './fixtures.ts';
import { openSession } from './people.ts';
import { openUntil } from './screen.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

const { enterprise } = accounts;

test('one sees one’s own cases, and all others are not there', async ({
  page,
  context,
  product,
  watch,
  become,
  browser,
}) => {
  // Cases that are not there.
  watch.expect(answered(400));
  const elsewhere = await browser.newContext({ baseURL: product.console });
  await openSession(elsewhere.request, product, admin);
  const hidden = `Hidden ${randomUUID().slice(0, 8)}`;
  const hiddenId = await new SupportApi(elsewhere, product).createCase(hidden);

  await become([{ policy: policyExamples.own, scope: enterprise }]);
  const own = `Own ${randomUUID().slice(0, 8)}`;
  const ownId = await new SupportApi(context, product).createCase(own);
  await openUntil(page, '/cases', page.getByRole('link', { name: own }));
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByText(hidden)).toHaveCount(0);

  await page.goto(`/cases?find=${encodeURIComponent(hidden)}`);
  await expect(page.getByText(hidden, { exact: true })).toHaveCount(0);

  const wordsOf = async () =>
    (await page.getByRole('main').innerText()).replace(/Request ID: \S+/, 'Request ID');
  await page.goto(`/cases/${hiddenId}`);
  await expectWords(page, 'This case can’t be found');
  const said = await wordsOf();
  await page.goto(`/cases/case-${enterprise}-muen-2026-ffffffffffffffff`);
  await expectWords(page, 'This case can’t be found');
  await expect.poll(wordsOf).toBe(said);

  await page.goto(`/cases/${ownId}`);
  await expect(page.getByRole('heading', { level: 1, name: own })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(1);
  await elsewhere.close();
});

test('the administration says which cases a user sees, and begins policies with examples', async ({
  page,
  addPerson,
}) => {
  const { userName } = await addPerson([{ policy: policyExamples.own, scope: enterprise }]);
  await page.goto(`/admin/users?find=${userName}`);
  await page.getByRole('link', { name: userName }).click();
  await expectWords(page, 'Sees only some cases');
  await expectWords(page, `it was opened here by “${userName}`);
  await page.goto('/admin/policies/new');
  await page.getByRole('button', { name: 'Begin with an example' }).click();
  await page.getByRole('menuitem', { name: 'Never cases with a label' }).click();
  await expect(page.getByRole('textbox', { name: 'Policy document' })).toHaveValue(/supportcenter:Label/);
});
