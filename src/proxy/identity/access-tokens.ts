import type { CenterDatabase } from '../store/center-database.ts';
import { readAccounts } from './access-token.ts';
import { tokenHash } from './opaque-token.ts';
import type { SignedIn } from './sessions.ts';

/** Use is noted at most this often, in milliseconds, so that reading does not mean writing. */
const touchEvery = 60_000;

interface TokenWithUser {
  token_id: string;
  user_id: string;
  name: string;
  accounts: string;
  read_only: number;
  created_at: number;
  expires_at: number;
  last_used_at: number | null;
  user_name: string;
  email: string | null;
  issuer: string | null;
}

const findToken = `
  select t.token_id, t.user_id, t.name, t.accounts, t.read_only, t.created_at, t.expires_at,
    t.last_used_at, u.user_name, u.email, i.issuer
  from access_tokens t join users u on u.user_id = t.user_id
    left join identities i on i.user_id = u.user_id
  where t.token_hash = ? and u.disabled = 0`;

/** Rows, as sessions are: a token that is revoked, or whose user is disabled, is out with the commit. */
export class AccessTokens {
  private readonly database: CenterDatabase;
  private readonly now: () => number;
  private readonly find;

  constructor(database: CenterDatabase, now: () => number) {
    this.database = database;
    this.now = now;
    this.find = database.prepareRecent<TokenWithUser>(findToken);
  }

  /** Whom the token stands for and how far; null when it is unknown, over, or of a disabled user. */
  async open(token: string): Promise<SignedIn | null> {
    const [row] = await this.find.all(tokenHash(token));
    const now = this.now();
    if (!row || now >= row.expires_at) return null;
    if (now - (row.last_used_at ?? 0) >= touchEvery) await this.touch(row.token_id, now);
    const { token_id: tokenId, name } = row;
    const scope = { tokenId, name, accounts: readAccounts(row.accounts), readOnly: row.read_only !== 0 };
    return {
      person: {
        userId: row.user_id,
        userName: row.user_name,
        email: row.email,
        token: scope,
        // Roles are for who has just come from the provider, not for what stays behind.
        ...(row.issuer !== null && { federation: { issuer: row.issuer, sessionHash: '', roles: [] } }),
      },
      // No session has an empty hash: what a person does with their own sessions finds none.
      sessionHash: '',
      byLink: false,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    };
  }

  async forgetExpired(): Promise<void> {
    const now = this.now();
    await this.database.write((transaction) =>
      transaction.deleteFrom('access_tokens').where('expires_at', '<', now).execute(),
    );
  }

  private async touch(tokenId: string, now: number): Promise<void> {
    await this.database.write((transaction) =>
      transaction
        .updateTable('access_tokens')
        .set({ last_used_at: now })
        .where('token_id', '=', tokenId)
        .execute(),
    );
  }
}
