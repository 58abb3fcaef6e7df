/** The simulated agent and the canned texts. */
import { expect, test } from 'vitest';

import { createCase, readCase } from '../cases.ts';
import { describeEmulator } from '../emulator.ts';
import { ours } from '../labels.ts';
import { describeAtDesk } from './desk.ts';

describeEmulator('The simulated agent', (emulator) => {
  test(`${ours} answers nothing unless it is switched on`, async () => {
    const caseId = await createCase(emulator());
    await emulator().control('clock', { advanceSeconds: 7200 });
    expect((await readCase(emulator(), caseId)).status).toBe('unassigned');
  });

  test(`${ours} answers new cases after its time, says what it is, and leaves others alone`, async () => {
    const started = emulator();
    const earlier = await createCase(started);
    await started.callAgent('PutSimulatedAgent', { delaySeconds: 600 }, 'ann');
    const caseId = await createCase(started);
    const claimed = await createCase(started);
    await started.callAgent('ClaimCase', { caseId: claimed }, 'ann');
    await started.control('clock', { advanceSeconds: 599 });
    expect((await readCase(started, caseId)).status).toBe('unassigned');
    await started.control('clock', { advanceSeconds: 2 });
    const answered = await readCase(started, caseId);
    expect(answered.status).toBe('work-in-progress');
    const [message, ...others] = answered.recentCommunications?.communications ?? [];
    expect(message?.body).toMatch(/^\[Simulated\] /);
    expect(others).toHaveLength(1);
    expect((await describeAtDesk(started, caseId)).case.agent).toBe('Simulated agent');
    expect((await readCase(started, earlier)).status).toBe('unassigned');
    expect((await readCase(started, claimed)).recentCommunications?.communications).toHaveLength(1);
    await started.callAgent('PutSimulatedAgent', { delaySeconds: null }, 'ann');
    const late = await createCase(started);
    await started.control('clock', { advanceSeconds: 7200 });
    expect((await readCase(started, late)).status).toBe('unassigned');
  });
});

describeEmulator('Canned texts', (emulator) => {
  test(`${ours} are made, changed and deleted, for all agents`, async () => {
    const ask = (operation: string, input: object) => emulator().callAgent(operation, input, 'ann');
    const { output } = await ask('PutCannedText', { name: 'Logs', body: 'Please send logs for {case}.' });
    const { textId } = output;
    await ask('PutCannedText', { textId, name: 'Logs', body: 'Send logs.' });
    const listed = await emulator().callAgent('ListCannedTexts', {}, 'bert');
    expect(listed.output['cannedTexts']).toEqual([
      { textId, name: 'Logs', body: 'Send logs.', updatedBy: 'ann' },
    ]);
    expect((await ask('DeleteCannedText', { textId })).status).toBe(200);
    for (const [operation, input] of [
      ['DeleteCannedText', { textId }],
      ['PutCannedText', { textId, name: 'Logs', body: 'x' }],
    ] as const) {
      expect((await ask(operation, input)).errorType).toBe('CannedTextNotFoundException');
    }
    expect((await ask('PutCannedText', { name: ' ', body: 'x' })).errorType).toBe('ValidationException');
  });
});
