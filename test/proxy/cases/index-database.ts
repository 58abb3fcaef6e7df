/** A database of the proxy's with an empty case index, and cases to tell it. */
import { afterEach } from 'vitest';

import type { Database, Engine } from '../../../src/database/database.ts';
import { openDatabase } from '../../../src/database/open-database.ts';
import type { ToldCase, ToldCommunication } from '../../../src/proxy/cases/told-case.ts';
import { centerMigrations } from '../../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { originOf } from '../../../src/support/origin.ts';
import { type TemporaryLocation, temporaryLocation } from '../../databases.ts';
import { retail } from '../test-accounts.ts';

export const opened = Date.UTC(2026, 10, 2, 9);

/** Closed and removed after each test. */
export function indexDatabases(engine: Engine) {
  const databases: Database<CenterTables>[] = [];
  const places: TemporaryLocation[] = [];
  afterEach(async () => {
    await Promise.all(databases.splice(0).map((database) => database.close()));
    await Promise.all(places.splice(0).map((place) => place.remove()));
  });
  return async (): Promise<Database<CenterTables>> => {
    const place = await temporaryLocation(engine);
    places.push(place);
    const database = await openDatabase<CenterTables>(place.location, centerMigrations);
    databases.push(database);
    return database;
  };
}

/** The n-th case of an account. */
export function caseOf(n: number, changes: Partial<ToldCase> = {}, accountId: string = retail): ToldCase {
  return {
    caseId: `case-${accountId}-muen-2026-${n.toString(16).padStart(16, '0')}`,
    displayId: String(9_000_000_000 + n),
    subject: `Instance ${n} does not answer`,
    status: 'opened',
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'other',
    severityCode: 'normal',
    issueType: 'technical',
    language: 'en',
    submittedBy: 'ann',
    ccEmailAddresses: [],
    timeCreated: opened + n * 60_000,
    communications: [],
    isWhole: true,
    ...changes,
  };
}

export function message(
  sentAt: number,
  body: string,
  submittedBy = 'ann',
  files: string[] = [],
): ToldCommunication {
  return {
    sentAt,
    submittedBy,
    origin: originOf(submittedBy),
    body,
    attachments: files.map((fileName) => ({ attachmentId: `attachment-${sentAt}-${fileName}`, fileName })),
  };
}
