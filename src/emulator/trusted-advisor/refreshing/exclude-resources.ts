import type { Database } from '../../../database/database.ts';
import { excludedAt, writeExclusion } from '../../store/advisor/excluded-resources.ts';
import type { Exclusion } from '../../store/advisor/excluded-resources.ts';
import type { EmulatorTables } from '../../store/schema.ts';

type Store = Database<EmulatorTables>;

/**
 * Excludes and includes resources, by the ids that results give them. Results show it from their next
 * refresh on, which is what the guide's “Exclude & Refresh” does in one step.
 */
export async function excludeResources(
  database: Store,
  exclusions: readonly Exclusion[],
  now: number,
): Promise<void> {
  await database.write(async (transaction) => {
    for (const accountId of new Set(exclusions.map((one) => one.accountId))) {
      await database.lock(transaction, `advisor:${accountId}`);
    }
    for (const exclusion of exclusions) await writeExclusion(transaction, exclusion, now);
  });
}

/** The ids of the check's resources that are excluded now, whether a result shows it already or not. */
export async function excludedResources(
  database: Store,
  check: { accountId: string; checkId: string },
  now: number,
): Promise<ReadonlySet<string>> {
  return new Set(await excludedAt(database.read, check, now));
}
