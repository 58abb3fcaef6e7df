import { CaseIdNotFound, ResolveCaseCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, readCase } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { ours, proven } from './labels.ts';

describeEmulator('ResolveCase', (emulator) => {
  test(`malformed: ${proven} a number for the case`, async () => {
    const answer = await emulator().call('ResolveCase', { caseId: 1 });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no case', {}],
    ['an unknown case', { caseId: 'case-1' }],
  ])(`invalid: ${ours} %s`, async (_title, input) => {
    const answer = await emulator().call('ResolveCase', input);
    expect(answer).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
  });

  describe('behaviour', () => {
    test(`${proven} tells the status before and after`, async () => {
      const caseId = await createCase(emulator());
      await emulator().control(`desk/${caseId}`, { action: 'assign' });
      const answer = await emulator().sdk().send(new ResolveCaseCommand({ caseId }));
      expect(answer).toMatchObject({ initialCaseStatus: 'work-in-progress', finalCaseStatus: 'resolved' });
    });

    test(`${ours} resolving again changes nothing`, async () => {
      const caseId = await createCase(emulator());
      await emulator().call('ResolveCase', { caseId });
      const { output } = await emulator().call('ResolveCase', { caseId });
      expect(output).toEqual({ initialCaseStatus: 'resolved', finalCaseStatus: 'resolved' });
    });

    test(`${proven} dryRun resolves nothing; another account’s case is not found`, async () => {
      const caseId = await createCase(emulator());
      const answer = await emulator().call('ResolveCase', { caseId, dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
      const foreign = emulator().sdk(keyOf('bob')).send(new ResolveCaseCommand({ caseId }));
      await expect(foreign).rejects.toBeInstanceOf(CaseIdNotFound);
      expect(await readCase(emulator(), caseId)).toMatchObject({ status: 'unassigned' });
    });
  });
});
