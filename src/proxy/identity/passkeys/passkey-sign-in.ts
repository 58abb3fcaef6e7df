import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { CenterTables, PasskeyRow, UserRow } from '../../store/schema.ts';
import { drawChallenge, storeChallenge, takeChallenge } from './challenges.ts';
import { findPasskeys } from './find-passkeys.ts';
import type { AssertionOptions } from './passkey-options.ts';
import { assertionOptions } from './passkey-options.ts';
import type { AssertionResponse } from './passkey-response.ts';
import { challengeOf } from './passkey-response.ts';
import type { RelyingParty } from './relying-party.ts';
import { verifyAssertion } from './verify-passkey.ts';

/** Somebody who has proved to hold a passkey; the proof counts once its use is noted. */
export interface PasskeyHolder {
  readonly user: UserRow;
  /** Whether the password was right before, or nothing but the passkey was shown. */
  readonly afterPassword: boolean;
  /** False where the same answer came in by another way meanwhile. */
  noteUse(transaction: Transaction<CenterTables>): Promise<boolean>;
}

export interface PasskeySignInParts {
  readonly database: Database<CenterTables>;
  readonly relyingParty: () => RelyingParty | null;
  readonly now: () => number;
}

/** The ceremony of signing in, in its two steps: what the browser is asked, and what it answers. */
export class PasskeySignIn {
  private readonly parts: PasskeySignInParts;

  constructor(parts: PasskeySignInParts) {
    this.parts = parts;
  }

  /** For whoever comes: says nothing about who has passkeys here. */
  async optionsForAnybody(): Promise<AssertionOptions> {
    return await this.options(null, []);
  }

  /** For one whose password was right; null where no passkey is asked of them. */
  async optionsAfterPassword(user: UserRow): Promise<AssertionOptions | null> {
    if (user.asks_for_passkey === 0) return null;
    const passkeys = await findPasskeys(this.parts.database.read, user.user_id);
    return passkeys.length === 0 ? null : await this.options(user.user_id, passkeys);
  }

  /** Null where the answer is not right, for whatever reason. */
  async verify(response: AssertionResponse): Promise<PasskeyHolder | null> {
    const { database, now } = this.parts;
    const purposes = ['sign-in', 'second-factor'] as const;
    const challenge = await takeChallenge(database, challengeOf(response), purposes, now());
    const passkey = await this.find(response.id);
    const alone = challenge?.purpose !== 'second-factor';
    const given = challenge?.challenge ?? null;
    const right = await verifyAssertion(this.party(), given, response, passkey, alone);
    const user = passkey && (await this.userOf(passkey));
    if (!right || !challenge || !passkey || !user || user.disabled !== 0) return null;
    if (challenge.user_id !== null && challenge.user_id !== user.user_id) return null;
    if (!isHandleOf(response, user)) return null;
    const noteUse = (transaction: Transaction<CenterTables>) =>
      noteUseOf(transaction, passkey, right.counter, now());
    return { user, afterPassword: !alone, noteUse };
  }

  private async options(userId: string | null, passkeys: readonly PasskeyRow[]): Promise<AssertionOptions> {
    const { database, now } = this.parts;
    const party = this.party();
    const row = drawChallenge(userId === null ? 'sign-in' : 'second-factor', userId, now());
    await database.write((transaction) => storeChallenge(transaction, row));
    return assertionOptions(party, row, passkeys);
  }

  private party(): RelyingParty {
    return requireParty(this.parts.relyingParty());
  }

  private async find(credentialId: string): Promise<PasskeyRow | null> {
    const row = await this.parts.database.read
      .selectFrom('passkeys')
      .selectAll()
      .where('credential_id', '=', credentialId)
      .executeTakeFirst();
    return row ?? null;
  }

  private async userOf({ user_id }: PasskeyRow): Promise<UserRow | null> {
    const row = await this.parts.database.read
      .selectFrom('users')
      .selectAll()
      .where('user_id', '=', user_id)
      .executeTakeFirst();
    return row ?? null;
  }
}

/** Throws a refusal where the address of this installation allows no passkeys. */
export function requireParty(party: RelyingParty | null): RelyingParty {
  if (party) return party;
  const message = 'Passkeys need an address with a name and https. PUBLIC_URL sets the address.';
  throw new Refusal(400, 'ValidationException', message);
}

function isHandleOf({ response }: AssertionResponse, { user_id }: UserRow): boolean {
  const { userHandle } = response;
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === user_id;
}

/** A counter that does not rise belongs to a copy. Authenticators without one always tell 0. */
async function noteUseOf(
  transaction: Transaction<CenterTables>,
  { passkey_id }: PasskeyRow,
  counter: number,
  now: number,
): Promise<boolean> {
  const row = await transaction
    .updateTable('passkeys')
    .set({ counter, last_used_at: now })
    .where('passkey_id', '=', passkey_id)
    .where('counter', counter === 0 ? '=' : '<', counter)
    .returning('passkey_id')
    .executeTakeFirst();
  return row !== undefined;
}
