/** Canned texts over HTTP: whose they are, who may change them, and of two the slower one is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { savedTextLimits } from '../../src/contract/center/saved-texts.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { type Fixture, startFixture } from './proxy-fixture.ts';

describe.each(engines)('canned texts on %s', (engine) => {
  let fixture: Fixture;
  let [ann, ben, cleo, admin]: Browser[] = [];
  let groupId = '';
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    ann = await fixture.userWith('ann', []);
    ben = await fixture.userWith('ben', []);
    cleo = await fixture.userWith('cleo', []);
    const group = await admin.center('CreateGroup', { name: 'Network' });
    groupId = group.output['groupId'] as string; // as the operation is documented
    // As the operation is documented.
    const users = (await admin.center('ListUsers', {})).output['users'] as {
      userName: string;
      userId: string;
    }[];
    for (const { userName, userId } of users) {
      if (userName === 'ann' || userName === 'ben') await admin.center('AddUserToGroup', { groupId, userId });
    }
  });
  afterAll(() => fixture.close());

  const ask = async (who: Browser | undefined, operation: string, input: object = {}) => {
    if (!who) throw new Error('Nobody is signed in.');
    return await who.center(operation, input);
  };
  const textsOf = async (who: Browser | undefined) =>
    (await ask(who, 'ListSavedTexts')).output['texts'] as { textId: string; version: number }[];

  test('one’s own are seen by nobody else, with their fields as they were written', async () => {
    const text = 'Dear {{requester}},\n{{ what else }} [x] {y}';
    await ask(ann, 'CreateSavedText', { name: 'Mine', text });
    expect(await textsOf(ann)).toMatchObject([{ name: 'Mine', text, version: 1, updatedBy: 'ann' }]);
    expect(await textsOf(ben)).toEqual([]);
  });

  test('a group’s are its members’ to see, to change and to delete', async () => {
    const kept = await ask(ann, 'CreateSavedText', { name: 'Ours', text: 'One', groupId });
    const { textId } = kept.output;
    const given = { textId, name: 'Ours', text: 'Two', groupId, version: 1 };
    expect((await ask(ben, 'UpdateSavedText', given)).status).toBe(200);
    const slower = await ask(ann, 'UpdateSavedText', { ...given, text: 'Three' });
    expect(slower).toMatchObject({ status: 409, errorType: 'CaseWorkChangedException' });
    expect(slower.output['message']).toMatch(/^ben has changed/);
    expect(await textsOf(ben)).toMatchObject([{ text: 'Two', groupName: 'Network', version: 2 }]);
    expect(await textsOf(cleo)).toEqual([]);
    for (const operation of ['UpdateSavedText', 'DeleteSavedText']) {
      const input = operation === 'UpdateSavedText' ? { ...given, version: 2 } : { textId };
      expect((await ask(cleo, operation, input)).status).toBe(400);
    }
    expect((await ask(ann, 'DeleteSavedText', { textId })).status).toBe(200);
    expect(await textsOf(ben)).toEqual([]);
  });

  test('one for everybody is read by all, and written by those with a permission for it', async () => {
    const given = { name: 'Everybody’s', text: 'One', forAll: true };
    const denied = { status: 403, errorType: 'AccessDeniedException' };
    expect(await ask(ann, 'CreateSavedText', given)).toMatchObject(denied);
    const { textId } = (await ask(admin, 'CreateSavedText', given)).output;
    const shown = [{ textId, forAll: true, text: 'One' }];
    expect(await textsOf(cleo)).toMatchObject(shown);
    expect(await ask(cleo, 'UpdateSavedText', { ...given, textId, version: 1 })).toMatchObject(denied);
    // Nor does anybody make it their own.
    const taken = { name: 'Mine', text: 'Two', textId, version: 1 };
    expect(await ask(cleo, 'UpdateSavedText', taken)).toMatchObject(denied);
    expect(await ask(cleo, 'DeleteSavedText', { textId })).toMatchObject(denied);
    expect(await textsOf(cleo)).toMatchObject(shown);
    expect((await ask(admin, 'UpdateSavedText', taken)).status).toBe(200);
    expect(await textsOf(cleo)).toEqual([]);
    const both = await ask(admin, 'CreateSavedText', { ...given, groupId });
    expect(both).toMatchObject({ status: 400, errorType: 'ValidationException' });
  });

  test.each([
    ['no name', { name: ' ', text: 'x' }],
    ['no text', { name: 'x', text: ' \n' }],
    ['too long a name', { name: 'x'.repeat(savedTextLimits.name + 1), text: 'x' }],
    ['too long a text', { name: 'x', text: 'x'.repeat(savedTextLimits.text + 1) }],
    ['a group that one is not in', { name: 'x', text: 'x', groupId: 'nowhere' }],
  ])('%s is refused', async (_title, input) => {
    const answer = await ask(cleo, 'CreateSavedText', input);
    expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
  });

  test('no text stands in the record', async () => {
    const record = JSON.stringify(await fixture.audit());
    expect(record).toContain('CreateSavedText');
    expect(record).not.toContain('what else');
  });
});
