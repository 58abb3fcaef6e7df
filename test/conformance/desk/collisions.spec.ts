/** Several agents at once: one has a case, and nobody writes over what they have not read. */
import { describe, expect, test } from 'vitest';

import { engines } from '../../databases.ts';
import { createCase, readCase, reply } from '../cases.ts';
import { describeEmulator, startTestEmulator } from '../emulator.ts';
import { ours } from '../labels.ts';
import { describeAtDesk, queueOf, work } from './desk.ts';

describeEmulator('Agents at once', (emulator) => {
  test(`${ours} of ten who claim a case in the same moment one has it`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    const agents = Array.from({ length: 10 }, (_, index) => `agent ${index}`);
    const answers = await Promise.all(agents.map((one) => started.callAgent('ClaimCase', { caseId }, one)));
    const claimed = answers.filter(({ status }) => status === 200);
    expect(claimed).toHaveLength(1);
    const { case: found, entries } = await describeAtDesk(started, caseId);
    expect(entries.map(({ agent, kind }) => [agent, kind])).toEqual([[found.agent, 'claimed']]);
    for (const { status, errorType, message } of answers) {
      if (status === 200) continue;
      expect(errorType).toBe('CaseClaimedException');
      expect(message).toContain(found.agent);
    }
  });

  test(`${ours} only who has a case writes in it`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    expect((await work(started, 'ReplyToCase', { caseId, body: 'Hello' })).errorType).toBe(
      'CaseNotClaimedException',
    );
    await started.callAgent('ClaimCase', { caseId }, 'ann');
    for (const operation of ['ReplyToCase', 'RequestInformation', 'ResolveClaimedCase']) {
      const { errorType } = await work(started, operation, { caseId, body: 'Hello' }, 'bert');
      expect([operation, errorType]).toEqual([operation, 'CaseClaimedException']);
    }
    expect((await started.callAgent('ReleaseCase', { caseId }, 'bert')).errorType).toBe(
      'CaseClaimedException',
    );
    expect((await readCase(started, caseId)).recentCommunications?.communications).toHaveLength(1);
  });

  test(`${ours} what happened meanwhile is told, and nothing is written over it`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    await started.callAgent('ClaimCase', { caseId }, 'ann');
    const { version } = (await describeAtDesk(started, caseId)).case;
    await started.callAgent('AddCaseNote', { caseId, text: 'Wait for me.' }, 'bert');
    await reply(started, caseId, 'It works again.');
    const refused = await started.callAgent('ReplyToCase', { caseId, version, body: 'Hello' }, 'ann');
    expect(refused.errorType).toBe('CaseChangedException');
    expect(refused.message).toContain('bert wrote a note, the customer has written');
    expect((await readCase(started, caseId)).recentCommunications?.communications).toHaveLength(2);
    expect((await work(started, 'ReplyToCase', { caseId, body: 'Good.' })).status).toBe(200);
  });

  test(`${ours} the same answer sent twice arrives once`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    await started.callAgent('ClaimCase', { caseId }, 'ann');
    const { version } = (await describeAtDesk(started, caseId)).case;
    const send = () => started.callAgent('ReplyToCase', { caseId, version, body: 'Once.' }, 'ann');
    const types = (await Promise.all([send(), send(), send()])).map(({ errorType }) => errorType ?? 'sent');
    expect(types.toSorted((left, right) => left.localeCompare(right))).toEqual([
      'CaseChangedException',
      'CaseChangedException',
      'sent',
    ]);
  });

  test(`${ours} a case goes from hand to hand, to agents only, and never unseen`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    await queueOf(started, {}, 'bert');
    const handOver = (toAgent: string, from: string | null, agent = 'ann') =>
      started.callAgent('HandOverCase', { caseId, toAgent, from }, agent);
    expect((await handOver('nobody', null)).errorType).toBe('InvalidParameterValueException');
    expect((await handOver('bert', null)).status).toBe(200);
    expect((await readCase(started, caseId)).status).toBe('work-in-progress');
    // Taken over by somebody who saw that bert has it, while another still thinks that nobody does.
    expect((await handOver('carl', 'bert', 'carl')).status).toBe(200);
    const late = await handOver('ann', 'bert');
    expect([late.errorType, late.message]).toEqual([
      'CaseChangedException',
      expect.stringContaining('carl has it'),
    ]);
    const { case: found, entries } = await describeAtDesk(started, caseId);
    expect(found.agent).toBe('carl');
    expect(entries.map(({ agent, kind, text }) => [agent, kind, text])).toEqual([
      ['carl', 'handed-over', 'carl'],
      ['ann', 'handed-over', 'bert'],
    ]);
    await started.callAgent('ReleaseCase', { caseId }, 'carl');
    expect((await describeAtDesk(started, caseId)).case.agent).toBeUndefined();
  });

  test(`${ours} the feed tells of claims and notes, which no customer sees`, async () => {
    const started = emulator();
    const caseId = await createCase(started);
    const key = started.running.consoleCredentials('111122223333');
    const { output } = await started.callEvents({}, key);
    await started.callAgent('AddCaseNote', { caseId, text: 'A note.' }, 'ann');
    const { output: told } = await started.callEvents({ cursor: output['cursor'] }, key);
    expect(told['events']).toMatchObject([{ name: 'UpdateDesk', caseId, origin: '' }]);
  });
});

describe.each(engines)('On %s', (engine) => {
  test(`${ours} all that agents did is there after a restart`, async () => {
    let started = await startTestEmulator(engine);
    try {
      const { emulator } = started;
      const caseId = await createCase(emulator);
      await emulator.callAgent('ClaimCase', { caseId }, 'ann');
      await emulator.callAgent('AddCaseNote', { caseId, text: 'Look at the logs.' }, 'ann');
      await emulator.callAgent('PutCannedText', { name: 'Logs', body: 'Please send logs.' }, 'ann');
      await emulator.callAgent('PutSimulatedAgent', { delaySeconds: 5 }, 'ann');
      const before = await describeAtDesk(emulator, caseId);
      started = await started.restart();
      const again = started.emulator;
      expect({ ...(await describeAtDesk(again, caseId)), now: null }).toEqual({ ...before, now: null });
      const { output: texts } = await again.callAgent('ListCannedTexts', {}, 'bert');
      expect(texts['cannedTexts']).toMatchObject([{ name: 'Logs', updatedBy: 'ann' }]);
      const { output: simulated } = await again.callAgent('DescribeSimulatedAgent', {}, 'bert');
      expect(simulated).toMatchObject({ delaySeconds: 5, switchedOnBy: 'ann' });
    } finally {
      await started.stop();
    }
  });
});
