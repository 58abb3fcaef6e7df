/** What a case goes through: customer, agent and time. */
import { describe, expect, test } from 'vitest';

import { createCase, readCase, reply } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import type { TestEmulator } from './emulator.ts';
import { documented, ours } from './labels.ts';

const day = 86_400;
const agent = (emulator: TestEmulator, caseId: string, body: object) =>
  emulator.control(`desk/${caseId}`, body);

async function statusOf(emulator: TestEmulator, caseId: string): Promise<string> {
  return (await readCase(emulator, caseId)).status;
}

describeEmulator('The life of a case', (emulator) => {
  test(`${documented} from unassigned to resolved and back`, async () => {
    const caseId = await createCase(emulator());
    const seen = [await statusOf(emulator(), caseId)];
    const step = async (action: Promise<unknown>): Promise<void> => {
      await action;
      seen.push(await statusOf(emulator(), caseId));
    };
    await step(agent(emulator(), caseId, { action: 'assign' }));
    await step(agent(emulator(), caseId, { action: 'reply', body: 'I am looking into it.' }));
    await step(agent(emulator(), caseId, { action: 'await-customer', body: 'Which Region?' }));
    await step(reply(emulator(), caseId, 'eu-west-1'));
    await step(agent(emulator(), caseId, { action: 'resolve', body: 'Done.' }));
    await step(reply(emulator(), caseId, 'It is not.'));
    expect(seen).toEqual([
      'unassigned',
      'work-in-progress',
      'work-in-progress',
      'pending-customer-action',
      'customer-action-completed',
      'resolved',
      'reopened',
    ]);
    const { recentCommunications } = await readCase(emulator(), caseId);
    expect(recentCommunications?.communications.map((each) => each.submittedBy)).toEqual([
      'alice',
      'Amazon Web Services',
      'alice',
      'Amazon Web Services',
      'Amazon Web Services',
    ]);
  });

  describe('and time', () => {
    test(`${documented} six days of silence resolve a case that waits for its customer`, async () => {
      const caseId = await createCase(emulator());
      await agent(emulator(), caseId, { action: 'await-customer', body: 'And?' });
      await emulator().control('clock', { advanceSeconds: 6 * day - 60 });
      expect(await statusOf(emulator(), caseId)).toBe('pending-customer-action');
      await emulator().control('clock', { advanceSeconds: 60 });
      expect(await statusOf(emulator(), caseId)).toBe('resolved');
      const open = await emulator().call('DescribeCases', { caseIdList: [caseId] });
      expect(open.output['cases']).toEqual([]);
      await emulator().control('clock', { advanceSeconds: 14 * day - 60 });
      await reply(emulator(), caseId, 'I was away.');
      expect(await statusOf(emulator(), caseId)).toBe('reopened');
    });

    test(`${documented} after 14 days an answer is refused and a related case advised`, async () => {
      const caseId = await createCase(emulator());
      await emulator().call('ResolveCase', { caseId });
      await emulator().control('clock', { advanceSeconds: 14 * day + 1 });
      for (const dryRun of [false, true]) {
        const answer = await emulator().call('AddCommunicationToCase', {
          caseId,
          communicationBody: 'x',
          dryRun,
        });
        expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
        expect(answer.message).toContain('related case');
      }
      expect(await statusOf(emulator(), caseId)).toBe('resolved');
    });

    test(`${ours} reading changes nothing`, async () => {
      const caseId = await createCase(emulator());
      await agent(emulator(), caseId, { action: 'await-customer' });
      const first = await readCase(emulator(), caseId);
      for (let count = 0; count < 5; count++) expect(await readCase(emulator(), caseId)).toEqual(first);
    });
  });

  test(`${ours} the agent can’t act on a resolved case, nor on one that there is not`, async () => {
    const caseId = await createCase(emulator());
    await emulator().call('ResolveCase', { caseId });
    await expect(agent(emulator(), caseId, { action: 'reply', body: 'x' })).rejects.toThrow('resolved');
    await expect(agent(emulator(), 'case-1', { action: 'assign' })).rejects.toThrow('CaseIdNotFound');
  });

  test(`${ours} the desk is open to the console’s key, with attachments and severity`, async () => {
    const caseId = await createCase(emulator());
    const act = (input: object) => emulator().callDesk({ caseId, ...input }, '111122223333');
    const file = { fileName: 'fix.txt', data: Buffer.from('patch').toString('base64') };
    expect(
      await act({ action: 'reply', body: 'See the file.', attachments: [file], agent: 'Ada' }),
    ).toMatchObject({
      status: 200,
      output: { status: 'work-in-progress' },
    });
    expect((await act({ action: 'change-severity', severityCode: 'urgent' })).status).toBe(200);
    const found = await readCase(emulator(), caseId);
    expect(found.severityCode).toBe('urgent');
    const attachmentId = found.recentCommunications?.communications[0]?.attachmentSet[0]?.attachmentId;
    const { output } = await emulator().call('DescribeAttachment', { attachmentId });
    expect(output['attachment']).toEqual(file);
    expect(await emulator().callDesk({ caseId, action: 'assign' }, '222233334444')).toMatchObject({
      errorType: 'CaseIdNotFound',
    });
    expect(await act({ action: 'dance' })).toMatchObject({ status: 400, errorType: 'ValidationException' });
  });
});
