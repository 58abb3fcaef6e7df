/** A write without an idempotency key while the process that sends it dies. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { answerJson, startFakeUpstream } from './fake-upstream.ts';
import type { FakeUpstream } from './fake-upstream.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';
import { soon } from '../soon.ts';

describe.each(engines)('a write without a key on %s', (engine) => {
  let fixture: Fixture;
  let upstream: FakeUpstream;
  beforeAll(async () => {
    upstream = await startFakeUpstream();
    const { url } = upstream;
    const accounts = [{ accountId: retail, name: 'Retail' }];
    const credentials = () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'secret' });
    fixture = await startFixture(engine, { upstream: { kind: 'emulator', url, accounts, credentials } });
  });
  afterAll(async () => {
    await fixture.close();
    await upstream.close();
  });
  const notes = () => fixture.database.read.selectFrom('intents').selectAll().execute();
  const records = async () => (await fixture.audit()).filter(({ eventName }) => eventName === 'ResolveCase');

  test('is recorded once, and its note is gone', async () => {
    upstream.answer(answerJson({ initialCaseStatus: 'opened', finalCaseStatus: 'resolved' }));
    const browser = await fixture.admin();
    await browser.call('ResolveCase', { caseId: 'case-1' }, { account: retail });
    expect(await notes()).toEqual([]);
    expect((await records()).map(({ errorCode }) => errorCode)).toEqual([undefined]);
  });

  test('is noted durably before it is sent', async () => {
    const seen: unknown[] = [];
    const look = async (): Promise<void> => {
      seen.push(...(await notes()));
    };
    upstream.answer((request, response) => {
      void look().finally(() => answerJson({})(request, response));
    });
    const browser = await fixture.admin();
    const answer = await browser.call('AddAttachmentsToSet', { attachments: [] }, { account: retail });
    expect(answer.status).toBe(200);
    expect(seen).toHaveLength(1);
    expect(await notes()).toEqual([]);
  });

  test('whose process died is told by the next', async () => {
    const held = Promise.withResolvers<void>();
    upstream.answer((...call) => void held.promise.then(() => answerJson({})(...call)));
    const browser = await fixture.admin();
    const call = browser.call('ResolveCase', { caseId: 'case-2' }, { account: retail });
    const [note] = await soon(async () => {
      const rows = await notes();
      expect(rows).toHaveLength(1);
      return rows;
    });
    if (!note) throw new Error('There is no note.');
    held.resolve();
    await call;
    expect(await notes()).toEqual([]);
    // What a process leaves that ends while it waits.
    await fixture.database.write((transaction) => transaction.insertInto('intents').values(note).execute());
    fixture.advance(16 * 60_000);
    await fixture.restart();
    await soon(async () => expect(await notes()).toEqual([]));
    const told = (await records()).filter(({ errorCode }) => errorCode === 'OutcomeUnknownException');
    expect(told.map(({ requestID }) => requestID)).toEqual([note.intent_id]);
  });
});
