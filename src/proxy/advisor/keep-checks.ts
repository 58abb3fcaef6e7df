import type { JsonObject } from '../../support/json.ts';
import type { AdvisorCheckRow } from '../store/advisor-schema.ts';
import type { CenterDatabase } from '../store/center-database.ts';

/** Names, categories and columns as DescribeTrustedAdvisorChecks tells them in English. */
export async function keepChecks(database: CenterDatabase, checks: readonly JsonObject[]): Promise<void> {
  const told = checks.flatMap((check) => rowOf(check) ?? []);
  const rows = await database.read.selectFrom('advisor_checks').selectAll().execute();
  const known = new Map(rows.map((row) => [row.check_id, row]));
  const news = told.filter((row) => !isSame(row, known.get(row.check_id)));
  if (news.length === 0) return;
  await database.write(
    async (transaction) => {
      for (const row of news) {
        await transaction
          .insertInto('advisor_checks')
          .values(row)
          .onConflict((conflict) => conflict.column('check_id').doUpdateSet(row))
          .execute();
      }
    },
    { isAside: true },
  );
}

function rowOf({ id, name, category, metadata }: JsonObject): AdvisorCheckRow | null {
  if (typeof id !== 'string' || typeof name !== 'string' || typeof category !== 'string') return null;
  const columns = Array.isArray(metadata) ? metadata.map((one) => (typeof one === 'string' ? one : '')) : [];
  return { check_id: id, name, category, columns: JSON.stringify(columns) };
}

function isSame(row: AdvisorCheckRow, known: AdvisorCheckRow | undefined): boolean {
  return known?.name === row.name && known.category === row.category && known.columns === row.columns;
}
