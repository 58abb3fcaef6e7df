/** What AWS's console alone can do, through the proxy: the emulator carries it out, for AWS we keep what we can. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { communicationKey as keyAt } from '../../src/support/communication-key.ts';
import { engines } from '../databases.ts';
import { newKey, someCase } from './browser.ts';
import type { Browser, CallAnswer } from './browser.ts';
import { openEvents } from './event-client.ts';
import { answerJson, startFakeUpstream } from './fake-upstream.ts';
import type { FakeUpstream } from './fake-upstream.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

const access = [{ policy: 'AWSSupportAccess', scope: retail }];
const change = { severityCode: 'urgent', reason: 'Nobody can pay.' };

function asker(account: string) {
  return (browser: Browser, operation: string, input: object, key = newKey()): Promise<CallAnswer> =>
    browser.center(operation, input, { 'idempotency-key': key }, account);
}

describe.each(engines)('with the emulator, kept on %s', (engine) => {
  let fixture: Fixture;
  let ann: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    ann = await fixture.userWith('ann', access);
  });
  afterAll(() => fixture.close());

  const ask = asker(retail);
  const newCase = async () => {
    const { output } = await ann.call('CreateCase', someCase(), { account: retail });
    return output['caseId'] as string; // the documented answer
  };
  const messagesOf = async (caseId: string) => {
    const { output } = await ann.call('DescribeCommunications', { caseId }, { account: retail });
    // The documented answer.
    return output['communications'] as { body: string; submittedBy: string; timeCreated: string }[];
  };
  const detailsOf = async (caseId: string) => {
    const { output } = await ann.call('DescribeCases', { caseIdList: [caseId] }, { account: retail });
    return (output['cases'] as object[])[0]; // The documented answer.
  };

  test('a severity changes in the person’s name, once for a key, and is recorded without the reason', async () => {
    const caseId = await newCase();
    const key = newKey();
    const answers = [
      await ask(ann, 'UpdateCaseSeverity', { caseId, ...change }, key),
      await ask(ann, 'UpdateCaseSeverity', { caseId, ...change }, key),
    ];
    expect(answers.map(({ status, output }) => [status, output])).toEqual([
      [200, { result: true }],
      [200, { result: true }],
    ]);
    const [newest, ...others] = await messagesOf(caseId);
    expect(newest).toMatchObject({ submittedBy: 'ann', body: expect.stringContaining('Nobody can pay.') });
    expect(others).toHaveLength(1);
    expect(await detailsOf(caseId)).toMatchObject({ severityCode: 'urgent' });
    const record = (await fixture.audit()).find(({ eventName }) => eventName === 'UpdateCaseSeverity');
    expect(record).toMatchObject({
      eventSource: 'supportcenter',
      requestParameters: { caseId, severityCode: 'urgent' },
      recipientAccountId: retail,
    });
    expect(JSON.stringify(await fixture.audit())).not.toContain('Nobody can pay');
  });

  test('a change whose answer is lost is found by its message, and not sent again', async () => {
    const caseId = await newCase();
    await fixture.control('faults', { operation: 'UpdateCaseSeverity', drop: true, times: 1 });
    const answer = await ask(ann, 'UpdateCaseSeverity', { caseId, ...change });
    expect([answer.status, answer.output]).toEqual([200, { result: true }]);
    expect(await messagesOf(caseId)).toHaveLength(2);
  });

  test('what the emulator refuses is told in its words', async () => {
    const caseId = await newCase();
    const answer = await ask(ann, 'UpdateCaseSeverity', { caseId, ...change, severityCode: 'low' });
    expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    expect(answer.text).toContain('the case has it already');
  });

  test('a rating goes to the emulator, and its giver finds it again', async () => {
    const caseId = await newCase();
    await fixture.control(`desk/${caseId}`, { action: 'reply', body: 'Restart it.' });
    const [newest, first] = (await messagesOf(caseId)).map(({ timeCreated }) => keyAt(timeCreated));
    const rate = (communicationKey: unknown, rating: number, comment?: string) =>
      ask(ann, 'RateCaseCommunication', { caseId, communicationKey, rating, comment });
    expect((await rate(newest, 2, 'Short')).output).toEqual({ result: true });
    expect((await rate(newest, 5)).output).toEqual({ result: true, previousRating: 2 });
    expect(await rate(first, 1)).toMatchObject({ errorType: 'InvalidParameterValueException' });
    const { output } = await ask(ann, 'GetCaseCompanion', { caseId });
    expect(output['ratings']).toEqual([{ communicationKey: newest, rating: 5, ratedAt: expect.any(String) }]);
    const ben = await fixture.userWith('ben', access);
    const events = await openEvents(ben);
    await rate(newest, 4);
    const heard = { accountId: retail, caseId, part: 'shares' };
    await soon(() =>
      expect(events.told).toContainEqual(expect.objectContaining({ name: 'case-work', data: heard })),
    );
    events.close();
    expect((await ask(ben, 'GetCaseCompanion', { caseId })).output).toMatchObject({ ratings: [] });
  });

  test('attributes are the emulator’s', async () => {
    const caseId = await newCase();
    const attributes = [{ key: 'ticket', value: 'T-1' }];
    expect((await ask(ann, 'PutCaseAttributes', { caseId, attributes })).output).toEqual({ result: true });
    expect((await ask(ann, 'DescribeCaseAttributes', { caseId })).output).toEqual({ attributes });
    const rows = await fixture.database.read.selectFrom('case_attributes').selectAll().execute();
    expect(rows).toEqual([]);
  });
});

const byProfile = '310000000001';
const caseId = `case-${byProfile}-muen-2026-0123456789abcdef`;

describe.each(engines)('with AWS, kept on %s', (engine) => {
  let upstream: FakeUpstream;
  let fixture: Fixture;
  let ann: Browser;
  beforeAll(async () => {
    upstream = await startFakeUpstream();
    const accounts = [{ accountId: byProfile, name: 'Production', profile: 'support' }];
    fixture = await startFixture(engine, { upstream: { kind: 'aws', accounts, endpoint: upstream.url } });
    ann = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: byProfile }]);
  });
  afterAll(async () => {
    await fixture.close();
    await upstream.close();
  });

  const ask = asker(byProfile);

  test('nothing of it goes to AWS', async () => {
    upstream.answer(answerJson({ result: true }));
    await ask(ann, 'DescribeSupportLevel', {});
    await ask(ann, 'PutCaseAttributes', { caseId, attributes: [] });
    await ask(ann, 'RateCaseCommunication', { caseId, communicationKey: '1', rating: 3 });
    await ask(ann, 'UpdateCaseSeverity', { caseId, ...change });
    expect(upstream.targets).toEqual([]);
  });

  test('a severity is refused with what to do instead', async () => {
    const answer = await ask(ann, 'UpdateCaseSeverity', { caseId, ...change });
    expect(answer).toMatchObject({ status: 400, errorType: 'UnsupportedOperationException' });
    expect(answer.text).toContain('related case');
  });

  test('ratings and attributes are kept here, by the same rules', async () => {
    const rate = (rating: unknown) =>
      ask(ann, 'RateCaseCommunication', {
        caseId,
        communicationKey: '1767225600000',
        rating,
        comment: 'Good',
      });
    expect((await rate(4)).output).toEqual({ result: true });
    expect((await rate(5)).output).toEqual({ result: true, previousRating: 4 });
    expect(await rate(6)).toMatchObject({ status: 400, errorType: 'ValidationException' });
    expect(await rate('5')).toMatchObject({ status: 400, errorType: 'SerializationException' });
    const { output } = await ask(ann, 'GetCaseCompanion', { caseId });
    expect(output['ratings']).toContainEqual(expect.objectContaining({ rating: 5, comment: 'Good' }));

    const put = (input: object) => ask(ann, 'PutCaseAttributes', { caseId, ...input });
    const [a, b] = [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ];
    expect(await put({ attributes: [b, a] })).toMatchObject({ status: 200, output: { result: true } });
    expect(await put({ attributes: [a], removedKeys: ['a'] })).toMatchObject({ status: 400 });
    const many = Array.from({ length: 49 }, (_, index) => ({ key: `key ${index}`, value: '' }));
    expect(await put({ attributes: many })).toMatchObject({ errorType: 'InvalidParameterValueException' });
    await put({ attributes: [{ key: 'a', value: '3' }], removedKeys: ['b'] });
    const known = await ask(ann, 'DescribeCaseAttributes', { caseId });
    expect(known.output).toEqual({ attributes: [{ key: 'a', value: '3' }] });
  });

  test('another account’s case is not found', async () => {
    const foreign = { caseId: `case-${labs}-muen-2026-0123456789abcdef` };
    for (const [operation, input] of [
      ['DescribeCaseAttributes', foreign],
      ['PutCaseAttributes', foreign],
      ['RateCaseCommunication', { ...foreign, communicationKey: '1', rating: 1 }],
      ['UpdateCaseSeverity', { ...foreign, ...change }],
    ] as const) {
      const answer = await ask(ann, operation, input);
      expect([operation, answer.errorType]).toEqual([operation, 'CaseIdNotFound']);
    }
  });

  test('plan and kinds of case follow from what the account is known to have', async () => {
    const codes = async () => {
      const { output } = await ask(ann, 'DescribeIssueTypes', { language: 'en' });
      return (output['issueTypes'] as { code: string }[]).map(({ code }) => code); // as its handler says
    };
    expect((await ask(ann, 'DescribeSupportLevel', {})).output).toEqual({ supportLevels: [] });
    expect(await codes()).toEqual(['technical', 'customer-service']);
    const none = {
      country: null,
      contact_name: null,
      contact_email: null,
      contact_phone: null,
      test: null,
      keeps_attachments: 0,
    };
    await fixture.database.write(async (transaction) => {
      const row = { account_id: byProfile, plans: '["basic","developer"]', ...none };
      await transaction.insertInto('account_facts').values(row).execute();
    });
    expect((await ask(ann, 'DescribeSupportLevel', {})).output).toEqual({
      supportLevels: ['basic', 'developer'],
    });
    expect(await codes()).toEqual([]);
  });

  test('what the index knows to be the customer’s own is not rated', async () => {
    await fixture.database.write(async (transaction) => {
      const { case_no } = await transaction
        .insertInto('indexed_cases')
        .values(indexed)
        .returning('case_no')
        .executeTakeFirstOrThrow();
      const row = { case_no, sent_at: 1000, submitted_by: 'ann', origin: 'CUSTOMER' as const, body: '' };
      await transaction.insertInto('indexed_communications').values(row).execute();
    });
    for (const communicationKey of ['1000', '999', 'newest']) {
      const input = { caseId: indexed.case_id, communicationKey, rating: 5 };
      const answer = await ask(ann, 'RateCaseCommunication', input);
      expect([communicationKey, answer.errorType]).toEqual([
        communicationKey,
        'InvalidParameterValueException',
      ]);
    }
  });
});

const indexed = {
  case_id: `case-${byProfile}-muen-2026-fedcba9876543210`,
  account_id: byProfile,
  display_id: '1',
  subject: '',
  status: 'opened',
  service_code: 'ec2',
  category_code: 'other',
  severity_code: 'low',
  issue_type: 'technical',
  language: 'en',
  submitted_by: 'ann',
  time_created: 1000,
  time_updated: 1000,
  time_resolved: null,
  first_response_due: null,
  first_response_at: null,
  last_origin: 'CUSTOMER' as const,
  communication_count: 1,
  has_attachment: 0,
  is_whole: 1,
  known_until: 0,
  seen_at: 1000,
};
