/** Two people share out a case: who owns it, what they write for each other, and that both are there. */
import { answerTo } from './answer-to.ts';
import { expect, test } from './fixtures.ts';
import { openSession } from './people.ts';
import { accounts, SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

test('a case is shared out and noted on, and each sees what the other does', async ({
  page,
  browser,
  product,
  context,
  addPerson,
}) => {
  const caseId = await new SupportApi(context, product).createCase('A case for two');
  const theirs = await browser.newContext({ baseURL: product.console });
  const access = { policy: 'AWSSupportAccess', scope: accounts.enterprise } as const;
  const { link } = await addPerson([access]);
  await openSession(theirs.request, product, { link });
  const other = await theirs.newPage();
  await page.goto(`/cases/${caseId}`);
  await other.goto(`/cases/${caseId}`);
  await expectWords(other, 'admin is looking at this case');
  await page.getByRole('button', { name: 'Assign to me' }).click();
  await expect(other.getByRole('complementary', { name: 'Details' })).toContainText('admin');
  await page.getByRole('combobox', { name: 'Add a label' }).fill('outage');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(other.getByText('outage', { exact: true })).toBeVisible();
  const notes = page.getByRole('region', { name: 'Internal notes' });
  await expectWords(notes, 'Never sent to AWS, and in no export of the case.');
  await notes.getByRole('textbox', { name: 'New note' }).fill('<b>Do not tell them yet</b>');
  await notes.getByRole('button', { name: 'Add note' }).click();
  await expect(notes.getByRole('listitem')).toContainText('<b>Do not tell them yet</b>');
  await expect(other.getByText('Do not tell them yet')).toHaveCount(0);
  await expect(other.getByRole('region', { name: 'Internal notes' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Activity' }).click();
  await expect(page.getByText(/admin wrote a note/)).toBeVisible();
  await theirs.close();
});

test('who is mentioned in a note hears of it at once, and comes to the note', async ({
  page,
  playwright,
  product,
  context,
  addPerson,
}) => {
  const subject = `Mentioned ${Date.now()}`;
  const scope = accounts.enterprise;
  const caseId = await new SupportApi(context, product).createCase(subject);
  const { link } = await addPerson([
    { policy: 'AWSSupportAccess', scope },
    { policy: 'SupportCenterCaseWork', scope },
  ]);
  const theirs = await playwright.request.newContext();
  await openSession(theirs, product, { link });
  await page.goto('/cases/mentions');
  await expect(page.getByRole('heading', { name: 'Mentions', level: 1 })).toBeVisible();
  const colleague = new SupportApi({ request: theirs }, product);
  const text = 'Please look, @admin.';
  await expect(async () => colleague.center('CreateCaseNote', { caseId, text })).toPass();
  await expect(page.getByRole('link', { name: /new mention/ })).toBeVisible();
  const seen = answerTo(page, 'MarkMentionsSeen');
  await page.getByRole('link', { name: subject }).click();
  const note = page.getByRole('listitem').filter({ hasText: text });
  await expect(note).toBeFocused();
  await seen;
  await page.goto('/cases/mentions?show=new');
  await expect(page.getByRole('heading', { name: 'Mentions', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: subject })).toHaveCount(0);
  await theirs.dispose();
});

test('a canned text is written, filled in at the cursor by keyboard and sent without blanks', async ({
  page,
  product,
  context,
}) => {
  const caseId = await new SupportApi(context, product).createCase('A case to answer with a text');
  const name = `Ask for a ticket ${Date.now()}`;
  await page.goto('/cases/texts');
  await page.getByRole('button', { name: 'New canned text' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await page.getByRole('textbox', { name: 'Text' }).fill('{{subject}}: see {{ticket}}.');
  await page.getByRole('button', { name: 'Save text' }).press('Enter');
  await expect(page.getByRole('button', { name: 'New canned text' })).toBeFocused();
  await page.goto(`/cases/${caseId}`);
  await page.getByRole('button', { name: 'Reply', exact: true }).press('Enter');
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();
  await page.keyboard.type('Hello. Bye.');
  for (let step = 0; step < ' Bye.'.length; step += 1) await page.keyboard.press('ArrowLeft');
  const form = page.locator('form', { has: message });
  await form.getByRole('button', { name: 'Insert a canned text' }).press('Enter');
  await page.getByRole('option', { name }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'ticket' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectWords(page, 'Fill this in.');
  await page.keyboard.type('T-7');
  await page.keyboard.press('Enter');
  await expect(message).toBeFocused();
  // Where the cursor was, and undo and redo know of it.
  const whole = 'Hello. A case to answer with a text: see T-7. Bye.';
  await expect(message).toHaveValue(whole);
  await page.keyboard.press('Control+z');
  await expect(message).toHaveValue('Hello. Bye.');
  await page.keyboard.press('Control+Shift+z');
  await expect(message).toHaveValue(whole);
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'see T-7.' })).toBeVisible();
});
