/** A quarter of the cases is somebody's: an owner of thirty, a team of ten, two labels, and some a day. */
import { sql } from 'kysely';

import type { Database } from '../../../src/database/database.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';

const owners = 30;
const teams = 10;

export async function shareWork(database: Database<CenterTables>): Promise<void> {
  await database.write(async (transaction) => {
    for (let n = 0; n < owners; n += 1) {
      await sql`insert into users (user_id, user_name, user_name_key, created_at)
        values (${`owner-${n}`}, ${`Person ${n}`}, ${`person ${n}`}, 0)`.execute(transaction);
    }
    for (let n = 0; n < teams; n += 1) {
      await sql`insert into user_groups (group_id, name) values (${`team-${n}`}, ${`Team ${n}`})`.execute(
        transaction,
      );
    }
    await sql`insert into case_work (case_no, case_id, account_id, owner_id, team, follow_up_on, version,
        updated_at, updated_by)
      select case_no, case_id, account_id, 'owner-' || (case_no % ${sql.lit(owners)}),
        'team-' || (case_no % ${sql.lit(teams)}), case when case_no % 20 = 0 then '2026-12-01' end, 1, 0, 'admin'
      from indexed_cases where case_no % 4 = 0`.execute(transaction);
    for (const label of ['label-', 'mark-']) {
      await sql`insert into case_labels (case_no, label, case_id, account_id)
        select case_no, ${sql.lit(label)} || (case_no % 50), case_id, account_id
        from indexed_cases where case_no % 4 = 0`.execute(transaction);
    }
  });
}
