/** The agents' side: the queue, the case, claims, answers, notes, and what collides. */
import { expect, test } from 'vitest';

import { accounts, keyOf } from '../accounts.ts';
import { createCase, readCase, reply } from '../cases.ts';
import { describeEmulator } from '../emulator.ts';
import { ours } from '../labels.ts';
import { deskOperationNames } from '../../../src/support/desk-operations.ts';
import { writeContactBlock } from '../../../src/support/contact-block.ts';
import { describeAtDesk, queueOf, work } from './desk.ts';

describeEmulator('Who reaches the desk', (emulator) => {
  test(`${ours} no key of any user, whatever it claims to be`, async () => {
    for (const { userName } of accounts.flatMap(({ users }) => [...users])) {
      for (const name of deskOperationNames) {
        const { errorType } = await emulator().callAgent(name, {}, 'admin', keyOf(userName));
        expect([userName, name, errorType]).toEqual([userName, name, 'UnknownOperationException']);
      }
    }
  });

  test(`${ours} no console key that speaks for nobody`, async () => {
    for (const name of deskOperationNames) {
      const { errorType } = await emulator().callAgent(name, {}, '');
      expect([name, errorType]).toEqual([name, 'InvalidParameterValueException']);
    }
  });

  test(`${ours} nothing of it under the API's own target`, async () => {
    for (const name of ['ListQueue', 'ClaimCase', 'AddCaseNote', 'PutSimulatedAgent']) {
      const { errorType } = await emulator().callAsConsole(name, {}, '111122223333', 'ann');
      expect(errorType).toBe('UnknownOperationException');
    }
  });
});

describeEmulator('The queue', (emulator) => {
  test(`${ours} is of all accounts, by severity and then by the promised first response`, async () => {
    const started = emulator();
    const low = await createCase(started, { severityCode: 'low', subject: 'low' });
    const urgent = await createCase(started, { severityCode: 'urgent', subject: 'urgent' });
    const other = await createCase(started, { severityCode: 'urgent', subject: 'Bob’s' }, keyOf('bob'));
    const critical = await createCase(started, { severityCode: 'critical', subject: 'critical' });
    const { cases, total, counts } = await queueOf(started);
    expect(cases.map(({ caseId }) => caseId)).toEqual([critical, urgent, other, low]);
    expect(cases.map(({ accountName }) => accountName)).toContain('Business');
    expect(total).toBe(4);
    expect(Object.fromEntries(counts.map(({ queue, count }) => [queue, count]))).toEqual({
      answer: 4,
      mine: 0,
      unclaimed: 4,
      waiting: 0,
      open: 4,
    });
    const created = Date.parse((await readCase(started, critical)).timeCreated);
    expect(Date.parse(cases[0]?.firstResponseDue ?? '') - created).toBe(15 * 60_000);
  });

  test(`${ours} is filtered, and told in pages`, async () => {
    const started = emulator();
    const of = async (input: object) => (await queueOf(started, input)).cases.map(({ subject }) => subject);
    expect(await of({ accountIds: ['222233334444'] })).toEqual(['Bob’s']);
    expect(await of({ severityCodes: ['low', 'critical'] })).toEqual(['critical', 'low']);
    expect(await of({ search: 'URG' })).toEqual(['urgent']);
    expect(await of({ offset: 1, maxResults: 2 })).toEqual(['urgent', 'Bob’s']);
    expect(await of({ queue: 'waiting' })).toEqual([]);
  });

  test(`${ours} a customer's turn is not the desk's, and the end is seen for a while`, async () => {
    const started = emulator();
    const caseId = await createCase(started, { subject: 'asked' });
    await started.callAgent('ClaimCase', { caseId }, 'ann');
    await work(started, 'RequestInformation', { caseId, body: 'Which one?' });
    const subjects = async (queue: string) =>
      (await queueOf(started, { queue })).cases.map(({ subject }) => subject);
    expect(await subjects('answer')).not.toContain('asked');
    expect(await subjects('waiting')).toEqual(['asked']);
    expect(await subjects('mine')).toEqual(['asked']);
    await reply(started, caseId, 'This one.');
    expect(await subjects('answer')).toContain('asked');
    await work(started, 'ResolveClaimedCase', { caseId, body: 'Done.' });
    expect(await subjects('open')).not.toContain('asked');
    expect(await subjects('resolved')).toEqual(['asked']);
  });
});

