/** The console's internal feed: what happened in all accounts, told once, in order, and at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { keyOf } from './accounts.ts';
import { createCase, minimalCase, reply } from './cases.ts';
import { startTestEmulator } from './emulator.ts';
import type { Answer, StartedEmulator } from './emulator.ts';
import { ours } from './labels.ts';

interface Told {
  readonly name: string;
  readonly accountId: string;
  readonly caseId: string;
}

describe.each(engines)('The feed of events on %s', (engine) => {
  let started: StartedEmulator;
  beforeAll(async () => {
    started = await startTestEmulator(engine);
  });
  afterAll(() => started.stop());

  const consoleKey = () => started.emulator.running.consoleCredentials('111122223333');
  const ask = (input: object = {}): Promise<Answer> => started.emulator.callEvents(input, consoleKey());
  const told = ({ output }: Answer) => output['events'] as Told[]; // what the feed answers
  const now = async (): Promise<string> => String((await ask()).output['cursor']);

  test(`${ours} tells what every account’s cases went through, the desk’s silent acts too`, async () => {
    const { emulator } = started;
    const cursor = await now();
    const caseId = await createCase(emulator);
    const another = await createCase(emulator, {}, keyOf('bob'));
    await emulator.control(`desk/${caseId}`, { action: 'assign' });
    await emulator.control(`desk/${caseId}`, { action: 'change-severity', severityCode: 'urgent' });
    await emulator.control(`desk/${caseId}`, { action: 'await-customer', body: 'Which one?' });
    await emulator.control('clock', { advanceSeconds: 30 * 86_400 });
    const events = told(await ask({ cursor }));
    expect(events.map(({ name, accountId, caseId: id }) => [name, accountId, id])).toEqual([
      ['CreateCase', '111122223333', caseId],
      ['CreateCase', '222233334444', another],
      ['UpdateCaseStatus', '111122223333', caseId],
      ['UpdateCaseSeverity', '111122223333', caseId],
      ['AddCommunicationToCase', '111122223333', caseId],
      ['ResolveCase', '111122223333', caseId],
    ]);
  });

  test(`${ours} goes on where the last answer ended, and waits for what comes`, async () => {
    const { emulator } = started;
    const caseId = await createCase(emulator);
    const cursor = await now();
    expect(told(await ask({ cursor }))).toEqual([]);
    const waiting = ask({ cursor, waitSeconds: 20 });
    await reply(emulator, caseId, 'One more thing.');
    const answer = await waiting;
    expect(told(answer)).toMatchObject([{ name: 'AddCommunicationToCase', caseId, origin: 'CUSTOMER' }]);
    expect(told(await ask({ cursor: answer.output['cursor'] }))).toEqual([]);
  });

  test(`${ours} keeps its places over a restart, and knows those that are not its own`, async () => {
    const cursor = await now();
    const caseId = await createCase(started.emulator);
    started = await started.restart();
    expect(told(await ask({ cursor }))).toMatchObject([{ name: 'CreateCase', caseId }]);
    for (const foreign of ['', 'x', '0123456789abcdef.1', `${cursor.split('.')[0]}.999999999`]) {
      expect((await ask({ cursor: foreign })).errorType).toBe('InvalidParameterValueException');
    }
    expect((await ask({ waitSeconds: 3_600 })).errorType).toBe('ValidationException');
  });

  test(`${ours} is there for the console’s keys only`, async () => {
    const { errorType } = await started.emulator.callEvents({}, keyOf('alice'));
    expect(errorType).toBe('UnknownOperationException');
  });

  test(`${ours} does not hold a closing emulator up`, async () => {
    const extra = await started.another();
    const { emulator } = extra;
    const key = emulator.running.consoleCredentials('111122223333');
    const { output } = await emulator.callEvents({}, key);
    const waiting = emulator.callEvents({ cursor: output['cursor'], waitSeconds: 20 }, key);
    // Arrived for certain: a request that was sent later is answered.
    await emulator.call('DescribeSeverityLevels', { language: 'en' });
    const [answer] = await Promise.all([waiting, extra.stop()]);
    expect(answer.output['events']).toEqual([]);
  });

  test(`${ours} the index’s reads meet no ordered failure and are not among the requests`, async () => {
    const { emulator } = started;
    await createCase(emulator, minimalCase);
    await emulator.control('faults', { operation: 'DescribeCases', status: 500, times: 1 });
    const input = { includeResolvedCases: true };
    const read = (key: Parameters<typeof emulator.callForIndex>[2]) =>
      emulator.callForIndex('DescribeCases', input, key);
    expect((await read(consoleKey())).status).toBe(200);
    const { requests } = await emulator.control('requests', undefined, 'GET');
    expect(requests).not.toContainEqual(expect.objectContaining({ userName: 'SupportCenter' }));
    // From another key the header says nothing.
    expect((await read(keyOf('alice'))).status).toBe(500);
  });
});
