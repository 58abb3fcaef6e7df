import { expect, test } from 'vitest';

import { ConfigError } from '../config.ts';
import { MigrationRefused } from '../database/migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import { AccountsFileError } from '../emulator/accounts/accounts-file.ts';
import { InventoryFileError } from '../emulator/trusted-advisor/refreshing/inventory-files.ts';
import { explainFailure } from './explain-failure.ts';

async function failureOf(start: () => Promise<unknown>): Promise<unknown> {
  try {
    return await start();
  } catch (failure) {
    return failure;
  }
}

test.each([ConfigError, AccountsFileError, InventoryFileError, MigrationRefused])(
  '%o speaks for itself',
  (Known) => {
    expect(explainFailure(new Known('What is wrong.'))).toBe('What is wrong.');
  },
);

test('a folder that is none and a database that is not there name the variable to look at', async () => {
  const file = import.meta.filename;
  const sqlite = () =>
    openDatabase({ engine: 'sqlite', file: `${file}/a.sqlite`, blobFolder: `${file}/b` }, []);
  expect(explainFailure(await failureOf(sqlite))).toContain('DATA_DIR');
  const postgres = () =>
    openDatabase({ engine: 'postgres', url: 'postgres://localhost:1/x', schema: 'x' }, []);
  expect(explainFailure(await failureOf(postgres))).toMatch(/ECONNREFUSED.*DATABASE_URL/);
});

test('several addresses that all failed are told by the first', async () => {
  const failure = new AggregateError([new Error('connect ECONNREFUSED ::1:1')]);
  expect(explainFailure(Object.assign(failure, { code: 'ECONNREFUSED' }))).toContain('::1:1');
});

test('a defect of ours is not explained away', () => {
  expect(explainFailure(new TypeError('x is undefined'))).toBeNull();
  expect(explainFailure(Object.assign(new Error('y'), { code: 'ERR_OF_OURS' }))).toBeNull();
});
