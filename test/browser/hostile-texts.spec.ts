/** Whatever people write, wherever it is shown: it stays text. */
import type { BrowserContext, Page } from '@playwright/test';

import { answerTo } from './answer-to.ts';
import { createCaseScreen } from './create-case-screen.ts';
import { expect, test as base } from './fixtures.ts';
import { hostileTexts } from './hostile-texts.ts';
import type { Product } from './product.ts';
import { SupportApi } from './support-api.ts';

interface Harm {
  /** Fails when something ran, left the origin or led anywhere but to where links may lead. */
  none(page: Page): Promise<void>;
}

const test = base.extend<{ harm: Harm }>({
  harm: async ({ context, product }, use) => {
    const asked: string[] = [];
    context.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(product.console))
        asked.push(request.url());
    });
    context.on('dialog', (dialog) => {
      asked.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await use({
      async none(page) {
        expect(asked).toEqual([]);
        expect(await page.evaluate('"harmed" in window || "harmed" in Object.prototype')).toBe(false);
        const links = await page
          .locator('a[href]')
          .evaluateAll((found) => found.map((one) => Reflect.get(one, 'href')));
        expect(links.filter((href) => !/^(?:https?|mailto|blob):/.test(String(href)))).toEqual([]);
        expect(new URL(page.url()).origin).toBe(product.console);
      },
    });
  },
});

/** A file of this name, where such a name is allowed; null otherwise. */
async function attach(api: SupportApi, fileName: string): Promise<string | null> {
  const attachments = [
    { fileName, data: Buffer.from('<script>window.harmed=1</script>').toString('base64') },
  ];
  try {
    const set = await api.call<{ attachmentSetId: string }>('AddAttachmentsToSet', { attachments });
    return set.attachmentSetId;
  } catch {
    return null; // A slash or a control character: refused, which is as well.
  }
}

/** A case in which everything that can be written is hostile. */
async function writeHostileCase(context: BrowserContext, product: Product): Promise<string> {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('Harm in every field');
  let files = 0;
  for (const text of hostileTexts) {
    const attachmentSetId = await attach(api, text);
    if (attachmentSetId) files += 1;
    await api.call('AddCommunicationToCase', {
      caseId,
      communicationBody: `${text}\n> ${text}\n\`\`\`\n${text}\n\`\`\``,
      ...(attachmentSetId && { attachmentSetId }),
    });
  }
  expect(files).toBeGreaterThan(50);
  return caseId;
}

/** A case takes so many attributes. */
const attributesOfCase = 50;

/** What can't be seen is refused, which is as well: the rest of such a text is tried. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '·').trim();
}

/** Of all texts an attribute each, as key and as value, on as many cases as that takes. */
async function writeAttributes(api: SupportApi): Promise<string[]> {
  const all = hostileTexts.map((text, index) => ({
    key: visible(`${index} ${text}`.slice(0, 128)),
    value: visible(text.slice(0, 256)),
  }));
  const caseIds: string[] = [];
  for (let from = 0; from < all.length; from += attributesOfCase) {
    const caseId = await api.createCase('Harm in every attribute');
    await api.center('PutCaseAttributes', { caseId, attributes: all.slice(from, from + attributesOfCase) });
    caseIds.push(caseId);
  }
  return caseIds;
}

test('in attributes and in internal notes', async ({ page, context, product, harm }) => {
  const api = new SupportApi(context, product);
  const caseIds = await writeAttributes(api);
  const [caseId = ''] = caseIds;
  for (const text of hostileTexts) await api.center('CreateCaseNote', { caseId, text });
  for (const one of caseIds) {
    await page.goto(`/cases/${one}`);
    const facts = page.getByRole('complementary', { name: 'Details' });
    await expect(facts.getByText(/^\d+ ./).nth(40)).toBeAttached();
    if (one === caseId) {
      await expect(facts.getByText(hostileTexts.at(0) ?? '', { exact: true }).nth(1)).toBeAttached();
    }
    await harm.none(page);
  }
});

test('in a case’s messages and files', async ({ page, context, product, harm }) => {
  const caseId = await writeHostileCase(context, product);
  await page.goto(`/cases/${caseId}`);
  const messages = page.getByRole('article');
  await expect(messages.first()).toBeVisible();
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 4_000);
        return messages.count();
      },
      { timeout: 120_000 },
    )
    .toBeGreaterThan(hostileTexts.length);
  for (const text of hostileTexts.filter((one) => /^<\w/.test(one))) {
    await expect(messages.filter({ hasText: text }).first(), text).toBeAttached();
  }
  await harm.none(page);
});

test('in the list’s subjects and in what is searched for', async ({ page, context, product, harm }) => {
  const api = new SupportApi(context, product);
  for (const text of hostileTexts) await api.createCase(text.trim().slice(0, 250));
  for (const number of [1, 2]) {
    await page.goto(`/cases?account=all&view=all&size=100&page=${number}`);
    await expect(page.getByRole('rowheader').nth(99)).toBeAttached();
    await harm.none(page);
  }
  await page.goto('/cases?account=all&view=all&size=10');
  // The answer to the page itself is none of those that are waited for below.
  await expect(page.getByRole('rowheader').nth(9)).toBeAttached();
  const field = page.getByRole('search').getByRole('searchbox');
  // Without the space at its ends a text may be one that was looked for, which nobody asks for again.
  for (const text of new Set(hostileTexts.map((one) => one.trim()))) {
    await field.fill(text);
    // An answer to each, so that none is cut off by the next.
    const answered = answerTo(page, 'SearchForCases');
    await field.press('Enter');
    expect((await answered).status(), text).toBe(200);
  }
  await harm.none(page);
  await page.goto(`/cases?account=all&view=all&q=${encodeURIComponent(hostileTexts[0] ?? '')}`);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await harm.none(page);
});

/** A text as the part of an address that stands before the `@`, with what may stand there only. */
function addressOf(text: string): string {
  return `${text.replaceAll(/[^\w!#$%&'*+/=?^`{|}~-]/g, '').slice(0, 60) || 'x'}@example.com`;
}

test('in additional contacts, of a case and in its form', async ({ page, context, product, harm }) => {
  const api = new SupportApi(context, product);
  const caseId = await api.createCase('Harm in every contact');
  const addresses = [...new Set(hostileTexts.map(addressOf))];
  for (let from = 0; from < addresses.length; from += 10) {
    await api.call('AddCommunicationToCase', {
      caseId,
      communicationBody: 'With other contacts.',
      ccEmailAddresses: addresses.slice(from, from + 10),
    });
    await page.goto(`/cases/${caseId}`);
    await expect(page.getByText(addresses[from] ?? '', { exact: false }).first()).toBeAttached();
    await harm.none(page);
  }
  await page.goto('/cases/new');
  const { contacts, review } = createCaseScreen(page);
  await contacts.fill('no address');
  await review.click();
  for (const text of hostileTexts.filter((one) => one.trim() !== '')) {
    await contacts.fill(text);
    await expect(
      page.getByText(/(is not an email address|are not email addresses)/).first(),
      text,
    ).toBeVisible();
  }
  await harm.none(page);
});
