import { readInput } from '../admin/read-input.ts';
import { readAccounts } from '../identity/access-token.ts';
import type { OwnOperation } from './own-operation.ts';

export const listAccessTokens: OwnOperation = async ({ database }, input, call) => {
  readInput({}, input);
  const rows = await database.read
    .selectFrom('access_tokens')
    .selectAll()
    .where('user_id', '=', call.person.userId)
    .where('expires_at', '>', call.now)
    .orderBy('created_at', 'desc')
    .orderBy('token_id')
    .execute();
  const accessTokens = rows.map((row) => ({
    tokenId: row.token_id,
    name: row.name,
    accounts: [readAccounts(row.accounts)].flat(),
    readOnly: row.read_only !== 0,
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    ...(row.last_used_at !== null && { lastUsedAt: new Date(row.last_used_at).toISOString() }),
  }));
  return { output: { accessTokens } };
};
