/** What became of a case is kept as it happens, and told to whoever may read the case. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../../databases.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';
import { filled, indexed, openCase, straight } from './indexing.ts';

describe.each(engines)('the history of a case on %s', (engine) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture(engine, { followsCases: true });
  });
  afterAll(() => fixture.close());

  test('has what the conversation does not show, in order', async () => {
    await filled(fixture, retail);
    const reader = await fixture.userWith('ann', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
    const caseId = await openCase(straight(fixture, retail), 'A life');
    // Whatever was before the index knew the case is nobody's change.
    const known = async () => (await indexed(fixture, retail)).map((row) => row.case_id);
    await expect.poll(known).toContain(caseId);
    const kinds = async () => {
      const { output } = await reader.center('ListCaseHistory', { caseId }, {}, retail);
      const entries = output['entries'] as { time: string; kind: string; detail: string }[]; // as documented
      expect(entries.every(({ time }) => !Number.isNaN(Date.parse(time)))).toBe(true);
      return entries.map(({ kind, detail }) => `${kind} ${detail}`);
    };
    const expected: string[] = [];
    const steps = [
      [{ action: 'assign' }, 'status work-in-progress'],
      [{ action: 'change-severity', severityCode: 'high' }, 'severity high'],
      [{ action: 'await-customer', body: 'Which one?' }, 'status pending-customer-action'],
      [{ action: 'resolve' }, 'status resolved'],
    ] as const;
    for (const [action, entry] of steps) {
      await fixture.control(`desk/${caseId}`, action);
      expected.push(entry);
      await expect.poll(kinds).toEqual(expected);
    }
  });

  test('is refused for what names no case of the account', async () => {
    const reader = await fixture.userWith('ben', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
    const caseId = `case-${labs}-muen-2026-0123456789abcdef`;
    const answer = await reader.center('ListCaseHistory', { caseId }, {}, retail);
    expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
  });
});
