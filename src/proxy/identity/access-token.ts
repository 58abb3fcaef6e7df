/**
 * Personal access tokens: what a program holds instead of a person's session. A token never does more
 * than its person may, and less where it was made so: it reaches named accounts, and may be for reading
 * only. It never administers and never changes how its person signs in, so that a stolen one can't be
 * turned into more than it is.
 */
import { actions, isAction } from '../../support/policy/actions.ts';
import { accessTokenPrefix } from '../../support/tokens.ts';
import { newToken, tokenHash } from './opaque-token.ts';

/** What a token leaves of its person's permissions. */
export interface TokenScope {
  readonly tokenId: string;
  readonly name: string;
  /** Account ids, or `*` for all that the person may see. */
  readonly accounts: readonly string[] | '*';
  readonly readOnly: boolean;
}

/** A new token and the hash that is kept of it. The prefix tells people and scanners whose token it is. */
export function drawAccessToken(): { token: string; hash: string } {
  const token = `${accessTokenPrefix}${newToken()}`;
  return { token, hash: tokenHash(token) };
}

/** Whether the header carries a token; what kind of one is another question. */
export function bearerToken(authorization: string | undefined): string | null {
  return /^bearer +(.*)$/i.exec(authorization ?? '')?.[1]?.trim() ?? null;
}

export function reachesAccount({ accounts }: TokenScope, accountId: string | null): boolean {
  return accountId !== null && (accounts === '*' || accounts.includes(accountId));
}

/** Whether the token leaves the action to its person; without a token everything is left. */
export function leavesAction(scope: TokenScope | undefined, accountId: string | null, action: string) {
  if (!scope) return true;
  if (!reachesAccount(scope, accountId)) return false;
  return !scope.readOnly || (isAction(action) && actions[action].access === 'read');
}

/** As it is kept: JSON of the list, or `*`. */
export function writeAccounts(accounts: TokenScope['accounts']): string {
  return accounts === '*' ? accounts : JSON.stringify(accounts);
}

export function readAccounts(text: string): TokenScope['accounts'] {
  // Written by `writeAccounts` alone.
  return text === '*' ? text : (JSON.parse(text) as string[]);
}
