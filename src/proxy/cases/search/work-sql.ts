/** What a page tells of the work on a case: who owns it, which team, its labels, and when somebody comes back. */
import { type RawBuilder, sql } from 'kysely';

import type { Engine } from '../../../database/database.ts';

/** Of the case `c`; needs `workJoins`. */
export function workColumns(engine: Engine): RawBuilder<unknown> {
  const list = sql.raw(engine === 'sqlite' ? 'json_group_array(label)' : 'json_agg(label)::text');
  return sql`w.owner_id, owner.user_name as owner, w.team as team_id, team.name as team, w.follow_up_on, w.version as work_version,
    (select ${list} from (select label from case_labels where case_no = c.case_no order by label) l) as labels`;
}

export const workJoins = sql`left join case_work w on w.case_no = c.case_no
  left join users owner on owner.user_id = w.owner_id left join user_groups team on team.group_id = w.team`;

/** The columns above. */
export interface WorkColumns {
  readonly owner_id: string | null;
  readonly owner: string | null;
  readonly team_id: string | null;
  readonly team: string | null;
  readonly follow_up_on: string | null;
  readonly work_version: number | null;
  /** JSON, a list; null or empty without any. */
  readonly labels: string | null;
}
