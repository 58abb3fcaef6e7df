import { randomUUID } from 'node:crypto';

import type { AuditIdentity, AuditRecord } from '../../contract/audit-record.ts';
import type { SignIn } from '../../contract/session.ts';
import type { Database } from '../../database/database.ts';
import { auditTime, personIdentity, unknownIdentity } from '../audit/audit-identity.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { auditRegion } from '../audit/call-record.ts';
import { Refusal } from '../gateway/refusal.ts';
import type { CenterTables, UserRow } from '../store/schema.ts';
import { verifyPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { SignInLimit } from './sign-in-limit.ts';
import { redeemSignInLink } from './sign-in-links.ts';
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

export interface SignInParts {
  readonly database: Database<CenterTables>;
  readonly sessions: Sessions;
  readonly audit: AuditLog;
  readonly limit: SignInLimit;
  readonly now: () => number;
}

/** Signs people in; each try is recorded, and a good one is durable together with its session. */
export class SignInDesk {
  private readonly parts: SignInParts;

  constructor(parts: SignInParts) {
    this.parts = parts;
  }

  async signIn(given: SignIn, visitor: Visitor): Promise<NewSession> {
    const limitKey = 'link' in given ? null : userNameKey(given.username);
    this.parts.limit.begin(limitKey, visitor.sourceAddress);
    const session =
      'link' in given ? await this.byLink(given.link, visitor) : await this.byPassword(given, visitor);
    if (!session) throw signInFailed('link' in given);
    this.parts.limit.succeeded(limitKey, visitor.sourceAddress);
    return session;
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
  ): Promise<NewSession | null> {
    const { database, audit } = this.parts;
    const user = await findUser(database, username);
    const right = await verifyPassword(password, user?.password_hash ?? null);
    if (right && user && user.disabled === 0) {
      return await database.write(async (transaction) => this.open(transaction, user, visitor, false));
    }
    await audit.write(this.record('ConsoleLogin', user ? identityOf(user) : hiddenName, visitor, 'Failure'));
    return null;
  }

  private async byLink(token: string, visitor: Visitor): Promise<NewSession | null> {
    const { database, audit, now } = this.parts;
    return await database.write(async (transaction) => {
      const user = await redeemSignInLink(transaction, token, now());
      if (user) return await this.open(transaction, user, visitor, true);
      await audit.append(transaction, this.record('ConsoleLogin', unknownIdentity, visitor, 'Failure'));
      return null;
    });
  }

  private async open(
    transaction: Parameters<typeof redeemSignInLink>[0],
    user: UserRow,
    visitor: Visitor,
    byLink: boolean,
  ): Promise<NewSession> {
    const { sessions, audit } = this.parts;
    const { id, row } = sessions.draw(user.user_id, byLink, visitor);
    await transaction.insertInto('sessions').values(row).execute();
    await audit.append(transaction, this.record('ConsoleLogin', identityOf(user), visitor, 'Success'));
    return { user, sessionId: id };
  }

  private record(
    eventName: 'ConsoleLogin' | 'Logout',
    userIdentity: AuditIdentity,
    { requestId, sourceAddress, userAgent }: Visitor,
    outcome: 'Success' | 'Failure' | null,
  ): AuditRecord {
    return {
      eventVersion: '1.11',
      userIdentity,
      eventTime: auditTime(this.parts.now()),
      eventSource: 'supportcenter',
      eventName,
      awsRegion: auditRegion,
      sourceIPAddress: sourceAddress,
      userAgent,
      requestParameters: null,
      responseElements: outcome && { [eventName]: outcome },
      ...(outcome === 'Failure' && { errorCode: 'Failure', errorMessage: 'Failed authentication' }),
      requestID: requestId,
      eventID: randomUUID(),
      readOnly: false,
      eventType: 'AwsConsoleSignIn',
      managementEvent: true,
      eventCategory: 'Management',
    };
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

function signInFailed(byLink: boolean): Refusal {
  const message = byLink
    ? 'This link does not sign in any more: it opens once and for a limited time. Ask for a new one.'
    : 'The user name or the password is wrong.';
  return new Refusal(401, 'NotAuthorized', message);
}
