/**
 * One case and three people at once: who opens it, who watches over all accounts, who answers at the desk. Each
 * sees each step by themselves, within two seconds, and nothing that is not theirs. Once with each pair of hands.
 */
import { randomUUID } from 'node:crypto';

import type { SignIn } from '../../src/contract/session.ts';
import { createCaseScreen, fillNewCase, submitCase } from './create-case-screen.ts';
import { admin, expect, productWith, test as base } from './fixtures.ts';
import { type Hands, keyboardHands, mouseHands } from './hands.ts';
import { newPerson } from './people.ts';
import type { Product } from './product.ts';
import { accounts } from './support-api.ts';
import { everybodySees, heading, type Person, personIn, soon } from './three-people.ts';

const test = base.extend<object, { product: Product }>({
  product: [productWith({ ADMIN_PASSWORD: admin.password }), { scope: 'worker' }],
});

const answerLog = { name: 'trace.log', mimeType: 'text/plain', buffer: Buffer.from('zone b\n') };
const question = 'In which zone is the target that answers 502?';
const found = 'We have found it. Please look at the trace.';
const agentNote = 'Same as the incident of last week, see the runbook.';
const adminNote = 'Finance waits for this, call them first.';

async function openCase({ page, hands }: Person, subject: string): Promise<string> {
  await page.goto(`/cases/new?account=${accounts.enterprise}`);
  const screen = createCaseScreen(page);
  await expect(screen.heading).toBeVisible();
  await hands.pick(screen.radio('Technical'));
  await fillNewCase(page, hands, { subject, description: 'Every tenth request fails.' });
  await hands.pick(screen.radio('Phone'));
  await hands.type(screen.phoneNumber, '+49 30 1234567');
  await submitCase(page, hands);
  await expect(heading(page, subject)).toBeVisible();
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

/** Everybody finds the case by themselves: it comes to the queue, and to the list of all accounts. */
async function findCase(agent: Person, watcher: Person, subject: string): Promise<void> {
  const queued = agent.page.getByRole('row').filter({ hasText: subject });
  await expect(queued).toBeVisible(soon);
  await expect(queued).toContainText('Phone');
  const fresh = watcher.page.getByRole('button', { name: 'Show 1 case that is new here' });
  await expect(fresh).toBeVisible(soon);
  await watcher.hands.press(fresh);
  await watcher.hands.press(watcher.page.getByRole('link', { name: subject }));
  await expect(heading(watcher.page, subject)).toBeVisible();
  await agent.hands.press(queued.getByRole('link', { name: subject }));
  await expect(heading(agent.page, subject)).toBeVisible();
  await expect(agent.page.getByText('Phone, +49 30 1234567')).toBeVisible();
}

interface Answer {
  readonly words: string;
  /** What happens next, by the label of the choice. */
  readonly next: string;
  readonly files?: Parameters<Hands['attach']>[1];
}

async function answer({ page, hands }: Person, { words, next, files }: Answer): Promise<void> {
  const form = page.getByRole('form', { name: 'Answer' });
  await hands.type(form.getByRole('textbox', { name: 'Message to the customer' }), words);
  if (files) await hands.attach(form.getByRole('button', { name: 'Choose files' }), files);
  await hands.pick(form.getByRole('radio', { name: next }));
  await hands.press(form.getByRole('button', { name: 'Send' }));
}

async function reply({ page, hands }: Person, words: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Reply', exact: true }));
  await hands.type(page.getByRole('textbox', { name: 'Message' }), words);
  await hands.press(page.getByRole('button', { name: 'Send', exact: true }));
}

async function rate({ page, hands }: Person): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Rate this answer' }).first());
  await hands.pick(page.getByRole('radio', { name: '5 Solved it' }));
  await hands.press(page.getByRole('button', { name: 'Rate', exact: true }));
}

async function note({ page, hands }: Person, field: string, words: string): Promise<void> {
  await hands.type(page.getByRole('textbox', { name: field }), words);
  await hands.press(page.getByRole('button', { name: 'Add note' }));
  // Not what stands in the field until the note is kept.
  await expect(page.getByText(words).and(page.locator(':not(textarea)'))).toBeVisible(soon);
}

