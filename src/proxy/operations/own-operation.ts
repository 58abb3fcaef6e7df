import type { Readable } from 'node:stream';

import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { JsonObject } from '../../support/json.ts';
import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { AccountTester } from '../accounts/account-tester.ts';
import type { RelyingParty } from '../identity/passkeys/relying-party.ts';
import type { Person } from '../identity/sessions.ts';
import type { SharedSignInLimit } from '../identity/shared-sign-in-limit.ts';
import type { CenterTables } from '../store/schema.ts';

/** What our own operations work with. */
export interface OwnParts {
  readonly database: Database<CenterTables>;
  readonly directory: AccountDirectory;
  /** Goes the whole way to an account's Support API and says where it ends. */
  readonly accountTest: AccountTester;
  /** Counts wrong passwords. */
  readonly limit: SharedSignInLimit;
  /** Whether people reach us by https. */
  readonly secure: boolean;
  /** For whom passkeys are; null where the address allows none. */
  readonly relyingParty: () => RelyingParty | null;
}

export interface OwnCall {
  readonly person: Person;
  readonly sessionHash: string;
  /** Whether a one-time link has opened the session. */
  readonly byLink: boolean;
  /** Epoch milliseconds; when the person signed in. */
  readonly signedInAt: number;
  /** Null where the operation is for the installation. */
  readonly accountId: string | null;
  /** The actions that the operation asks for, all of which the person may use. */
  readonly actions: readonly string[];
  readonly sourceAddress: string;
  readonly userAgent: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What is answered and, apart from it, what is changed: in one commit with the call's audit record. A
 * change that throws a `Refusal` changes nothing and is recorded as refused.
 */
export interface OwnAnswer {
  readonly output: JsonObject;
  /** Answered instead of the output, which the audit keeps: too large to be held. */
  readonly file?: { readonly contentType: string; readonly body: Readable };
  readonly change?: (transaction: Transaction<CenterTables>) => Promise<void>;
}

/** Throws a `Refusal` for input that breaks a rule. */
export type OwnOperation = (parts: OwnParts, input: JsonObject, call: OwnCall) => Promise<OwnAnswer>;

export type OwnOperations = ReadonlyMap<string, (input: JsonObject, call: OwnCall) => Promise<OwnAnswer>>;
