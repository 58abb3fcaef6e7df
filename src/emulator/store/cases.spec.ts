import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type TemporaryLocation, engines, temporaryLocation } from '../../../test/databases.ts';
import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { insertCase, stateColumns } from './cases.ts';
import { newCaseId, newDisplayId } from './ids.ts';
import { migrations } from './migrations.ts';
import type { CaseRow, EmulatorTables } from './schema.ts';

const accountId = '111122223333';
const now = Date.UTC(2026, 10, 20);

function row(ids: Partial<Pick<CaseRow, 'case_id' | 'account_id' | 'display_id'>>): CaseRow {
  return {
    case_id: newCaseId(accountId, 'en', now),
    account_id: accountId,
    display_id: newDisplayId(false),
    issue_type: 'technical',
    subject: 'Instance unreachable',
    service_code: 'general-info',
    category_code: 'other',
    severity_code: 'low',
    language: 'en',
    cc_email_addresses: '[]',
    submitted_by: 'alice',
    created_at: now,
    ...stateColumns({ status: 'unassigned', since: now }),
    agent: null,
    ...ids,
  };
}

describe.each(engines)('cases on %s', (engine) => {
  let place: TemporaryLocation;
  let database: Database<EmulatorTables>;

  beforeEach(async () => {
    place = await temporaryLocation(engine);
    database = await openDatabase<EmulatorTables>(place.location, migrations);
  });

  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  test('a case whose id or display id is taken is not inserted, and the job goes on', async () => {
    const first = row({});
    const { case_id, display_id } = first;
    const others = [row({ case_id }), row({ display_id }), row({ display_id, account_id: '444455556666' })];
    const answers = await database.write(async (transaction) => {
      const inserted: boolean[] = [];
      for (const each of [first, ...others]) inserted.push(await insertCase(transaction, each));
      return inserted;
    });
    expect(answers).toEqual([true, false, false, true]);
    const rows = await database.read.selectFrom('cases').select('case_id').orderBy('account_id').execute();
    expect(rows.map((each) => each.case_id)).toEqual([case_id, others[2]?.case_id]);
  });
});

test('ids of cases are of the documented form and stand in the order of their making', () => {
  const made = [now, now + 1, now + 86_400_000].map((time) => newCaseId(accountId, 'en', time));
  expect(made.toSorted()).toEqual(made);
  for (const id of made) expect(id).toMatch(/^case-111122223333-muen-2026-[0-9a-f]{16}$/);
});

test('display ids have ten digits, go up, and start anew where one is taken', () => {
  const [first, second] = [newDisplayId(false), newDisplayId(false)];
  expect(Number(second)).toBe(Number(first) + 1);
  const starts = Array.from({ length: 50 }, () => newDisplayId(true));
  expect(new Set(starts).size).toBe(50);
  for (const id of [first, ...starts]) expect(id).toMatch(/^[1-9]\d{9}$/);
});
