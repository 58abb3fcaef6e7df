/** Two emulators on one PostgreSQL: the same accounts, keys, tokens and clock. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, describeCases, readCase, reply } from './cases.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { atOneMoment } from './one-moment.ts';

let first: StartedEmulator;
let second: StartedEmulator;
beforeAll(async () => {
  first = await startTestEmulator('postgres');
  second = await first.another();
});
afterAll(async () => {
  await second.stop();
  await first.stop();
});

test('what one writes the other reads', async () => {
  const caseId = await createCase(first.emulator);
  await reply(second.emulator, caseId, 'from the other one');
  const { recentCommunications } = await readCase(first.emulator, caseId);
  expect(recentCommunications?.communications[0]?.body).toBe('from the other one');
});

test('tokens and console keys are good on both', async () => {
  for (let count = 0; count < 11; count++) await createCase(first.emulator, { language: 'ja' });
  const { nextToken } = await describeCases(first.emulator, { language: 'ja', maxResults: 10 });
  const rest = await describeCases(second.emulator, { language: 'ja', maxResults: 10, nextToken });
  expect(rest.cases).toHaveLength(1);
  const keys = [first, second].map((each) => each.emulator.running.consoleCredentials('111122223333'));
  expect(keys[0]).toEqual(keys[1]);
});

test('a moved clock is moved for both', async () => {
  await first.emulator.control('clock', { advanceSeconds: 86_400 });
  const { timeCreated } = await readCase(first.emulator, await createCase(second.emulator));
  expect(Date.parse(timeCreated)).toBeGreaterThan(Date.now() + 86_000_000);
});

test('answers at once through both are all kept, a set is taken once', async () => {
  const caseId = await createCase(first.emulator);
  const bodies = Array.from({ length: 30 }, (_, index) => `message ${index}`);
  await Promise.all(bodies.map((body, index) => reply((index % 2 ? first : second).emulator, caseId, body)));
  const { output } = await first.emulator.call('DescribeCommunications', { caseId });
  // A success has the form of the model.
  expect(output['communications'] as unknown[]).toHaveLength(31);
  const attachments = [{ fileName: 'a', data: 'YQ==' }];
  const set = await first.emulator.call('AddAttachmentsToSet', { attachments });
  const { attachmentSetId } = set.output;
  const both = await Promise.all(
    [first, second].map(({ emulator }) =>
      emulator.call('AddCommunicationToCase', { caseId, communicationBody: 'files', attachmentSetId }),
    ),
  );
  expect(new Set(both.map((each) => each.errorType))).toEqual(new Set([null, 'AttachmentSetIdNotFound']));
});

test('the quota of cases counts for both together', async () => {
  for (let count = 0; count < 10; count++) await createCase(first.emulator);
  const limited = await first.another({ limits: 'aws' });
  await expect(createCase(limited.emulator)).rejects.toThrow('CaseCreationLimitExceeded');
  await limited.stop();
});

test('the quota of calls a second counts for both together', async () => {
  const limited = await first.another({ limits: 'aws' });
  const other = await first.another({ limits: 'aws' });
  // An account that no test before has called, so that its bucket is full.
  const key = keyOf('bob');
  const start = performance.now();
  // The clock of the database goes on, by which they count together.
  const answers = await atOneMoment(() =>
    Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 ? limited : other).emulator.call('DescribeSeverityLevels', {}, key),
      ),
    ),
  );
  const earned = (5 * (performance.now() - start)) / 1000;
  const taken = answers.filter(({ status }) => status === 200).length;
  const refusals = answers.flatMap(({ errorType }) => errorType ?? []);
  expect(new Set(refusals)).toEqual(new Set(['ThrottlingException']));
  // Each by itself would let in as many, so both together twice as many.
  expect(taken).toBeGreaterThanOrEqual(6);
  expect(taken).toBeLessThanOrEqual(6 + earned);
  await limited.stop();
  await other.stop();
});
