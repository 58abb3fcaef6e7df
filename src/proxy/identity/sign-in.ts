import type { AuditIdentity, AuditRecord } from '../../contract/audit-record.ts';
import type { SignIn } from '../../contract/session.ts';
import type { Database } from '../../database/database.ts';
import { personIdentity, unknownIdentity } from '../audit/audit-identity.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { Refusal } from '../gateway/refusal.ts';
import type { CenterTables, UserRow } from '../store/schema.ts';
import type { AssertionOptions } from './passkeys/passkey-options.ts';
import type { AssertionResponse } from './passkeys/passkey-response.ts';
import type { PasskeySignIn } from './passkeys/passkey-sign-in.ts';
import { verifyPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { SharedSignInLimit } from './shared-sign-in-limit.ts';
import { redeemSignInLink } from './sign-in-links.ts';
import { signInRecord } from './sign-in-record.ts';
import { findUser, userNameKey } from './users.ts';

/** From where somebody signs in. */
export interface Visitor {
  readonly requestId: string;
  readonly sourceAddress: string;
  readonly userAgent: string | null;
}

export interface NewSession {
  readonly user: UserRow;
  /** For the cookie. */
  readonly sessionId: string;
}

/** The password was right, and the user wants a passkey to be asked for as well. */
export interface PasskeyWanted {
  readonly passkeyOptions: AssertionOptions;
}

export interface SignInParts {
  readonly database: Database<CenterTables>;
  readonly sessions: Sessions;
  readonly audit: AuditLog;
  readonly limit: SharedSignInLimit;
  readonly passkeys: PasskeySignIn;
  readonly now: () => number;
}

/** Signs people in; each try is recorded, and a good one is durable together with its session. */
export class SignInDesk {
  private readonly parts: SignInParts;

  constructor(parts: SignInParts) {
    this.parts = parts;
  }

  async signIn(given: SignIn, visitor: Visitor): Promise<NewSession | PasskeyWanted> {
    const { limit } = this.parts;
    const limitKey = 'username' in given ? userNameKey(given.username) : null;
    await limit.begin(limitKey, visitor.sourceAddress).catch(async (refusal: unknown) => {
      const who = 'username' in given ? hiddenName : unknownIdentity;
      await this.parts.audit.write(this.record('ConsoleLogin', who, visitor, 'Failure'));
      throw refusal;
    });
    const outcome = await this.open(given, visitor);
    if (!outcome) throw signInFailed(given);
    // Half of a sign-in is none: it counts until the passkey is there.
    if ('passkeyOptions' in outcome) return outcome;
    await limit.succeeded(limitKey, visitor.sourceAddress);
    return outcome;
  }

  /** What a browser needs for a sign-in with a passkey alone. */
  async passkeyOptions({ sourceAddress }: Visitor): Promise<AssertionOptions> {
    await this.parts.limit.begin(null, sourceAddress);
    return await this.parts.passkeys.optionsForAnybody();
  }

  private async open(given: SignIn, visitor: Visitor): Promise<NewSession | PasskeyWanted | null> {
    if ('link' in given) return await this.byLink(given.link, visitor);
    if ('passkey' in given) return await this.byPasskey(given.passkey, visitor);
    return await this.byPassword(given, visitor);
  }

  async signOut(sessionHash: string, identity: AuditIdentity, visitor: Visitor): Promise<void> {
    const record = this.record('Logout', identity, visitor, null);
    await this.parts.database.write(async (transaction) => {
      await transaction.deleteFrom('sessions').where('session_hash', '=', sessionHash).execute();
      await this.parts.audit.append(transaction, record);
    });
  }

  private async byPassword(
    { username, password }: { username: string; password: string },
    visitor: Visitor,
  ): Promise<NewSession | PasskeyWanted | null> {
    const { database, audit, passkeys } = this.parts;
    const user = await findUser(database, username);
    const right = await verifyPassword(password, user?.password_hash ?? null);
    if (right && user && user.disabled === 0) {
      const passkeyOptions = await passkeys.optionsAfterPassword(user);
      if (!passkeyOptions) {
        return await database.write(async (transaction) => this.begin(transaction, user, visitor));
      }
      await audit.write(this.record('CheckMfa', identityOf(user), visitor, 'Success'));
      return { passkeyOptions };
    }
    await audit.write(this.record('ConsoleLogin', user ? identityOf(user) : hiddenName, visitor, 'Failure'));
    return null;
  }

  private async byLink(token: string, visitor: Visitor): Promise<NewSession | null> {
    const { database, audit, now } = this.parts;
    return await database.write(async (transaction) => {
      const user = await redeemSignInLink(transaction, token, now());
      if (user) return await this.begin(transaction, user, visitor, { byLink: true });
      await audit.append(transaction, this.record('ConsoleLogin', unknownIdentity, visitor, 'Failure'));
      return null;
    });
  }

  private async byPasskey(response: AssertionResponse, visitor: Visitor): Promise<NewSession | null> {
    const { database, audit, limit, passkeys } = this.parts;
    const holder = await passkeys.verify(response);
    const session = await database.write(async (transaction) => {
      if (holder && (await holder.noteUse(transaction))) {
        return await this.begin(transaction, holder.user, visitor, { byPasskey: true });
      }
      await audit.append(transaction, this.record('ConsoleLogin', unknownIdentity, visitor, 'Failure'));
      return null;
    });
    // The step before it counted as well: the password, or the asking for options.
    const firstStep = holder?.afterPassword ? holder.user.user_name_key : null;
    if (session) await limit.succeeded(firstStep, visitor.sourceAddress);
    return session;
  }

  private async begin(
    transaction: Parameters<typeof redeemSignInLink>[0],
    user: UserRow,
    visitor: Visitor,
    { byLink = false, byPasskey = false } = {},
  ): Promise<NewSession> {
    const { sessions, audit } = this.parts;
    const { id, row } = sessions.draw(user.user_id, byLink, visitor, byPasskey);
    await transaction.insertInto('sessions').values(row).execute();
    await audit.append(transaction, this.record('ConsoleLogin', identityOf(user), visitor, 'Success'));
    return { user, sessionId: id };
  }

  private record(
    eventName: 'ConsoleLogin' | 'CheckMfa' | 'Logout',
    userIdentity: AuditIdentity,
    visitor: Visitor,
    outcome: 'Success' | 'Failure' | null,
  ): AuditRecord {
    return signInRecord({ eventName, userIdentity, visitor, outcome, now: this.parts.now() });
  }
}

/** As CloudTrail does it: what is no user's name may be a password typed into the wrong field. */
const hiddenName: AuditIdentity = { type: 'Unknown', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' };

function identityOf(user: UserRow): AuditIdentity {
  return personIdentity({
    userId: user.user_id,
    userName: user.user_name,
    email: user.email,
  });
}

function signInFailed(given: SignIn): Refusal {
  return new Refusal(401, 'NotAuthorized', wordsFor(given));
}

function wordsFor(given: SignIn): string {
  if ('passkey' in given) return 'This passkey does not sign in here.';
  return 'link' in given
    ? 'This link does not sign in any more: it opens once and for a limited time. Ask for a new one.'
    : 'The user name or the password is wrong.';
}
