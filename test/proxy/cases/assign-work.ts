/** Owners, teams, labels, days and openers of cases, straight into the store. */
import type { Database } from '../../../src/database/database.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { opened } from './index-database.ts';
import type { KnownCase } from './plain-search.ts';

export const owners = ['ann', 'bob'] as const;
export const teams = ['Billing', 'Network'] as const;

/** Ann's groups are Billing. */
export async function addPeopleAndTeams(database: Database<CenterTables>): Promise<void> {
  await database.write(async (transaction) => {
    for (const name of owners) {
      const named = { user_id: `user ${name}`, user_name: name, user_name_key: name };
      const rest = { email: null, display_name: null, password_hash: null, asks_for_passkey: 0 };
      await transaction
        .insertInto('users')
        .values({ ...named, ...rest, disabled: 0, created_at: 0 })
        .execute();
    }
    for (const name of teams) {
      await transaction
        .insertInto('user_groups')
        .values({ group_id: `group ${name}`, name })
        .execute();
    }
    await transaction
      .insertInto('group_members')
      .values({ group_id: 'group Billing', user_id: 'user ann' })
      .execute();
  });
}

export async function assignWork(
  database: Database<CenterTables>,
  cases: readonly KnownCase[],
): Promise<void> {
  const rows = await database.read.selectFrom('indexed_cases').select(['case_id', 'case_no']).execute();
  const numbers = new Map(rows.map(({ case_id, case_no }) => [case_id, case_no]));
  await database.write(async (transaction) => {
    for (const { caseId, accountId, owner, team, labels = [], followUpOn, openedBy } of cases) {
      const known = { case_no: numbers.get(caseId) ?? 0, case_id: caseId, account_id: accountId };
      if (openedBy !== undefined) {
        const by = { case_id: caseId, account_id: accountId, user_id: `user ${openedBy}` };
        await transaction
          .insertInto('case_openers')
          .values({ ...by, opened_at: opened })
          .execute();
      }
      await transaction
        .insertInto('case_work')
        .values({
          ...known,
          owner_id: owner ? `user ${owner}` : null,
          team: team ? `group ${team}` : null,
          follow_up_on: followUpOn ?? null,
          version: 1,
          updated_at: opened,
          updated_by: 'ann',
        })
        .execute();
      for (const label of labels) {
        await transaction
          .insertInto('case_labels')
          .values({ ...known, label })
          .execute();
      }
    }
  });
}
