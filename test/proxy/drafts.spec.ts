import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { draftLimits } from '../../src/contract/center/drafts.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

describe.each(engines)('drafts on %s', (engine) => {
  let fixture: Fixture;
  let ann: Browser;
  let ben: Browser;
  const everything = [{ policy: 'AWSSupportAccess', scope: '*' }];
  beforeAll(async () => {
    fixture = await startFixture(engine);
    ann = await fixture.userWith('ann', everything);
    ben = await fixture.userWith('ben', everything);
  });
  afterAll(() => fixture.close());

  const call = (who: Browser, operation: string, input: object, account = retail) =>
    who.center(operation, input, {}, account);

  const draft = (content: string, slot = '') => ({ slot, title: content, content });

  async function create(who: Browser, input: object, account = retail): Promise<string> {
    const { status, text, output } = await call(who, 'CreateCaseDraft', input, account);
    expect([status, text]).toEqual([200, text]);
    return output['draftId'] as string; // the operation's answer
  }

  async function list(who: Browser, account = retail): Promise<unknown> {
    return (await call(who, 'ListCaseDrafts', {}, account)).output['drafts'];
  }

  async function discardAll(who: Browser): Promise<void> {
    for (const { draftId } of (await list(who)) as { draftId: string }[]) {
      await call(who, 'DeleteCaseDraft', { draftId });
    }
  }

  test('are kept, changed, listed and discarded', async () => {
    const draftId = await create(ann, draft('one', 'kept'));
    const changed = { draftId, version: 1, title: 'One', content: 'one more' };
    expect((await call(ann, 'UpdateCaseDraft', changed)).output).toEqual({ draftId, version: 2 });
    const { output } = await call(ann, 'GetCaseDraft', { slot: 'kept' });
    const summary = { draftId, slot: 'kept', title: 'One', isCopy: false, version: 2 };
    expect(output).toEqual({
      draft: { ...summary, content: 'one more', updatedAt: expect.stringMatching(/^20.*Z$/) },
    });
    expect(await list(ann)).toEqual([{ ...summary, updatedAt: expect.any(String) }]);
    expect((await call(ann, 'DeleteCaseDraft', { draftId })).status).toBe(200);
    expect((await call(ann, 'DeleteCaseDraft', { draftId })).status).toBe(200);
    expect((await call(ann, 'GetCaseDraft', { slot: 'kept' })).output).toEqual({});
    expect((await call(ann, 'GetCaseDraft', { draftId })).errorType).toBe('CaseDraftNotFound');
  });

  test('are their writer’s alone, in their account alone', async () => {
    const draftId = await create(ann, draft('secret', 'own'));
    for (const [who, account] of [
      [ben, retail],
      [ann, labs],
    ] as const) {
      expect(await list(who, account)).toEqual([]);
      expect((await call(who, 'GetCaseDraft', { slot: 'own' }, account)).output).toEqual({});
      expect((await call(who, 'GetCaseDraft', { draftId }, account)).errorType).toBe('CaseDraftNotFound');
      const change = { draftId, version: 1, title: '', content: 'taken over' };
      expect((await call(who, 'UpdateCaseDraft', change, account)).errorType).toBe('CaseDraftNotFound');
      await call(who, 'DeleteCaseDraft', { draftId }, account);
      await create(who, draft('mine', 'own'), account);
    }
    const { output } = await call(ann, 'GetCaseDraft', { slot: 'own' });
    expect(output['draft']).toMatchObject({ draftId, content: 'secret', isCopy: false, version: 1 });
    await discardAll(ann);
  });

  test('written in two places: the newer is the current one, the other a copy that goes on', async () => {
    const first = await create(ann, draft('begun'));
    const here = { draftId: first, version: 1, title: 'here', content: 'here' };
    await call(ann, 'UpdateCaseDraft', here);
    // The other place still knows version 1: it must not write over what it has not seen.
    const refused = await call(ann, 'UpdateCaseDraft', { ...here, content: 'there' });
    expect([refused.status, refused.errorType]).toEqual([409, 'DraftChangedException']);
    const second = await create(ann, draft('there'));
    expect((await call(ann, 'GetCaseDraft', { slot: '' })).output['draft']).toMatchObject({
      draftId: second,
      content: 'there',
    });
    expect((await call(ann, 'GetCaseDraft', { draftId: first })).output['draft']).toMatchObject({
      content: 'here',
      isCopy: true,
    });
    const goneOn = await call(ann, 'UpdateCaseDraft', { ...here, version: 2, content: 'here, gone on' });
    expect(goneOn.output).toEqual({ draftId: first, version: 3 });
    const kept = await create(ann, { ...draft('aside'), isCopy: true });
    expect((await call(ann, 'GetCaseDraft', { draftId: kept })).output['draft']).toMatchObject({
      isCopy: true,
    });
    expect((await call(ann, 'GetCaseDraft', { slot: '' })).output['draft']).toMatchObject({
      draftId: second,
    });
    await discardAll(ann);
  });

  test('are bounded in number and size', async () => {
    const copies = Array.from({ length: draftLimits.count }, (_, index) => ({
      ...draft(`copy ${index}`),
      isCopy: true,
    }));
    await discardAll(ben);
    await Promise.all(copies.map((copy) => create(ben, copy)));
    const one = await call(ben, 'CreateCaseDraft', draft('one too many'));
    expect([one.status, one.errorType]).toEqual([400, 'DraftLimitExceeded']);
    await discardAll(ben);
    const long = 'é'.repeat(draftLimits.content / 2);
    expect((await call(ben, 'CreateCaseDraft', { slot: '', title: '', content: long })).status).toBe(200);
    const tooLong = await call(ben, 'CreateCaseDraft', { slot: '', title: '', content: `${long}x` });
    expect([tooLong.errorType, tooLong.text]).toEqual([
      'ValidationException',
      expect.stringContaining('content: must have at most 65536 bytes.'),
    ]);
    await discardAll(ben);
  });

  test('leave nothing of their text in the record or the log', async () => {
    const secret = 'words of the draft';
    const draftId = await create(ann, { slot: `?subject=${secret}`, title: secret, content: secret });
    await call(ann, 'UpdateCaseDraft', { draftId, version: 1, title: secret, content: secret });
    const records = (await fixture.audit()).filter(({ eventName }) => eventName.endsWith('CaseDraft'));
    expect(records.at(-1)?.requestParameters).toEqual({ draftId, version: 1 });
    expect(JSON.stringify(records)).not.toContain(secret);
    expect(fixture.log()).not.toContain(secret);
  });

  test('ask for what a person may do in the account', async () => {
    const reader = await fixture.userWith('reader', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
    expect((await call(reader, 'ListCaseDrafts', {})).errorType).toBe('AccessDeniedException');
    expect((await call(reader, 'CreateCaseDraft', draft('x'))).errorType).toBe('AccessDeniedException');
  });
});
