/** The whole way of a case, from the printed link to the answer, once with each pair of hands. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { expect, type Page, test as base } from '@playwright/test';

import { createCaseScreen, fillNewCase, submitCase } from './create-case-screen.ts';
import { type Hands, keyboardHands, mouseHands } from './hands.ts';
import { productWith } from './fixtures.ts';
import type { Product } from './product.ts';
import { firstLook } from './screen.ts';
import { watchContext } from './watch.ts';
import { expectWords } from './words.ts';

/** A product of its own: the link that it prints signs in once. */
const test = base.extend<{ product: Product }>({ product: productWith({}) });

const subject = 'Load balancer answers 502 since the deployment';
const description =
  'Since 14:05 CET about every tenth request fails.\n\nNothing is in the log of the targets.';
const log = { name: 'access log.bin', mimeType: 'application/octet-stream', buffer: randomBytes(70_000) };
const trace = { name: 'trace.txt', mimeType: 'text/plain', buffer: Buffer.from('502 at hop 3 – ünïcode\n') };
const answerLog = { name: 'zone-b.log', mimeType: 'text/plain', buffer: Buffer.from('zone b: 502\r\n') };
const factsOfCase = {
  Severity: 'Production system impaired',
  Service: 'Elastic Load Balancing',
  'Submitted by': 'admin',
  Language: 'Français',
  'Contact method': 'Phone, +49 30 1234567, Germany',
  'Additional contacts': 'on-call@example.com, second@example.com',
};
const agentAnswers = 14;

async function createCase(page: Page, hands: Hands): Promise<void> {
  const screen = createCaseScreen(page);
  await hands.press(page.getByRole('link', { name: 'Create case' }));
  await expect(screen.heading).toBeFocused();
  await hands.pick(screen.radio('Technical'));
  await fillNewCase(page, hands, { subject, description, files: [log, trace] });
  await hands.choose(screen.list('Preferred contact language'), 'Français French');
  await hands.pick(screen.radio('Phone'));
  await hands.type(screen.phoneNumber, '+49 30 1234567');
  await hands.type(screen.contacts, 'on-call@example.com; second@example.com');
  await submitCase(page, hands);
}

async function expectNewCase(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
  await expectWords(page, 'Case created');
  const facts = page.getByRole('complementary', { name: 'Details' });
  for (const [term, value] of Object.entries(factsOfCase)) {
    await expect(facts.getByRole('definition').filter({ hasText: value }), term).toBeVisible();
  }
  await expectWords(page, 'Unassigned');
}

function caseIdOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

async function openFromList(page: Page, hands: Hands): Promise<void> {
  await hands.press(
    page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Cases' }),
  );
  const row = page.getByRole('row').filter({ hasText: subject });
  await expectWords(row, 'Elastic Load Balancing');
  await expectWords(row, 'Production system impaired');
  await expectWords(row, 'Pending Amazon Action');
  await hands.press(row.getByRole('link', { name: subject }));
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
}

/** What an agent does: takes the case, then writes more than one page shows. */
async function answerAsAgent(product: Product, caseId: string): Promise<void> {
  await product.control(`desk/${caseId}`, { action: 'assign' });
  for (let count = 1; count <= agentAnswers; count += 1) {
    await product.control(`desk/${caseId}`, { action: 'reply', body: `Answer number ${count}.` });
  }
}

async function readAll(page: Page, hands: Hands): Promise<void> {
  const messages = page.getByRole('article');
  await expect(messages.nth(4)).toBeVisible();
  const earlier = page.getByRole('button', { name: 'Show earlier messages' });
  // What came while the case was open is there already, and moving towards the button loads as well.
  await expect(async () => {
    if (await earlier.isVisible()) await hands.press(earlier);
    await expect(page.getByText('This is the first message of the case.')).toBeVisible({ timeout: 2000 });
  }).toPass();
  const numbers = Array.from(
    { length: agentAnswers },
    (_, index) => `Answer number ${agentAnswers - index}.`,
  );
  await expect(messages).toContainText([...numbers, 'Since 14:05 CET']);
  await expect(messages).toHaveCount(agentAnswers + 1);
}

