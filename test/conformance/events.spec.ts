/** Each change leaves an event, in the same transaction: nothing that is refused leaves one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openDatabase } from '../../src/database/open-database.ts';
import { migrations } from '../../src/emulator/store/migrations.ts';
import type { EmulatorTables } from '../../src/emulator/store/schema.ts';
import { engines } from '../databases.ts';
import { createCase, minimalCase, readCase, reply } from './cases.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { documented } from './labels.ts';

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
    const database = await openDatabase<EmulatorTables>(started.location, migrations);
    const events = await database.events.after(null, 100);
    await database.close();
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
});
