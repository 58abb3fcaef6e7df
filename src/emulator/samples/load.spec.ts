import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { parseAccounts } from '../accounts/accounts-file.ts';
import { seededAttachmentId } from '../store/ids.ts';
import { migrations } from '../store/migrations.ts';
import type { EmulatorTables } from '../store/schema.ts';
import { sampleAccounts } from './accounts.ts';
import { CheckResults } from '../trusted-advisor/evaluation/check-results.ts';
import { requireCheck } from '../trusted-advisor/operations/require-check.ts';
import { generateCases } from './generate.ts';
import { loadSamples } from './load.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const accounts = parseAccounts(sampleAccounts);
const expected = generateCases({ seed: 'sample', now });
let folder: string;
let database: Database<EmulatorTables>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  const location = {
    engine: 'sqlite',
    file: join(folder, 'emulator.db'),
    blobFolder: join(folder, 'blobs'),
  } as const;
  database = await openDatabase<EmulatorTables>(location, migrations);
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function count(table: 'cases' | 'communications' | 'attachments'): Promise<number> {
  const row = await database.read
    .selectFrom(table)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

describe('loadSamples', () => {
  test('leaves accounts alone that are none of the samples', async () => {
    const [first] = accounts;
    const others = first ? [{ ...first, accountId: '999999999999' }] : [];
    expect(await loadSamples(database, others, now)).toBe(false);
    expect(await count('cases')).toBe(0);
  });

  test('writes cases, messages and attachments, once', async () => {
    expect(await loadSamples(database, accounts, now)).toBe(true);
    expect(await loadSamples(database, accounts, now)).toBe(false);
    const messages = expected.flatMap(({ communications }) => communications);
    expect(await count('cases')).toBe(expected.length);
    expect(await count('communications')).toBe(messages.length);
    expect(await count('attachments')).toBe(messages.flatMap(({ files }) => files).length);
  });

  test('an attachment’s id follows from the seed and its message', async () => {
    const messages = expected.flatMap(({ communications }) => communications);
    const withFile = messages.find(({ files }) => files.length > 0);
    const rows = await database.read
      .selectFrom('attachments')
      .select('attachment_id')
      .where('communication_id', '=', withFile?.communicationId ?? '')
      .execute();
    const ids = rows.map((row) => row.attachment_id);
    expect(ids).toContain(seededAttachmentId(`sample ${withFile?.communicationId} 0`));
    expect(ids[0]).toMatch(/^attachment-[\w-]{128}$/);
  });

  test('an attachment is what was generated, byte for byte', async () => {
    const sample = expected.find(({ communications }) => communications[0]?.files.length);
    const file = sample?.communications[0]?.files[0];
    const row = await database.read
      .selectFrom('attachments')
      .selectAll()
      .where('case_id', '=', sample?.caseId ?? '')
      .where('file_name', '=', file?.fileName ?? '')
      .executeTakeFirstOrThrow();
    const [blobId = ''] = JSON.parse(row.blob_ids) as string[]; // a list of ids, as the store writes it
    expect(file?.content.equals(await database.blobs.read(blobId))).toBe(true);
  });

  test('checks have a result at once', async () => {
    const [retail] = accounts;
    if (!retail) throw new Error('There are samples');
    const results = new CheckResults(database);
    const checks = ['Qch7DwouX1', '7DAFEmoDos', 'jL7PP0l7J9'].map((id) => requireCheck(id, retail.plan));
    const summaries = await results.summaries(retail, checks, now);
    await results.close();
    expect(summaries).toHaveLength(3);
    for (const { summary } of summaries) {
      expect(JSON.parse(summary)).toMatchObject({
        timestamp: '2026-06-15T12:00:00Z',
        status: expect.stringMatching(/^(ok|warning|error)$/),
      });
    }
  });
});
