import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { defaultPreferences } from '../../src/contract/center/preferences.ts';
import { engines } from '../databases.ts';
import { Browser } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { retail } from './test-accounts.ts';

describe.each(engines)('preferences on %s', (engine) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture(engine);
  });
  afterAll(() => fixture.close());

  test('start with the defaults, keep what is put, and are each user’s own', async () => {
    const ann = await fixture.userWith('ann', []);
    const ben = await fixture.userWith('ben', []);
    expect((await ann.center('GetPreferences', {})).output).toEqual({ preferences: defaultPreferences });
    await ann.center('PutPreferences', { preferences: { theme: 'dark', pageSize: 50 } });
    const second = await ann.center('PutPreferences', { preferences: { columns: { cases: ['subject'] } } });
    const kept = { ...defaultPreferences, theme: 'dark', pageSize: 50, columns: { cases: ['subject'] } };
    expect(second.output).toEqual({ preferences: kept });
    expect((await ann.center('GetPreferences', {})).output).toEqual({ preferences: kept });
    expect((await ben.center('GetPreferences', {})).output).toEqual({ preferences: defaultPreferences });
  });

  test('put by two tabs at the same moment are kept both', async () => {
    const tab = await fixture.userWith('twotabs', []);
    const columns = { cases: ['subject'] };
    for (const round of [10, 50, 100]) {
      const changes = [{ pageSize: round }, { theme: 'light' }, { density: 'compact' }, { columns }];
      await Promise.all(changes.map((preferences) => tab.center('PutPreferences', { preferences })));
      const { output } = await tab.center('GetPreferences', {});
      expect(output['preferences']).toEqual({ pageSize: round, theme: 'light', density: 'compact', columns });
      await tab.center('PutPreferences', { preferences: { theme: 'dark', density: 'comfortable' } });
    }
  });

  test.each([
    [{}, 'preferences must be an object.'],
    [{ preferences: [] }, 'preferences must be an object.'],
    [{ preferences: { theme: 'pink' } }, 'theme must be one of system, light, dark.'],
    [{ preferences: { __proto__x: 1 } }, '__proto__x is not a preference.'],
  ])('%j is refused', async (input, message) => {
    const admin = await fixture.admin();
    const answer = await admin.center('PutPreferences', input);
    expect(answer.status).toBe(400);
    expect(answer.output).toEqual({ __type: 'ValidationException', message });
  });

  test('need a session, a same origin and an operation that there is', async () => {
    const visitor = new Browser(fixture.proxy().url);
    expect((await visitor.center('GetPreferences', {})).errorType).toBe('NotAuthorized');
    const admin = await fixture.admin();
    const foreign = { origin: 'https://example.com' };
    expect((await admin.center('PutPreferences', {}, foreign)).status).toBe(403);
    expect((await admin.center('DropEverything', {})).errorType).toBe('UnknownOperationException');
    const elsewhere = { account: retail, target: 'SupportCenter.GetPreferences' };
    expect((await admin.call('', {}, elsewhere)).errorType).toBe('UnknownOperationException');
  });

  test('are recorded without their content', async () => {
    const admin = await fixture.admin();
    await admin.center('PutPreferences', { preferences: { language: 'de' } });
    expect((await fixture.audit()).at(-1)).toMatchObject({
      eventSource: 'supportcenter',
      eventName: 'PutPreferences',
      requestParameters: null,
      readOnly: false,
    });
  });
});