async function reply(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Reply', exact: true }));
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();
  await hands.type(message, 'It happens in one zone only.');
  await hands.attach(page.getByRole('button', { name: 'Choose files' }), [answerLog]);
  await hands.press(page.getByRole('button', { name: 'Send' }));
  await expectWords(page, 'Your reply was sent');
  const newest = page.getByRole('article').first();
  await expect(newest.getByRole('heading', { name: 'admin' })).toBeVisible();
  await expect(newest).toContainText('It happens in one zone only.');
}

async function download(page: Page, hands: Hands): Promise<void> {
  for (const file of [answerLog, log, trace]) {
    const saved = page.waitForEvent('download');
    await hands.press(page.getByRole('button', { name: `Download ${file.name}` }));
    expect((await saved).suggestedFilename()).toBe(file.name);
    expect((await readFile(await (await saved).path())).equals(file.buffer)).toBe(true);
  }
}

async function resolve(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Resolve case' }));
  const dialog = page.getByRole('dialog', { name: 'Resolve this case?' });
  await hands.press(dialog.getByRole('button', { name: 'Resolve', exact: true }));
  await expect(dialog).toBeHidden();
  await expectWords(page, /^Case \d+ is resolved$/);
  await expectWords(page, /^Resolved$/);
}

async function lookAtChecks(page: Page, hands: Hands): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Navigation' });
  await hands.press(navigation.getByRole('link', { name: 'Trusted Advisor' }));
  const checks = page.getByRole('table', { name: 'Trusted Advisor checks' }).getByRole('row');
  await expect(checks.nth(1)).toBeVisible(firstLook);
  await hands.choose(page.getByRole('button', { name: /^Category / }), 'Security');
  await expect(checks.filter({ hasText: 'Fault tolerance' })).toHaveCount(0);
  await expect(checks.filter({ hasText: 'Security' }).nth(1)).toBeVisible();
  await hands.choose(page.getByRole('button', { name: /^Status / }), 'Action recommended');
  await expect(checks.filter({ hasText: 'No problems detected' })).toHaveCount(0);
  await expect(checks.filter({ hasText: 'Action recommended' }).first()).toBeVisible();
}

/** Each write once, signed, in the name of the person, and without what belongs to the browser. */
async function expectArrived(product: Product): Promise<void> {
  const requests = await product.requests();
  const count = (name: string) => requests.filter(({ operation }) => operation === name).length;
  expect(count('CreateCase')).toBe(1);
  expect(count('AddAttachmentsToSet')).toBe(2);
  expect(count('AddCommunicationToCase')).toBe(1);
  expect(count('DescribeAttachment')).toBe(3);
  expect(count('ResolveCase')).toBe(1);
  expect(count('DescribeCommunications')).toBeGreaterThan(1);
  for (const { headers, signedHeaders } of requests) {
    expect(headers).toMatchObject({ 'x-amz-supportcenter-person': 'admin' });
    expect(signedHeaders).toContain('x-amz-supportcenter-person');
    expect(Object.keys(headers)).not.toContain('cookie');
  }
}

function story(name: string, handsOf: (page: Page) => Hands): void {
  test(`a case from the browser to the Support API and back, ${name}`, async ({ page, context, product }) => {
    const hands = handsOf(page);
    // A press of what has gone meanwhile ends, so that whoever tries again can.
    page.setDefaultTimeout(20_000);
    const watch = await watchContext(context);
    await page.goto(product.signInLink ?? '');
    await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
    await createCase(page, hands);
    await expectNewCase(page);
    await answerAsAgent(product, caseIdOf(page));
    await openFromList(page, hands);
    await readAll(page, hands);
    await reply(page, hands);
    await download(page, hands);
    await resolve(page, hands);
    await lookAtChecks(page, hands);
    await expectArrived(product);
    expect(watch.unexpected()).toEqual([]);
  });
}

story('with the mouse', mouseHands);
story('with the keyboard alone', keyboardHands);
