import { describe, expect, test } from 'vitest';

import { keyOf } from '../accounts.ts';
import { createCase, readCase } from '../cases.ts';
import { describeEmulator } from '../emulator.ts';
import { documented, ours } from '../labels.ts';

const change = { severityCode: 'urgent', reason: 'The last customer can’t pay any more.' };
const tenDays = { advanceSeconds: 10 * 86_400 };

describeEmulator('UpdateCaseSeverity', (emulator) => {
  test.each([
    ['a number for the severity', { severityCode: 4 }],
    ['a list for the reason', { reason: ['x'] }],
  ])(`malformed: ${ours} %s`, async (_title, wrong) => {
    const answer = await emulator().call('UpdateCaseSeverity', { caseId: 'case-1', ...change, ...wrong });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no reason', { severityCode: 'urgent' }, 'ValidationException'],
    ['a reason that is too long', { ...change, reason: 'x'.repeat(2001) }, 'ValidationException'],
    ['a blank reason', { ...change, reason: ' \n' }, 'InvalidParameterValueException'],
    ['no such severity', { ...change, severityCode: 'panic' }, 'InvalidParameterValueException'],
    ['the severity that it has', { ...change, severityCode: 'low' }, 'InvalidParameterValueException'],
  ])(`invalid: ${ours} %s`, async (_title, input, errorType) => {
    const caseId = await createCase(emulator());
    const answer = await emulator().call('UpdateCaseSeverity', { caseId, ...input });
    expect(answer).toMatchObject({ status: 400, errorType });
    expect(await readCase(emulator(), caseId)).toMatchObject({ severityCode: 'low' });
  });

  test(`invalid: ${documented} a severity that the plan does not have`, async () => {
    const caseId = await createCase(emulator(), {}, keyOf('bob'));
    const input = { caseId, ...change, severityCode: 'critical' };
    const answer = await emulator().call('UpdateCaseSeverity', input, keyOf('bob'));
    expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
  });

  test(`invalid: ${ours} an unknown case, and another account’s`, async () => {
    const caseId = await createCase(emulator());
    for (const [asked, key] of [
      ['case-1', keyOf('alice')],
      [caseId, keyOf('bob')],
    ] as const) {
      const answer = await emulator().call('UpdateCaseSeverity', { ...change, caseId: asked }, key);
      expect(answer).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
    }
  });

  describe('behaviour', () => {
    test(`${ours} the reason becomes a message of the customer, its secrets replaced`, async () => {
      const caseId = await createCase(emulator());
      await emulator().control(`desk/${caseId}`, { action: 'await-customer', body: 'Since when?' });
      const reason = 'Card 4111 1111 1111 1111 is refused.';
      const { output } = await emulator().call('UpdateCaseSeverity', { ...change, caseId, reason });
      expect(output).toEqual({ result: true });
      const details = await readCase(emulator(), caseId);
      expect(details).toMatchObject({ severityCode: 'urgent', status: 'customer-action-completed' });
      const [newest] = details.recentCommunications?.communications ?? [];
      expect(newest).toMatchObject({ submittedBy: 'alice' });
      expect(newest?.body).toBe(
        'Severity changed to Urgent (Production system down).\n\nCard [REDACTED_BY_AWS]-1111 is refused.',
      );
    });

    test(`${documented} only of an open case, whether it was resolved by somebody or by silence`, async () => {
      const resolved = await createCase(emulator());
      await emulator().call('ResolveCase', { caseId: resolved });
      const silent = await createCase(emulator());
      await emulator().control(`desk/${silent}`, { action: 'await-customer', body: 'Since when?' });
      await emulator().control('clock', tenDays);
      for (const caseId of [resolved, silent]) {
        const answer = await emulator().call('UpdateCaseSeverity', { ...change, caseId });
        expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
        expect(answer.message).toContain('resolved');
      }
    });

    test(`${documented} quota increases, and account cases in Japanese, keep theirs`, async () => {
      const kept = [
        { issueType: 'service-limit-increase' },
        { issueType: 'customer-service', serviceCode: 'billing', language: 'ja' },
      ];
      for (const members of kept) {
        const input = { subject: 'A', communicationBody: 'B', ...members };
        const made = await emulator().callAsConsole('CreateCase', input, '111122223333');
        const { caseId } = made.output;
        const answer = await emulator().call('UpdateCaseSeverity', { ...change, caseId });
        expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
      }
    });

    test(`${documented} a policy that only reads does not allow it`, async () => {
      const caseId = await createCase(emulator());
      const answer = await emulator().call('UpdateCaseSeverity', { ...change, caseId }, keyOf('reader'));
      expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
      expect(answer.message).toContain('support:UpdateCaseSeverity');
    });
  });
});
