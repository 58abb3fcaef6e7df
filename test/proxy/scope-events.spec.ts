/** What the event history tells somebody who may see some cases only. */
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { caseOf } from './cases/index-database.ts';
import { tellCases } from './cases/tell-cases.ts';
import { objectsIn } from './scope/lists.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

describe.each(engines)('the event history under a condition on %s', (engine) => {
  const [seen, hidden] = [caseOf(1, { submittedBy: 'zoe' }), caseOf(2, { submittedBy: 'somebody' })];
  const elsewhere = caseOf(3, { submittedBy: 'somebody' }, labs);
  let fixture: Fixture;
  let zoe: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    await tellCases(fixture.database, retail, [seen, hidden]);
    await tellCases(fixture.database, labs, [elsewhere]);
    const admin = await fixture.admin();
    const follow = (caseId: string, account: string) => admin.center('FollowCase', { caseId }, {}, account);
    await follow(seen.caseId, retail);
    await follow(hidden.caseId, retail);
    await follow(elsewhere.caseId, labs);
    await admin.call('DescribeCases', { caseIdList: [hidden.caseId] }, { account: retail });
    await admin.call('DescribeServices', {}, { account: retail });
    const own = { StringEquals: { 'supportcenter:SubmittedBy': '${aws:username}' } };
    const allow = (Action: string, Condition?: object) => ({
      Effect: 'Allow',
      Action,
      Resource: '*',
      ...(Condition && { Condition }),
    });
    const Statement = [allow('support:*', own), allow('supportcenter:ReadEventHistory')];
    zoe = await fixture.userWith('zoe', [{ policy: { Version: '2012-10-17', Statement }, scope: '*' }]);
  });
  afterAll(() => fixture.close());

  test('names no case that is out of scope', async () => {
    const { output } = await zoe.center('LookupEvents', { userName: 'admin', maxResults: 100 });
    const told = objectsIn(output['events']).map(({ eventName, caseId }) => [eventName, caseId]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['FollowCase', seen.caseId],
        ['DescribeServices', undefined],
      ]),
    );
    expect(JSON.stringify(output)).not.toContain(hidden.caseId);
    expect(JSON.stringify(output)).not.toContain(elsewhere.caseId);
    const named = await zoe.center('LookupEvents', { caseId: hidden.caseId });
    expect(named.output['events']).toEqual([]);
  });

  test('exports what it tells', async () => {
    const { output } = await zoe.center('ExportEvents', { userName: 'admin' });
    const content = typeof output['content'] === 'string' ? output['content'] : '';
    const text = gunzipSync(Buffer.from(content, 'base64')).toString();
    expect(text).toContain(seen.caseId);
    expect(text).not.toContain(hidden.caseId);
  });

  test('tells everything to whoever has nothing to do with cases', async () => {
    const policy = { Effect: 'Allow', Action: 'supportcenter:ReadEventHistory', Resource: '*' };
    const grant = { policy: { Version: '2012-10-17', Statement: [policy] }, scope: '*' };
    const keeper = await fixture.userWith('keeper', [grant]);
    const { output } = await keeper.center('LookupEvents', { userName: 'admin', maxResults: 100 });
    expect(JSON.stringify(output)).toContain(hidden.caseId);
  });
});
