/** AddCommunicationToCase, ResolveCase and the agent's side: what a case goes through. */
import { AddCommunicationToCaseCommand, CaseIdNotFound, ResolveCaseCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, readCase, reply } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import type { TestEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const day = 86_400;
const agent = (emulator: TestEmulator, caseId: string, body: object) =>
  emulator.control(`desk/${caseId}`, body);

async function statusOf(emulator: TestEmulator, caseId: string): Promise<string> {
  return (await readCase(emulator, caseId)).status;
}

describeEmulator('AddCommunicationToCase', (emulator) => {
  test.each([
    ['without a body', { caseId: 'x' }, 'ValidationException'],
    ['with an empty body', { caseId: 'x', communicationBody: '' }, 'ValidationException'],
    [
      'with a body of 8,001 characters',
      { caseId: 'x', communicationBody: 'x'.repeat(8001) },
      'ValidationException',
    ],
    [
      'with eleven contacts',
      { communicationBody: 'x', ccEmailAddresses: Array(11).fill('a@example.com') },
      'ValidationException',
    ],
    ['without a case', { communicationBody: 'x' }, 'CaseIdNotFound'],
    ['to an unknown case', { caseId: 'case-1', communicationBody: 'x' }, 'CaseIdNotFound'],
    ['with a list for a body', { caseId: 'x', communicationBody: [] }, 'SerializationException'],
  ])(`${proven} invalid: %s`, async (_title, input, errorType) => {
    expect(await emulator().call('AddCommunicationToCase', input)).toMatchObject({ status: 400, errorType });
  });

  test(`${proven} an answer is added for good, contacts join those of the case`, async () => {
    const caseId = await createCase(emulator(), { ccEmailAddresses: ['a@example.com'] });
    const command = new AddCommunicationToCaseCommand({
      caseId,
      communicationBody: 'Grüße 🙂\n<script>alert(1)</script>',
      ccEmailAddresses: ['b@example.com', 'a@example.com'],
    });
    expect((await emulator().sdk().send(command)).result).toBe(true);
    const found = await readCase(emulator(), caseId);
    expect(found.ccEmailAddresses).toEqual(['a@example.com', 'b@example.com']);
    expect(found.recentCommunications?.communications[0]).toMatchObject({
      caseId,
      body: 'Grüße 🙂\n<script>alert(1)</script>',
      submittedBy: 'alice',
    });
  });

  test(`${proven} dryRun adds nothing`, async () => {
    const caseId = await createCase(emulator());
    const answer = await emulator().call('AddCommunicationToCase', {
      caseId,
      communicationBody: 'x',
      dryRun: true,
    });
    expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    expect((await readCase(emulator(), caseId)).recentCommunications?.communications).toHaveLength(1);
  });

  test(`${ours} answers at once are all kept, in one order`, async () => {
    const caseId = await createCase(emulator());
    const bodies = Array.from({ length: 40 }, (_, index) => `at once ${index}`);
    await Promise.all(bodies.map((body) => reply(emulator(), caseId, body)));
    const { output } = await emulator().call('DescribeCommunications', { caseId });
    // A success has the form of the model.
    const all = output['communications'] as { body: string; timeCreated: string }[];
    expect(
      all
        .map((each) => each.body)
        .slice(0, 40)
        .toSorted(),
    ).toEqual(bodies.toSorted());
    const times = all.map((each) => each.timeCreated);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});

describeEmulator('ResolveCase', (emulator) => {
  test.each([
    ['without a case', {}, 'CaseIdNotFound'],
    ['of an unknown case', { caseId: 'case-1' }, 'CaseIdNotFound'],
    ['with a number for a case', { caseId: 1 }, 'SerializationException'],
  ])(`${proven} invalid: %s`, async (_title, input, errorType) => {
    expect(await emulator().call('ResolveCase', input)).toMatchObject({ status: 400, errorType });
  });

  test(`${proven} tells the status before and after`, async () => {
    const caseId = await createCase(emulator());
    await agent(emulator(), caseId, { action: 'assign' });
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
    expect(await statusOf(emulator(), caseId)).toBe('unassigned');
  });
});

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
