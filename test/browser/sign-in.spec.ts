import { answerTo } from './answer-to.ts';
import { admin, answered, expect, test } from './fixtures.ts';
import { keyboardHands } from './hands.ts';
import { startProduct } from './product.ts';
import { accounts } from './support-api.ts';
import { expectWords } from './words.ts';

test.use({ person: null });

test('a person who came by an address gets there after signing in', async ({ page, watch }) => {
  watch.expect(answered(401));
  const wanted = `/cases?account=${accounts.business}&view=all`;
  await page.goto(wanted);
  await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
  await page.getByRole('textbox', { name: 'User name' }).fill(admin.username);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectWords(page, 'User name or password is wrong');
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(wanted);
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
});

test('the keyboard is enough, from the first key on', async ({ page, watch }) => {
  watch.expect(answered(401));
  const hands = keyboardHands(page);
  await page.goto('/sign-in');
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeFocused();
  await page.keyboard.type(admin.username);
  await hands.type(page.getByRole('textbox', { name: 'Password' }), admin.password);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Cases', level: 1 });
  await expect(heading).toBeFocused();
  await page.reload();
  await expect(heading).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const to of ['https://example.com/', '//example.com/cases', '/\\example.com', 'javascript:alert(1)']) {
  test(`a link to ${to} leads nowhere else`, async ({ page, product, watch }) => {
    watch.expect(answered(401));
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await page.getByRole('textbox', { name: 'User name' }).fill(admin.username);
    await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(product.console);
  });
}

test('a printed link signs in once and leaves no token behind', async ({ page, context, watch }) => {
  watch.expect(answered(401));
  const own = await startProduct({ SAMPLE_DATA: '0' });
  const link = own.signInLink ?? '';
  const token = new URL(link).hash.split('=')[1] ?? '';
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
  expect(page.url()).not.toContain(token);
  await page.getByRole('button', { name: /^Signed in as admin/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await page.goto('about:blank');
  await page.goto(link);
  await expectWords(page, 'This sign-in link no longer works');
  await own.stop();
});

test('a link that is pasted while the page is open signs in, and a used one says so', async ({
  page,
  addPerson,
  watch,
}) => {
  watch.expect(answered(401));
  const person = await addPerson([{ policy: 'AWSSupportReadOnly', scope: '*' }]);
  await page.goto('/sign-in#link=used');
  await expectWords(page, 'This sign-in link no longer works');
  await page.goto('/sign-in#link=used-too');
  await expectWords(page, 'This sign-in link no longer works');
  await page.goto(`/sign-in#link=${person.link}`);
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
});

test('the chosen appearance stays, on the next visit too', async ({ page, context, product, watch }) => {
  watch.expect(answered(401));
  await context.request.post(`${product.console}/api/session`, { data: admin });
  const isDark = () => page.evaluate(() => getComputedStyle(document.body).colorScheme);
  await page.goto('/cases');
  await page.getByRole('button', { name: /^Signed in as / }).click();
  const kept = answerTo(page, 'PutPreferences');
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect.poll(isDark).toBe('dark');
  await kept;
  await page.reload();
  await expect.poll(isDark).toBe('dark');
  await page.getByRole('button', { name: /^Signed in as / }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Same as system' }).click();
  await expect.poll(isDark).not.toBe('dark');
});
