import type { Transaction } from 'kysely';

import type { AuditIdentity } from '../../../contract/audit-record.ts';
import type { Database } from '../../../database/database.ts';
import { sessionIdentity, unknownIdentity } from '../../audit/audit-identity.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { CenterTables, UserRow } from '../../store/schema.ts';
import { tokenHash } from '../opaque-token.ts';
import { findSessionRoles } from '../roles.ts';
import type { Sessions } from '../sessions.ts';
import { signInRecord } from '../sign-in-record.ts';
import type { Visitor } from '../sign-in.ts';
import { readPerson } from './claims.ts';
import type { Flow } from './flow-cookie.ts';
import type { ProvenIdentity } from './identity-provider.ts';
import { providerUser } from './provider-user.ts';
import { SignInFailed } from './sign-in-problem.ts';

export interface ProviderSignInParts {
  readonly database: Database<CenterTables>;
  readonly sessions: Sessions;
  readonly audit: AuditLog;
  readonly groupsClaim: string;
  readonly now: () => number;
}

/** Characters of an ID token that fits into the address of a sign-out; a longer one is not kept. */
const hintAtMost = 4096;

/** Opens sessions for people for whom the identity provider has vouched. */
export class ProviderSignIn {
  private readonly parts: ProviderSignInParts;

  constructor(parts: ProviderSignInParts) {
    this.parts = parts;
  }

  /** Uses the state up, on all replicas; throws `SignInFailed` where somebody did already. */
  async useUp({ state, expiresAt }: Flow): Promise<void> {
    const row = { state_hash: tokenHash(state), expires_at: expiresAt };
    const isFirst = await this.parts.database.write(async (transaction) =>
      transaction
        .insertInto('used_sign_ins')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('state_hash')
        .executeTakeFirst(),
    );
    if (!isFirst) throw new SignInFailed('expired', 'This sign-in was used already.');
  }

  /** The new session's id, for the cookie. Throws `SignInFailed` for a disabled user. */
  async enter(identity: ProvenIdentity, visitor: Visitor): Promise<string> {
    const { database, groupsClaim, now } = this.parts;
    const person = readPerson(identity.claims, identity.subject, groupsClaim);
    const sessionId = await database.write(async (transaction) => {
      await database.lock(transaction, 'administration');
      const user = await providerUser(transaction, identity, person, now());
      if (user.disabled !== 0) return null;
      return await this.open(transaction, { user, identity, groups: person.groups }, visitor);
    });
    if (sessionId === null) throw new SignInFailed('disabled', 'The user is disabled.');
    return sessionId;
  }

  async recordFailure({ message: reason }: SignInFailed, visitor: Visitor): Promise<void> {
    const failed = { userIdentity: unknownIdentity, outcome: 'Failure', reason } as const;
    await this.parts.audit.write(this.record(failed, visitor));
  }

  /** Removes what would be too old by now anyway. */
  async forgetUsed(): Promise<void> {
    const now = this.parts.now();
    await this.parts.database.write((transaction) =>
      transaction.deleteFrom('used_sign_ins').where('expires_at', '<', now).execute(),
    );
  }

  private async open(
    transaction: Transaction<CenterTables>,
    { user, identity, groups }: { user: UserRow; identity: ProvenIdentity; groups: readonly string[] },
    visitor: Visitor,
  ): Promise<string> {
    const { issuer, idToken } = identity;
    const { id, row } = this.parts.sessions.draw(user.user_id, false, visitor);
    const session_hash = row.session_hash;
    const id_token = idToken.length <= hintAtMost ? idToken : null;
    await transaction
      .insertInto('sessions')
      .values({ ...row, issuer, id_token })
      .execute();
    const claimed = groups.map((value) => ({ session_hash, value }));
    if (claimed.length > 0) await transaction.insertInto('session_groups').values(claimed).execute();
    const roles = await findSessionRoles(transaction, session_hash);
    const userIdentity = sessionIdentity({
      person: {
        userId: user.user_id,
        userName: user.user_name,
        email: user.email,
        federation: { issuer, sessionHash: session_hash, roles },
      },
      createdAt: row.created_at,
    });
    await this.parts.audit.append(transaction, this.record({ userIdentity, outcome: 'Success' }, visitor));
    return id;
  }

  private record(
    about: { userIdentity: AuditIdentity; outcome: 'Success' | 'Failure'; reason?: string },
    visitor: Visitor,
  ) {
    return signInRecord({ eventName: 'ConsoleLogin', ...about, visitor, now: this.parts.now() });
  }
}
