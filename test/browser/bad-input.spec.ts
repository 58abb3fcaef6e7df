/** What can't be sent is said at its field, the way there is short, and everything typed stays. */
import { randomUUID } from 'node:crypto';

import { arrivalsFromNow } from './arrivals.ts';
import { createCaseScreen, fillNewCase, submitCase } from './create-case-screen.ts';
import { expect, test } from './fixtures.ts';
import { keyboardHands, mouseHands, type NamedFile } from './hands.ts';
import { SupportApi } from './support-api.ts';
import { expectWords } from './words.ts';

function file(name: string, bytes = 10): NamedFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.alloc(bytes, 'x') };
}

test('an empty form names each field that is missing, and leads to it', async ({ page }) => {
  const screen = createCaseScreen(page);
  const hands = keyboardHands(page);
  await page.goto('/cases/new');
  await hands.press(screen.review);
  await expectWords(page, 'fields need your attention');
  await hands.press(page.getByRole('listitem').filter({ hasText: 'Enter a subject.' }).getByRole('button'));
  await expect(screen.subject).toBeFocused();
  await expect(screen.subject).toHaveAccessibleDescription(/Enter a subject\./);
  await page.keyboard.type('A subject');
  await expect(screen.subject).toHaveAccessibleDescription(/^(?!.*Enter a subject)/);
});

test('wrong values are told at their fields and nothing is sent', async ({ page, product }) => {
  const screen = createCaseScreen(page);
  await page.goto('/cases/new');
  const subject = 'x'.repeat(251);
  await fillNewCase(page, mouseHands(page), { subject: '', description: 'A text' });
  await screen.subject.fill(subject);
  await screen.radio('Phone').check();
  await screen.phoneNumber.fill('030 1234567');
  await screen.contacts.fill('fine@example.com, not an address');
  const arrived = arrivalsFromNow(product);
  await screen.review.click();
  await expect(screen.subject).toHaveAccessibleDescription(/Shorten it to 250 characters: 1 too many/);
  await expect(screen.phoneNumber).toHaveAccessibleDescription(
    /There is no such number\. Check its digits and country code\./,
  );
  await expect(screen.contacts).toHaveAccessibleDescription(/“not an address” is not an email address/);
  await expect(screen.subject).toHaveValue(subject);
  await expect(screen.phoneNumber).toHaveValue('030 1234567');
  await expect(screen.contacts).toHaveValue('fine@example.com, not an address');
  expect(await arrived('CreateCase')).toBe(0);
});

test('files that can’t be attached say so and can be taken away', async ({ page, context, product }) => {
  const subject = `Files ${randomUUID()}`;
  const hands = mouseHands(page);
  const screen = createCaseScreen(page);
  await page.goto('/cases/new');
  const good = Array.from({ length: 9 }, (_, index) => file(`${index}.log`));
  const files = [...good, file('empty.txt', 0), file(`${'long'.repeat(64)}.log`)];
  await fillNewCase(page, hands, { subject, description: 'A text', files });
  await expectWords(page, 'Up to 10 files can be attached. Remove 1.');
  await expectWords(page, /^The name of this file is too long/);
  await expectWords(page, /^This file is empty/);
  await screen.review.click();
  await expectWords(page, 'Remove or replace the files that can’t be attached.');
  await hands.press(page.getByRole('button', { name: /^Remove longlong/ }));
  await hands.press(page.getByRole('button', { name: 'Remove empty.txt' }));
  await submitCase(page, hands);
  await expect(page.getByRole('button', { name: /^Download \d\.log/ })).toHaveCount(9);
  expect(await new SupportApi(context, product).casesNamed(subject)).toHaveLength(1);
});

test('the largest form that is allowed arrives whole', async ({ page, context, product }) => {
  const subject = `${randomUUID()} ${'ü'.repeat(250)}`.slice(0, 250);
  const description = `Zeile 😀\n${'ß'.repeat(4_991)}`;
  const screen = createCaseScreen(page);
  const names = ['one.bin', 'two.bin', 'three.bin'];
  await page.goto('/cases/new');
  const files = names.map((name) => file(name, 5 * 1024 * 1024));
  await fillNewCase(page, mouseHands(page), { subject: '', description: '', files });
  await screen.subject.fill(subject);
  await screen.description.fill(description);
  await submitCase(page, mouseHands(page));
  // 20 MB as base64 through browser, proxy and emulator take their time on a busy machine.
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible({ timeout: 60_000 });
  for (const name of names)
    await expect(page.getByRole('button', { name: `Download ${name}` })).toBeVisible();
  const [made] = await new SupportApi(context, product).casesNamed(subject);
  expect(made?.recentCommunications?.communications?.[0]?.body).toContain(description);
});