describeEmulator('A case at the desk', (emulator) => {
  test(`${ours} tells how the customer wants to be reached, and in which language`, async () => {
    const communicationBody = writeContactBlock(
      { method: 'phone', phoneNumber: '+49 30 1234567', country: 'DE' },
      'It is down.',
    );
    const about = { serviceCode: 'amazon-elastic-compute-cloud-linux', categoryCode: 'connectivity' };
    const caseId = await createCase(emulator(), { ...about, communicationBody, language: 'ja' });
    const found = await describeAtDesk(emulator(), caseId);
    expect(found.case).toMatchObject({
      contactMethod: 'phone',
      phoneNumber: '+49 30 1234567',
      language: 'ja',
      status: 'unassigned',
      serviceName: 'Elastic Compute Cloud (EC2 - Linux)',
      categoryName: 'Connectivity',
    });
    expect(found.communications).toMatchObject([{ origin: 'CUSTOMER', body: communicationBody }]);
  });

  test(`${ours} an answer with files reaches the customer, and can be fetched`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    await started.callAgent('ClaimCase', { caseId }, 'ann');
    expect((await readCase(started, caseId)).status).toBe('work-in-progress');
    const attachments = [{ fileName: 'steps.txt', data: Buffer.from('one, two').toString('base64') }];
    const answered = await work(started, 'ReplyToCase', { caseId, body: 'Try these.', attachments });
    expect(answered.output).toMatchObject({ status: 'work-in-progress' });
    const [message] = (await readCase(started, caseId)).recentCommunications?.communications ?? [];
    expect(message).toMatchObject({ body: 'Try these.', submittedBy: 'Amazon Web Services' });
    expect(message?.attachmentSet).toMatchObject([{ fileName: 'steps.txt' }]);
    const attachmentId = message?.attachmentSet[0]?.attachmentId;
    const link = await started.callAgent('DownloadAttachment', { caseId, attachmentId }, 'bert');
    const { url } = link.output['downloadUrl'] as { url: string }; // as the operation answers
    expect(await (await fetch(url)).text()).toBe('one, two');
    const elsewhere = await createCase(started);
    const wrong = await started.callAgent('DownloadAttachment', { caseId: elsewhere, attachmentId }, 'ann');
    expect(wrong.errorType).toBe('AttachmentIdNotFound');
  });

  test(`${ours} notes are the agents' alone`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    await started.callAgent('AddCaseNote', { caseId, text: 'Known trouble, see the runbook.' }, 'bert');
    expect((await describeAtDesk(started, caseId)).entries).toEqual([
      expect.objectContaining({ agent: 'bert', kind: 'noted', text: 'Known trouble, see the runbook.' }),
    ]);
    const told = [
      await readCase(started, caseId),
      (await started.call('DescribeCommunications', { caseId })).output,
      await started.control('requests', undefined, 'GET'),
    ];
    expect(JSON.stringify(told)).not.toContain('runbook');
  });

  test(`${ours} whatever names no case is told so`, async () => {
    const unknown = 'case-111122223333-muen-2026-0000000000000000';
    for (const caseId of [unknown, 'x', 'case-999999999999-muen-2026-0000000000000000']) {
      for (const name of ['DescribeCase', 'ClaimCase', 'ReleaseCase']) {
        expect((await emulator().callAgent(name, { caseId }, 'ann')).errorType).toBe('CaseIdNotFound');
      }
    }
  });

  test(`${ours} severities are those of the customer's plan`, async () => {
    const started = emulator();
    const caseId = await createCase(started, {}, keyOf('bob'));
    await started.callAgent('ClaimCase', { caseId }, 'ann');
    const refused = await work(started, 'ChangeSeverity', { caseId, severityCode: 'critical' });
    expect(refused.errorType).toBe('InvalidParameterValueException');
    await work(started, 'ChangeSeverity', { caseId, severityCode: 'urgent' });
    const found = await describeAtDesk(started, caseId);
    expect(found.case.severityCode).toBe('urgent');
    expect(found.entries[0]).toMatchObject({ kind: 'severity-changed', text: 'urgent' });
  });
});

describeEmulator('A rating', (emulator) => {
  test(`${ours} is told to the agents with the answer that it is for, and by the feed`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    await started.callAgent('ClaimCase', { caseId }, 'ann');
    await work(started, 'ReplyToCase', { caseId, body: 'Try this.' });
    const key = started.running.consoleCredentials('111122223333');
    const { output } = await started.callEvents({}, key);
    const [message] = (await readCase(started, caseId)).recentCommunications?.communications ?? [];
    const communicationKey = String(Date.parse(message?.timeCreated ?? ''));
    await started.call('RateCaseCommunication', { caseId, communicationKey, rating: 4, comment: 'Fast.' });
    const { communications } = await describeAtDesk(started, caseId);
    expect(communications[0]).toMatchObject({
      ratings: [{ submitter: 'alice', rating: 4, comment: 'Fast.' }],
    });
    const { output: told } = await started.callEvents({ cursor: output['cursor'] }, key);
    expect(told['events']).toMatchObject([{ name: 'UpdateDesk', caseId }]);
  });
});
