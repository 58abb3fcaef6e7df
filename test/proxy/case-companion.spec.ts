/** What is kept of a case for one person: how far it was read, whether it is followed, what was rated. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { someCase } from './browser.ts';
import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const access = [{ policy: 'AWSSupportAccess', scope: retail }];
const readOnly = [{ policy: 'AWSSupportReadOnly', scope: retail }];

describe.each(engines)('what is kept of a case on %s', (engine) => {
  let fixture: Fixture;
  let ann: Browser;
  let caseId: string;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    ann = await fixture.userWith('ann', access);
    const { output } = await ann.call('CreateCase', someCase(), { account: retail });
    caseId = output['caseId'] as string; // the documented answer
  });
  afterAll(() => fixture.close());

  const call = (browser: Browser, operation: string, input: object, account = retail) =>
    browser.center(operation, input, {}, account);
  const companionOf = async (browser: Browser) =>
    (await call(browser, 'GetCaseCompanion', { caseId })).output;

  test('nothing, of a case that the person has never opened', async () => {
    const ben = await fixture.userWith('ben', readOnly);
    expect(await companionOf(ben)).toEqual({
      isFollowed: false,
      hasDraft: false,
      ratings: [],
      linkedCaseIds: [],
      openedBy: 'ann',
    });
  });

  test('how far it was read, which never becomes less, and is each person’s own', async () => {
    const cleo = await fixture.userWith('cleo', readOnly);
    const [earlier, later] = ['2026-01-01T10:00:00.000Z', '2026-01-02T10:00:00.000Z'];
    for (const readAt of [later, earlier]) {
      expect(await call(cleo, 'MarkCaseRead', { caseId, readAt })).toMatchObject({ status: 200 });
    }
    expect(await companionOf(cleo)).toMatchObject({ readAt: later });
    expect(await companionOf(ann)).not.toMatchObject({ readAt: later });
  });

  test.each([
    ['no time', { readAt: 'yesterday' }],
    ['another account’s case', { caseId: `case-${labs}-muen-2026-0123456789abcdef` }],
    ['what is not known', { unknown: 1 }],
  ])('%s is refused', async (_title, wrong) => {
    const answer = await call(ann, 'MarkCaseRead', { caseId, readAt: '2026-01-01T10:00:00Z', ...wrong });
    expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
  });

  test('whoever answers has read what was there', async () => {
    const dan = await fixture.userWith('dan', access);
    const before = Date.now();
    await dan.call('AddCommunicationToCase', { caseId, communicationBody: 'Mine.' }, { account: retail });
    const { readAt } = await companionOf(dan);
    expect(Date.parse(readAt as string)).toBeGreaterThanOrEqual(before); // the documented answer
  });

  test('an answer that is refused marks nothing', async () => {
    const eve = await fixture.userWith('eve', access);
    await eve.call('AddCommunicationToCase', { caseId, communicationBody: '' }, { account: retail });
    expect(await companionOf(eve)).not.toHaveProperty('readAt');
  });

  test('that it is followed, by a reader too, until it is not', async () => {
    const fay = await fixture.userWith('fay', readOnly);
    for (const isFollowed of [true, true, false, false]) {
      const operation = isFollowed ? 'FollowCase' : 'UnfollowCase';
      expect(await call(fay, operation, { caseId })).toMatchObject({ status: 200 });
      expect(await companionOf(fay)).toMatchObject({ isFollowed });
    }
    expect((await fixture.audit()).at(-1)).toMatchObject({
      eventName: 'GetCaseCompanion',
      requestParameters: { caseId },
    });
  });

  test('that a reply was begun, until it is not there any more', async () => {
    const draft = { slot: `/cases/${caseId}`, title: 'Half', content: '{}' };
    const { output } = await call(ann, 'CreateCaseDraft', draft);
    expect(await companionOf(ann)).toMatchObject({ hasDraft: true });
    await call(ann, 'DeleteCaseDraft', { draftId: output['draftId'] });
    expect(await companionOf(ann)).toMatchObject({ hasDraft: false });
  });

  test('which cases came after it', async () => {
    const { output } = await ann.call('CreateCase', someCase(), { account: retail });
    await call(ann, 'LinkCases', { caseId: output['caseId'], relatedCaseId: caseId });
    expect(await companionOf(ann)).toMatchObject({ linkedCaseIds: [output['caseId']] });
  });
});
