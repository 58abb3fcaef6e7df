/**
 * Trusted Advisor is on in every account until somebody disables it; then each of its calls is refused, no
 * check refreshes by itself, and a refresh that is under way is abandoned. What was excluded, and the
 * results of before, are there again when it is enabled.
 */
import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { OperationName } from '../../../support/operations.ts';
import type { Handler } from '../../operations/handlers.ts';
import { AccessDenied } from '../../protocol/request-errors.ts';
import { findAdvisorAccount, saveAdvisorAccount } from '../../store/advisor/advisor-accounts.ts';
import type { EmulatorTables } from '../../store/schema.ts';
import { isDisabled } from './refresh-times.ts';

type Store = Database<EmulatorTables>;

/** Within the account's lock by its transaction, so that what follows from it still holds when it is written. */
export async function isAdvisorEnabled(
  reader: Parameters<typeof findAdvisorAccount>[0],
  accountId: string,
): Promise<boolean> {
  return !isDisabled(await findAdvisorAccount(reader, accountId));
}

export interface Switch {
  readonly isEnabled: boolean;
  /** The emulator's clock. */
  readonly now: number;
  /** Throws where it must not be; asked when nobody else can change the account. */
  readonly require?: (transaction: Transaction<EmulatorTables>) => Promise<void>;
}

/** Doing it again changes nothing. */
export async function switchAdvisor(
  database: Store,
  accountId: string,
  { isEnabled, now, require }: Switch,
): Promise<void> {
  await database.write(async (transaction) => {
    await database.lock(transaction, `advisor:${accountId}`);
    await require?.(transaction);
    const state = await findAdvisorAccount(transaction, accountId);
    if (isDisabled(state) !== isEnabled) return;
    const change = isEnabled ? { enabled_at: now } : { disabled_at: now, enabled_at: null };
    await saveAdvisorAccount(transaction, { ...state, ...change });
  });
}

/** That every call is denied is documented; the text is ours. */
export function whileEnabled<Name extends OperationName>(handler: Handler<Name>): Handler<Name> {
  return async (input, call) => {
    if (!(await isAdvisorEnabled(call.database.read, call.account.accountId))) {
      throw new AccessDenied('Trusted Advisor is disabled for this account.');
    }
    return handler(input, call);
  };
}
