import { advisorLimits } from '../../contract/center/advisor.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import { dayOf } from './day-figures.ts';

const day = 24 * 3_600_000;

/** Removes changes and figures of days that nobody can ask for any more; what stands now stays. */
export async function forgetAdvisor(database: Pick<CenterDatabase, 'write'>, now: number): Promise<void> {
  const before = now - advisorLimits.trendDays * day;
  await database.write(
    async (transaction) => {
      await transaction.deleteFrom('advisor_changes').where('time', '<', before).execute();
      await transaction.deleteFrom('advisor_resource_changes').where('time', '<', before).execute();
      await transaction.deleteFrom('advisor_days').where('day', '<', dayOf(before)).execute();
    },
    { isAside: true },
  );
}
