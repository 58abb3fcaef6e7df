import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines, temporaryLocation } from '../../../test/databases.ts';
import type { TemporaryLocation } from '../../../test/databases.ts';
import type { AuditRecord } from '../../contract/audit-record.ts';
import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { centerMigrations } from '../store/migrations.ts';
import type { CenterTables } from '../store/schema.ts';
import { AuditLog } from './audit-log.ts';
import { verifyChains } from './verify-chains.ts';

const record = (eventID: string): AuditRecord => ({
  eventVersion: '1.11',
  userIdentity: { type: 'Unknown' },
  eventTime: '2026-11-20T12:00:00Z',
  eventSource: 'supportcenter',
  eventName: 'Test',
  awsRegion: 'us-east-1',
  sourceIPAddress: '127.0.0.1',
  userAgent: null,
  requestParameters: null,
  responseElements: null,
  requestID: eventID,
  eventID,
  readOnly: true,
  eventType: 'AwsApiCall',
  managementEvent: true,
  eventCategory: 'Management',
});

describe.each(engines)('the audit on %s', (engine) => {
  let place: TemporaryLocation;
  let database: Database<CenterTables>;
  beforeAll(async () => {
    place = await temporaryLocation(engine);
    database = await openDatabase<CenterTables>(place.location, centerMigrations);
  });
  afterAll(async () => {
    await database.close();
    await place.remove();
  });
  const kept = async () => (await database.read.selectFrom('audit').select('sequence').execute()).length;

  test('keeps every record of many that come together, in one chain', async () => {
    const log = new AuditLog(database);
    const names = Array.from({ length: 300 }, (_, index) => `together-${index}`);
    await Promise.all(
      names.map((name, index) =>
        // Some in the job of a change, as calls that change something are.
        index % 7 === 0
          ? database.write((transaction) => log.append(transaction, record(name)))
          : log.expect(() => log.write(record(name))),
      ),
    );
    expect(await kept()).toBe(300);
    expect(await verifyChains(database)).toEqual({ records: 300, chains: 1, broken: [] });
  });

  test('does not wait for a call that has no end', async () => {
    const log = new AuditLog(database);
    const { promise, resolve } = Promise.withResolvers<void>();
    const endless = log.expect(() => promise);
    await log.expect(() => log.write(record('alone')));
    expect(await kept()).toBe(301);
    resolve();
    await endless;
  });

  test('fails every record that could not be written', async () => {
    const other = await openDatabase<CenterTables>(place.location, centerMigrations);
    const log = new AuditLog(other);
    await other.close();
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => log.write(record(name))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await kept()).toBe(301);
  });
});
