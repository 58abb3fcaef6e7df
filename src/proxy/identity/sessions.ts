import type { CenterDatabase } from '../store/center-database.ts';
import type { SessionRow } from '../store/schema.ts';
import type { TokenScope } from './access-token.ts';
import { newToken, tokenHash } from './opaque-token.ts';

/** Milliseconds without a request after which a session is over. */
export const idleLimit = 4 * 3_600_000;
/** Milliseconds after which it is over however busy it was. */
export const absoluteLimit = 12 * 3_600_000;
/** Use is noted at most this often, so that reading does not mean writing. */
const touchEvery = 60_000;

export interface Person {
  readonly userId: string;
  readonly userName: string;
  readonly email: string | null;
  /** As the identity provider calls them; absent for local users. */
  readonly displayName?: string;
  /** Whether a passkey has opened their session. */
  readonly byPasskey?: boolean;
  /** What is left of their permissions where a token of theirs calls; absent in a session. */
  readonly token?: TokenScope;
  /** Who vouched for the person; absent where it was the product itself. */
  readonly federation?: Federation;
}

/** What an identity provider's word brings: roles, as the groups of that sign-in map to them now. */
export interface Federation {
  readonly issuer: string;
  /** The session that holds the groups. */
  readonly sessionHash: string;
  readonly roles: readonly Role[];
}

export interface Role {
  readonly roleId: string;
  readonly name: string;
}

export interface SignedIn {
  readonly person: Person;
  readonly sessionHash: string;
  /** Whether a one-time link has opened it. */
  readonly byLink: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds; the end if nothing more is done. */
  readonly expiresAt: number;
}

interface SessionWithUser {
  session_hash: string;
  user_id: string;
  created_at: number;
  last_used_at: number;
  by_link: number;
  issuer: string | null;
  by_passkey: number;
  user_name: string;
  email: string | null;
  display_name: string | null;
}

const findSession = `
  select s.session_hash, s.user_id, s.created_at, s.last_used_at, s.by_link, s.by_passkey, s.issuer,
    u.user_name, u.email, u.display_name
  from sessions s join users u on u.user_id = s.user_id
  where s.session_hash = ? and u.disabled = 0`;

const findRoles = `
  select distinct r.role_id, r.name
  from session_groups g join role_claims c on c.value = g.value join roles r on r.role_id = c.role_id
  where g.session_hash = ?
  order by r.name`;

/** Sessions are rows: every replica and every restart sees the same, and a deleted one is over. */
export class Sessions {
  private readonly database: CenterDatabase;
  private readonly now: () => number;
  private readonly find;
  private readonly findRoles;

  constructor(database: CenterDatabase, now: () => number) {
    this.database = database;
    this.now = now;
    this.find = database.prepareRecent<SessionWithUser>(findSession);
    this.findRoles = database.prepareRecent<{ role_id: string; name: string }>(findRoles);
  }

  /** The row of a new session and the id for the cookie; the caller inserts it with the audit. */
  draw(
    userId: string,
    byLink: boolean,
    { sourceAddress, userAgent }: { sourceAddress: string; userAgent: string | null },
    byPasskey = false,
  ): { id: string; row: SessionRow } {
    const id = newToken();
    const now = this.now();
    const row = {
      session_hash: tokenHash(id),
      user_id: userId,
      created_at: now,
      last_used_at: now,
      source_address: sourceAddress,
      user_agent: userAgent,
      by_link: byLink ? 1 : 0,
      issuer: null,
      id_token: null,
      by_passkey: byPasskey ? 1 : 0,
    };
    return { id, row };
  }

  /** The session with that id, or null when it is unknown, over, or of a disabled user. */
  async open(id: string, isUse = true): Promise<SignedIn | null> {
    const [row] = await this.find.all(tokenHash(id));
    if (!row) return null;
    const now = this.now();
    if (now >= endOf(row.created_at, row.last_used_at)) return null;
    const touched = isUse && now - row.last_used_at >= touchEvery;
    if (touched) await this.touch(row.session_hash, now);
    return {
      person: {
        userId: row.user_id,
        userName: row.user_name,
        email: row.email,
        ...(row.display_name !== null && { displayName: row.display_name }),
        ...(row.issuer !== null && { federation: await this.federation(row.issuer, row.session_hash) }),
        byPasskey: row.by_passkey !== 0,
      },
      sessionHash: row.session_hash,
      byLink: row.by_link !== 0,
      createdAt: row.created_at,
      expiresAt: endOf(row.created_at, touched ? now : row.last_used_at),
    };
  }

  private async federation(issuer: string, sessionHash: string): Promise<Federation> {
    const rows = await this.findRoles.all(sessionHash);
    return { issuer, sessionHash, roles: rows.map(({ role_id, name }) => ({ roleId: role_id, name })) };
  }

  private async touch(sessionHash: string, now: number): Promise<void> {
    await this.database.write((transaction) =>
      transaction
        .updateTable('sessions')
        .set({ last_used_at: now })
        .where('session_hash', '=', sessionHash)
        .execute(),
    );
  }

  /** How many are not over. */
  async count(): Promise<number> {
    const now = this.now();
    const { sessions } = await this.database.read
      .selectFrom('sessions')
      .select((row) => row.fn.countAll<number>().as('sessions'))
      .where('last_used_at', '>', now - idleLimit)
      .where('created_at', '>', now - absoluteLimit)
      .executeTakeFirstOrThrow();
    return sessions;
  }

  /** Removes what nobody can use any more. */
  async forgetExpired(): Promise<void> {
    const now = this.now();
    await this.database.write(async (transaction) => {
      await transaction
        .deleteFrom('sessions')
        .where((row) =>
          row.or([row('last_used_at', '<', now - idleLimit), row('created_at', '<', now - absoluteLimit)]),
        )
        .execute();
      await transaction.deleteFrom('sign_in_links').where('expires_at', '<', now).execute();
    });
  }
}

export function endOf(createdAt: number, lastUsedAt: number): number {
  return Math.min(lastUsedAt + idleLimit, createdAt + absoluteLimit);
}
