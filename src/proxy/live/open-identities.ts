import type { Kysely } from 'kysely';

import { endOf } from '../identity/sessions.ts';
import type { SignedIn } from '../identity/sessions.ts';
import type { CenterTables } from '../store/schema.ts';

/** Names in one query: under what either engine takes. */
const atOnce = 500;

/** What a session, or a token in its place, is known by. */
export function identityOf({ person, sessionHash }: SignedIn): string {
  return person.token ? `token ${person.token.tokenId}` : `session ${sessionHash}`;
}

/**
 * Which of them may still act for their users, by `identityOf`. It asks for all at once, and leaves no
 * trace: a stream that is open is no use of a session, or none would ever end by lying idle.
 */
export async function openIdentities(
  reader: Kysely<CenterTables>,
  signedIn: readonly SignedIn[],
  now: number,
): Promise<ReadonlySet<string>> {
  const open = new Set<string>();
  const tokens = signedIn.flatMap(({ person }) => person.token?.tokenId ?? []);
  const sessions = signedIn.filter(({ person }) => !person.token).map(({ sessionHash }) => sessionHash);
  for (const some of inPieces(sessions)) {
    for (const row of await findSessions(reader, some)) {
      if (now < endOf(row.created_at, row.last_used_at)) open.add(`session ${row.session_hash}`);
    }
  }
  for (const some of inPieces(tokens)) {
    for (const row of await findTokens(reader, some, now)) open.add(`token ${row.token_id}`);
  }
  return open;
}

async function findSessions(reader: Kysely<CenterTables>, hashes: readonly string[]) {
  return await reader
    .selectFrom('sessions')
    .innerJoin('users', 'users.user_id', 'sessions.user_id')
    .select(['sessions.session_hash', 'sessions.created_at', 'sessions.last_used_at'])
    .where('users.disabled', '=', 0)
    .where('sessions.session_hash', 'in', hashes)
    .execute();
}

async function findTokens(reader: Kysely<CenterTables>, tokenIds: readonly string[], now: number) {
  return await reader
    .selectFrom('access_tokens')
    .innerJoin('users', 'users.user_id', 'access_tokens.user_id')
    .select('access_tokens.token_id')
    .where('users.disabled', '=', 0)
    .where('access_tokens.expires_at', '>', now)
    .where('access_tokens.token_id', 'in', tokenIds)
    .execute();
}

function inPieces(names: readonly string[]): string[][] {
  const different = [...new Set(names)];
  return Array.from({ length: Math.ceil(different.length / atOnce) }, (_, index) =>
    different.slice(index * atOnce, (index + 1) * atOnce),
  );
}
