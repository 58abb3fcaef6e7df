import type { IncomingHttpHeaders } from 'node:http';

import { notSignedIn, Refusal } from '../gateway/refusal.ts';
import { bearerToken } from './access-token.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import type { SharedSignInLimit } from './shared-sign-in-limit.ts';

export interface CallerParts {
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly tokens: AccessTokens;
  /** Counts wrong tokens, apart from wrong passwords: a script with an old one locks nobody out. */
  readonly tokenLimit: SharedSignInLimit;
}

/** Who calls: by a session's cookie, or by a personal access token, which replaces it. */
export class Callers {
  private readonly parts: CallerParts;

  constructor(parts: CallerParts) {
    this.parts = parts;
  }

  /**
   * Throws a refusal where nobody is signed in. An `Authorization: AWS4…` header is the SDK's habit and
   * means nothing here. What people don't do themselves is no use of their session: `isUse`.
   */
  async require(
    headers: IncomingHttpHeaders,
    sourceAddress: string,
    { isUse = true }: { isUse?: boolean } = {},
  ): Promise<SignedIn> {
    const token = bearerToken(headers.authorization);
    if (token !== null) return await this.byToken(token, sourceAddress);
    const signedIn = await this.bySession(headers, isUse);
    if (!signedIn) throw notSignedIn();
    return signedIn;
  }

  async bySession({ cookie }: IncomingHttpHeaders, isUse = true): Promise<SignedIn | null> {
    const id = this.parts.cookie.read(cookie);
    return id === null ? null : await this.parts.sessions.open(id, isUse);
  }

  private async byToken(token: string, sourceAddress: string): Promise<SignedIn> {
    const signedIn = await this.parts.tokens.open(token);
    if (signedIn) return signedIn;
    await this.parts.tokenLimit.begin(null, sourceAddress);
    throw new Refusal(401, 'NotAuthorized', 'The access token is not known, was revoked or has ended.');
  }
}
