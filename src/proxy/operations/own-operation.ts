import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { JsonObject } from '../../support/json.ts';
import type { Person } from '../identity/sessions.ts';
import type { CenterTables } from '../store/schema.ts';

export interface OwnCall {
  readonly person: Person;
  /** Null where the operation is for the installation. */
  readonly accountId: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is answered and, apart from it, what is changed: in one commit with the call's audit record. */
export interface OwnAnswer {
  readonly output: JsonObject;
  readonly change?: (transaction: Transaction<CenterTables>) => Promise<void>;
}

/** Throws a `Refusal` for input that breaks a rule. */
export type OwnOperation = (
  database: Database<CenterTables>,
  input: JsonObject,
  call: OwnCall,
) => Promise<OwnAnswer>;

export type OwnOperations = ReadonlyMap<string, (input: JsonObject, call: OwnCall) => Promise<OwnAnswer>>;
