import type { Kysely } from 'kysely';

import type { AttributeChange, CaseAttribute } from '../../support/case-attributes.ts';
import type { EmulatorTables } from './schema.ts';

/** Sorted by key. */
export async function readAttributes(
  reader: Pick<Kysely<EmulatorTables>, 'selectFrom'>,
  caseId: string,
): Promise<CaseAttribute[]> {
  return reader
    .selectFrom('case_attributes')
    .select(['key', 'value'])
    .where('case_id', '=', caseId)
    .orderBy('key')
    .execute();
}

/** The caller holds the case's lock. */
export async function saveAttributes(
  writer: Kysely<EmulatorTables>,
  caseId: string,
  { attributes, removedKeys }: AttributeChange,
): Promise<void> {
  if (removedKeys.length > 0) {
    await writer
      .deleteFrom('case_attributes')
      .where('case_id', '=', caseId)
      .where('key', 'in', removedKeys)
      .execute();
  }
  if (attributes.length === 0) return;
  await writer
    .insertInto('case_attributes')
    .values(attributes.map((attribute) => ({ case_id: caseId, ...attribute })))
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'key']).doUpdateSet((row) => ({ value: row.ref('excluded.value') })),
    )
    .execute();
}
