import type { Readable } from 'node:stream';

import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { JsonObject } from '../../support/json.ts';
import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { AccountTester } from '../accounts/account-tester.ts';
import type { ReadSupport } from '../accounts/read-support.ts';
import type { AccountEntry } from '../accounts/upstream.ts';
import type { ColumnThread } from '../cases/columns/column-thread.ts';
import type { CaseScope } from '../cases/scope/case-scope.ts';
import type { Permission } from '../gateway/call.ts';
import type { RelyingParty } from '../identity/passkeys/relying-party.ts';
import type { Permissions } from '../identity/permissions.ts';
import type { Person } from '../identity/sessions.ts';
import type { SharedSignInLimit } from '../identity/shared-sign-in-limit.ts';
import type { CenterTables } from '../store/schema.ts';

/** What our own operations work with. */
export interface OwnParts {
  readonly database: Database<CenterTables>;
  /** All cases, for whatever lists or counts them. */
  readonly columns: ColumnThread;
  readonly directory: AccountDirectory;
  /** Goes the whole way to an account's Support API and says where it ends. */
  readonly accountTest: AccountTester;
  readonly readSupport: ReadSupport;
  /** For cases that an operation meets beside the one that its input names. */
  readonly caseScope: CaseScope;
  /** Whose links the Support API gives; null: AWS's. */
  readonly emulator: URL | null;
  readonly storageOrigins: readonly string[];
  /** Told, with the commit, that there is an export to make or to remove. */
  readonly exportsChanged: () => void;
  /** The same of reports. */
  readonly reportsChanged: () => void;
  /** Told of a file that breaks off on its way. */
  readonly onBroken: (failure: unknown) => void;
  /** For what an operation asks beyond its own actions. */
  readonly permissions: Permissions;
  /** Settles, soon, when what is known to have changed in these accounts is in the index of cases. */
  readonly settled: (accountIds: readonly string[]) => Promise<void>;
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
  readonly account: AccountEntry | null;
  /** What the permission for the operation's actions leaves open. */
  readonly permission: Permission;
  /** Aborted when whoever asked goes away. */
  readonly signal: AbortSignal;
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
  readonly file?: {
    readonly contentType: string;
    readonly body: Readable;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly change?: (transaction: Transaction<CenterTables>) => Promise<void>;
}

/** Throws a `Refusal` for input that breaks a rule. */
export type OwnOperation = (parts: OwnParts, input: JsonObject, call: OwnCall) => Promise<OwnAnswer>;

export type OwnOperations = ReadonlyMap<string, (input: JsonObject, call: OwnCall) => Promise<OwnAnswer>>;
