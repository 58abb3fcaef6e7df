import type { CenterOperationName } from '../../contract/center/center-operations.ts';
import type { Database } from '../../database/database.ts';
import type { JsonObject } from '../../support/json.ts';
import type { CenterTables } from '../store/schema.ts';
import { getPreferences } from './get-preferences.ts';
import type { OwnCall, OwnOperation, OwnOperations } from './own-operation.ts';
import { putPreferences } from './put-preferences.ts';

const handlers: Record<CenterOperationName, OwnOperation> = {
  GetPreferences: getPreferences,
  PutPreferences: putPreferences,
};

export function ownOperations(database: Database<CenterTables>): OwnOperations {
  return new Map(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (input: JsonObject, call: OwnCall) => handler(database, input, call),
    ]),
  );
}
