import { defaultPreferences } from '../../contract/center/preferences.ts';
import type { Database } from '../../database/database.ts';
import type { JsonObject } from '../../support/json.ts';
import { isJsonObject, parseJson } from '../../support/json.ts';
import type { CenterTables } from '../store/schema.ts';
import type { OwnOperation } from './own-operation.ts';

export const getPreferences: OwnOperation = async ({ database }, _input, { person }) => ({
  output: { preferences: await readPreferences(database.read, person.userId) },
});

/** What the user has chosen, over the defaults. */
export async function readPreferences(
  reader: Pick<Database<CenterTables>['read'], 'selectFrom'>,
  userId: string,
): Promise<JsonObject> {
  const row = await reader
    .selectFrom('preferences')
    .select('preferences')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  const kept = parseJson(row?.preferences ?? '{}');
  return { ...defaultPreferences, ...(kept.ok && isJsonObject(kept.value) && kept.value) };
}
