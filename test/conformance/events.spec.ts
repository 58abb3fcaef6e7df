/** Each change leaves an event, in the same transaction: nothing that is refused leaves one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { StoredEvent } from '../../src/database/events.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { migrations } from '../../src/emulator/store/migrations.ts';
import type { EmulatorTables } from '../../src/emulator/store/schema.ts';
import { engines } from '../databases.ts';
import { createCase, minimalCase, readCase, reply } from './cases.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { documented } from './labels.ts';

const eventBridge = new Set(['CreateCase', 'AddCommunicationToCase', 'ResolveCase', 'ReopenCase']);

/** What EventBridge would tell. */
async function eventsOf({ location }: StartedEmulator): Promise<StoredEvent[]> {
  const database = await openDatabase<EmulatorTables>(location, migrations);
  const events = await database.events.after(null, 100);
  await database.close();
  return events.filter(({ name }) => eventBridge.has(name));
}

describe.each(engines)('Events on %s', (engine) => {
  let started: StartedEmulator;
  beforeAll(async () => {
    started = await startTestEmulator(engine);
  });
  afterAll(() => started.stop());

  test(`${documented} a case’s whole life, in order, with origin`, async () => {
    const { emulator } = started;
    const caseId = await createCase(emulator);
    await emulator.control(`desk/${caseId}`, { action: 'assign' });
    await emulator.control(`desk/${caseId}`, { action: 'await-customer', body: 'Which Region?' });
    await reply(emulator, caseId, 'eu-west-1');
    await emulator.call('ResolveCase', { caseId });
    await emulator.call('ResolveCase', { caseId });
    await reply(emulator, caseId, 'Not yet.');
    await emulator.control(`desk/${caseId}`, { action: 'resolve' });
    await emulator.call('CreateCase', { ...minimalCase, severityCode: 'none' });
    await emulator.call('CreateCase', { ...minimalCase, dryRun: true });
    const { displayId } = await readCase(emulator, caseId);
    const events = await eventsOf(started);
    expect(events.map(({ name, detail }) => [name, detail['origin']])).toEqual([
      ['CreateCase', ''],
      ['AddCommunicationToCase', 'AWS'],
      ['AddCommunicationToCase', 'CUSTOMER'],
      ['ResolveCase', ''],
      ['ReopenCase', ''],
      ['AddCommunicationToCase', 'CUSTOMER'],
      ['ResolveCase', ''],
    ]);
    for (const { accountId, detail, ...event } of events) {
      expect(event.caseId).toBe(caseId);
      expect([accountId, detail['displayId']]).toEqual(['111122223333', displayId]);
      const isMessage = event.name === 'AddCommunicationToCase';
      expect(detail['communicationId']).toMatch(isMessage ? /^ekko:us-east-1:[0-9a-f-]{36}$/ : /^$/);
    }
  });

  test(`${documented} silence resolves a case with one event; an answer finds it resolved`, async () => {
    const { emulator } = started;
    const another = engine === 'postgres' ? await started.another() : null;
    const before = await eventsOf(started);
    const silent = await createCase(emulator);
    const answered = await createCase(emulator);
    for (const caseId of [silent, answered]) {
      await emulator.control(`desk/${caseId}`, { action: 'await-customer', body: 'Which Region?' });
    }
    const replicas = [emulator, another?.emulator ?? emulator];
    await Promise.all(replicas.map((each) => each.control('clock', { advanceSeconds: 6 * 86_400 })));
    await reply(emulator, answered, 'Here I am again.');
    await emulator.control('clock', { advanceSeconds: 60 });
    await readCase(emulator, silent);
    const events = (await eventsOf(started)).slice(before.length);
    const namesOf = (caseId: string) =>
      events.filter((event) => event.caseId === caseId).map(({ name }) => name);
    expect(namesOf(silent)).toEqual(['CreateCase', 'AddCommunicationToCase', 'ResolveCase']);
    expect(namesOf(answered).slice(2)).toEqual(['ResolveCase', 'ReopenCase', 'AddCommunicationToCase']);
    const asked = events.find(({ caseId, detail }) => caseId === silent && detail['origin'] === 'AWS');
    const resolved = events.find(({ caseId, name }) => caseId === silent && name === 'ResolveCase');
    expect((resolved?.time ?? 0) - (asked?.time ?? 0)).toBe(6 * 86_400_000);
    await another?.stop();
  });
});
