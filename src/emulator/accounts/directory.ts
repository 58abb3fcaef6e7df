import type { JsonObject } from '../../support/json.ts';
import { readPolicy } from '../../support/policy/policy-document.ts';
import type { EmulatorAccount } from './accounts-file.ts';
import type { Caller } from './caller.ts';
import { consoleKey } from './console-key.ts';
import type { ConsoleKey } from './console-key.ts';

/** Accounts by id and callers by access key. Built once: the accounts file is read at the start. */
export class Directory {
  readonly accounts: readonly EmulatorAccount[];
  readonly #callers = new Map<string, Caller>();
  readonly #consoleKeys = new Map<string, ConsoleKey>();

  /** `consoleSecret` comes from the key ring, so that every replica knows the same console keys. */
  constructor(accounts: readonly EmulatorAccount[], consoleSecret: Buffer) {
    this.accounts = accounts;
    for (const account of accounts) {
      for (const user of account.users) {
        const sessionToken = user.sessionToken ?? null;
        // A policy that can't be read grants nothing; the file was read as JSON.
        const policies = user.policies.map((policy) => readPolicy(policy as JsonObject));
        this.#callers.set(user.accessKeyId, { ...user, account, sessionToken, policies });
      }
      const key = consoleKey(account.accountId, consoleSecret);
      const caller = {
        type: 'console',
        userName: 'SupportCenter',
        sessionToken: null,
        policies: [],
      } as const;
      this.#consoleKeys.set(account.accountId, key);
      this.#callers.set(key.accessKeyId, { ...caller, ...key, account });
    }
  }

  find(accessKeyId: string): Caller | null {
    return this.#callers.get(accessKeyId) ?? null;
  }

  has(accountId: string): boolean {
    return this.#consoleKeys.has(accountId);
  }

  /** Throws for an account that is not in the accounts file. */
  consoleKey(accountId: string): ConsoleKey {
    const key = this.#consoleKeys.get(accountId);
    if (!key) throw new Error(`The emulator has no account ${accountId}`);
    return key;
  }
}
