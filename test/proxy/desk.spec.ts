/** The desk through the proxy: who the emulator is told, what is recorded, what is told live, and AWS. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { countryCalendar } from '../../src/proxy/cases/dues/country-calendar.ts';
import { firstResponseDue } from '../../src/support/clocks/first-response-due.ts';
import { engines } from '../databases.ts';
import { type Browser, newKey, someCase } from './browser.ts';
import { openEvents } from './event-client.ts';
import type { Fixture } from './proxy-fixture.ts';
import { startFixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const agentOf = (fixture: Fixture, name: string) =>
  fixture.userWith(name, [{ policy: 'SupportDeskAgent', scope: '*' }]);

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function openCase(customer: Browser): Promise<string> {
  const { output } = await customer.call('CreateCase', someCase(), { account: retail });
  return textOf(output['caseId']);
}

async function describeCase(agent: Browser, caseId: string) {
  const { output } = await agent.desk('DescribeCase', { caseId });
  // The operation's own answer; the tests look at what they read.
  return output as unknown as {
    case: { version: string; agent?: string; status: string };
    communications: readonly { body: string }[];
  };
}

describe.each(engines)('At the desk on %s', (engine) => {
  let fixture: Fixture;
  let customer: Browser;
  let agent: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine, { followsCases: true });
    customer = await fixture.userWith('customer', [{ policy: 'AWSSupportAccess', scope: retail }]);
    agent = await agentOf(fixture, 'ann');
  });
  afterAll(() => fixture.close());

  test('the agent is who has signed in, whatever the request says', async () => {
    const caseId = await openCase(customer);
    const forged = { 'x-amz-supportcenter-person': 'mallory' };
    expect((await agent.desk('ClaimCase', { caseId }, forged)).status).toBe(200);
    expect((await describeCase(agent, caseId)).case).toMatchObject({ agent: 'ann' });
  });

  test('an answer is sent once for a key, recorded without its text, and reaches the customer', async () => {
    const caseId = await openCase(customer);
    await agent.desk('ClaimCase', { caseId });
    const { version } = (await describeCase(agent, caseId)).case;
    const headers = { 'idempotency-key': newKey() };
    const body = 'Restart the blue instance.';
    const first = await agent.desk('ReplyToCase', { caseId, version, body }, headers);
    const again = await agent.desk('ReplyToCase', { caseId, version, body }, headers);
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    const { text } = await customer.call('DescribeCommunications', { caseId }, { account: retail });
    expect(text.split('blue instance')).toHaveLength(2);
    const records = (await fixture.audit()).filter(({ eventName }) => eventName === 'ReplyToCase');
    expect(records[0]).toMatchObject({
      userIdentity: { userName: 'ann' },
      requestParameters: { caseId },
      responseElements: { status: 'work-in-progress' },
    });
    expect(JSON.stringify(records)).not.toContain('blue instance');
  });

  test('the promise of a first response is the one that the console shows', async () => {
    const subject = `Promised ${newKey()}`;
    // Of the plans with this severity the exact one makes a promise of its own.
    const input = { ...someCase(subject), severityCode: 'critical' };
    const made = await customer.call('CreateCase', input, { account: retail });
    const caseId = textOf(made.output['caseId']);
    const atDesk = (await agent.desk('DescribeCase', { caseId })).output;
    const due = /"firstResponseDue":"([^"]+)"/.exec(JSON.stringify(atDesk))?.[1];
    expect(due).toMatch(/^20\d\d-/);
    await soon(async () => {
      const { text } = await customer.center('SearchForCases', { text: `"${subject}"` });
      expect(/"firstResponseDue":"?([^",}]+)/.exec(text)?.[1]).toBe(due);
    });
  });

  test('a file is fetched under our own address', async () => {
    const set = await customer.call(
      'AddAttachmentsToSet',
      { attachments: [{ fileName: 'a.txt', data: 'YQ==' }] },
      { account: retail },
    );
    const { attachmentSetId } = set.output;
    const made = await customer.call('CreateCase', { ...someCase(), attachmentSetId }, { account: retail });
    const caseId = textOf(made.output['caseId']);
    const found = await agent.desk('DescribeCase', { caseId });
    const attachmentId = /"attachmentId":"([^"]+)"/.exec(found.text)?.[1];
    const { output } = await agent.desk('DownloadAttachment', { caseId, attachmentId });
    const { url } = output['downloadUrl'] as { url: string }; // as the emulator answers
    expect(new URL(url).origin).toBe(fixture.proxy().url);
    expect((await agent.get(url.slice(fixture.proxy().url.length))).text).toBe('a');
  });

  test('agents hear of every case at once, customers of nothing that agents do among themselves', async () => {
    const other = await fixture.userWith('other customer', [{ policy: 'AWSSupportAccess', scope: labs }]);
    const [atDesk, own, foreign] = [
      await openEvents(agent),
      await openEvents(customer),
      await openEvents(other),
    ];
    try {
      const caseId = await openCase(customer);
      const heard = (client: typeof atDesk, name: string) =>
        client.told.filter((event) => event.name === name && JSON.stringify(event).includes(caseId)).length;
      await soon(() => expect(heard(atDesk, 'desk-changed')).toBeGreaterThan(0));
      const before = heard(atDesk, 'desk-changed');
      await agent.desk('AddCaseNote', { caseId, text: 'Seen before.' });
      await soon(() => expect(heard(atDesk, 'desk-changed')).toBeGreaterThan(before));
      await soon(() => expect(heard(own, 'case-changed')).toBeGreaterThan(0));
      expect([heard(own, 'desk-changed'), heard(foreign, 'desk-changed')]).toEqual([0, 0]);
      expect([heard(atDesk, 'case-changed'), heard(foreign, 'case-changed')]).toEqual([0, 0]);
    } finally {
      for (const client of [atDesk, own, foreign]) client.close();
    }
  });
});

test('an administrator’s word on the country of an account moves the clock at the desk as well', async () => {
  const accounts = [{ accountId: retail, name: 'Office', plan: 'developer', country: 'JP', users: [] }];
  const fixture = await startFixture('sqlite', { followsCases: true }, accounts);
  try {
    const [admin, agent] = [await fixture.admin(), await agentOf(fixture, 'ann')];
    await admin.center('PutAccountContact', { accountId: retail, country: 'US' });
    const subject = `Counted ${newKey()}`;
    const { output } = await admin.call('CreateCase', someCase(subject), { account: retail });
    const caseId = textOf(output['caseId']);
    const told = async (answer: Promise<{ text: string }>) =>
      /"firstResponseDue":"?([^",}]+)/.exec((await answer).text)?.[1];
    const { text } = await agent.desk('DescribeCase', { caseId });
    const opened = /"timeCreated":"([^"]+)"/.exec(text)?.[1] ?? '';
    const due = firstResponseDue({
      plans: ['developer'],
      severityCode: someCase().severityCode,
      timeCreated: Date.parse(opened),
      calendar: await countryCalendar('US'),
    });
    const promised = new Date(due ?? 0).toISOString();
    expect(await told(agent.desk('DescribeCase', { caseId }))).toBe(promised);
    expect(await told(agent.desk('ListQueue', {}))).toBe(promised);
    await soon(async () => {
      expect(await told(admin.center('SearchForCases', { text: `"${subject}"` }))).toBe(promised);
    });
  } finally {
    await fixture.close();
  }
});

test('the first user plays both sides in front of the emulator', async () => {
  const fixture = await startFixture();
  try {
    const admin = await fixture.admin();
    expect((await admin.desk('ListQueue', {})).status).toBe(200);
    const { text } = await admin.get('/api/session');
    // The documented answer of the address.
    const { permissions } = JSON.parse(text) as { permissions: readonly string[] };
    expect(permissions).toContain('supportdesk:ClaimCase');
  } finally {
    await fixture.close();
  }
});

test('in front of AWS there is no desk for anybody', async () => {
  const fixture = await startFixture();
  try {
    const agent = await agentOf(fixture, 'ann');
    expect((await agent.desk('ListQueue', {})).status).toBe(200);
    await fixture.restart({ upstream: { kind: 'aws', accounts: [], endpoint: fixture.emulator.url } });
    const again = await fixture.admin();
    const answers = [await again.desk('ListQueue', {}), await again.desk('ClaimCase', { caseId: 'x' })];
    expect(answers.map(({ status, errorType }) => [status, errorType])).toEqual([
      [404, 'UnknownOperationException'],
      [404, 'UnknownOperationException'],
    ]);
  } finally {
    await fixture.close();
  }
});
