import type { Kysely } from 'kysely';

import type { AttributeChange, CaseAttribute } from '../../support/case-attributes.ts';
import type { CenterTables } from '../store/schema.ts';

/** Sorted by key. */
export async function attributesOf(reader: Kysely<CenterTables>, caseId: string): Promise<CaseAttribute[]> {
  const rows = await reader
    .selectFrom('case_attributes')
    .select(['key', 'value'])
    .where('case_id', '=', caseId)
    .orderBy('key')
    .execute();
  return rows.map(({ key, value }) => ({ key, value }));
}

/** The caller holds the lock of the case's attributes. */
export async function saveAttributes(
  writer: Kysely<CenterTables>,
  caseId: string,
  { attributes, removedKeys }: AttributeChange,
  { userId, now }: { userId: string; now: number },
): Promise<void> {
  if (removedKeys.length > 0) {
    await writer
      .deleteFrom('case_attributes')
      .where('case_id', '=', caseId)
      .where('key', 'in', removedKeys)
      .execute();
  }
  for (const { key, value } of attributes) {
    const said = { value, updated_at: now, updated_by: userId };
    await writer
      .insertInto('case_attributes')
      .values({ case_id: caseId, key, ...said })
      .onConflict((conflict) => conflict.columns(['case_id', 'key']).doUpdateSet(said))
      .execute();
  }
}