/** Whoever is an agent is not for that a customer, nor the other way round. */
async function expectOwnSideOnly(user: Person, agent: Person, caseId: string): Promise<void> {
  await expect(user.page.getByRole('link', { name: 'Desk' })).toHaveCount(0);
  await expect(user.page.getByRole('region', { name: 'Internal notes' })).toHaveCount(0);
  await user.page.goto(`/desk/${caseId}`);
  await expect(user.page.getByText('You are not an agent here')).toBeVisible();
  await agent.page.goto(`/cases/${caseId}`);
  await expect(agent.page.getByText('You can’t see this case')).toBeVisible();
}

const pairs = [
  ['mouse', mouseHands],
  ['keyboard', keyboardHands],
] as const;

for (const [name, handsOf] of pairs) {
  test(`a case is opened, asked about, answered, noted on, resolved, reopened and rated, by ${name}`, async ({
    browser,
    product,
  }) => {
    const subject = `Load balancer answers 502 (${randomUUID().slice(0, 8)})`;
    const policyOf = (policy: 'AWSSupportAccess' | 'SupportDeskAgent', scope: string) =>
      newPerson(product, admin, [{ policy, scope }]);
    const [customer, colleague] = [
      await policyOf('AWSSupportAccess', accounts.enterprise),
      await policyOf('SupportDeskAgent', '*'),
    ];
    // Customers are answered by AWS, never by a name of the desk.
    const ofAgents = [agentNote, colleague.userName];
    const seat = (credentials: SignIn, foreign: readonly string[]) =>
      personIn(browser, product, { credentials, handsOf, foreign });
    const user = await seat({ link: customer.link }, [...ofAgents, adminNote]);
    const agent = await seat({ link: colleague.link }, [adminNote]);
    const watcher = await seat(admin, ofAgents);
    const everybody = [user, agent, watcher];
    await watcher.page.goto('/cases?account=all');
    await agent.page.goto('/desk');
    await expect(watcher.page.getByRole('rowheader').first()).toBeVisible();
    await expect(agent.page.getByRole('link', { name: /^To answer \(\d+\)$/ })).toBeVisible();

    const caseId = await openCase(user, subject);
    await findCase(agent, watcher, subject);
    await everybodySees(everybody, { message: 'Every tenth request fails.' });

    await agent.hands.press(agent.page.getByRole('button', { name: 'Claim', exact: true }));
    await everybodySees(everybody, { status: 'Work in Progress' });

    await answer(agent, { words: question, next: 'Ask for information' });
    await everybodySees(everybody, { message: question, status: 'Pending Customer Action' });

    await reply(user, 'In zone b alone.');
    await everybodySees(everybody, { message: 'In zone b alone.', status: 'Customer Action Completed' });

    await note(agent, 'Note for agents', agentNote);
    await note(watcher, 'New note', adminNote);

    await answer(agent, { words: found, next: 'Answer, and go on working', files: [answerLog] });
    await everybodySees(everybody, { message: found, status: 'Pending Amazon Action' });
    for (const { page } of everybody) {
      await expect(page.getByRole('button', { name: `Download ${answerLog.name}` })).toBeVisible();
    }

    await answer(agent, { words: 'The target in zone b is repaired.', next: 'Resolve the case' });
    await everybodySees(everybody, { message: 'The target in zone b is repaired.', status: 'Resolved' });

    await reply(user, 'It is back since 16:00.');
    await everybodySees(everybody, { message: 'It is back since 16:00.', status: 'Reopened' });

    await watcher.hands.press(watcher.page.getByRole('button', { name: 'Activity' }));
    await rate(user);
    await expect(agent.page.getByText(/rated this 5 of 5$/)).toBeVisible(soon);
    await expect(watcher.page.getByText(/rated an answer/)).toBeVisible(soon);
    await everybodySees(everybody, { status: 'Reopened' });

    await expectOwnSideOnly(user, agent, caseId);
    for (const { watch, context } of everybody) {
      expect(watch.unexpected()).toEqual([]);
      await context.close();
    }
  });
}
