import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { tokenDaysAtMost, tokenNameLength } from '../../contract/center/access-tokens.ts';
import { invalid } from '../admin/administer.ts';
import { nameOf, readInput, scope } from '../admin/read-input.ts';
import { drawAccessToken, writeAccounts } from '../identity/access-token.ts';
import { requireFreshSignIn } from '../identity/fresh-sign-in.ts';
import type { OwnOperation } from './own-operation.ts';

const day = 24 * 3_600_000;
const accountsAtMost = 100;
const tokensAtMost = 100;
const daysRule = `must be a number of days from 1 to ${tokenDaysAtMost}`;

const shape = {
  name: nameOf(tokenNameLength),
  accounts: z
    .array(scope)
    .min(1, 'must name an account, or *')
    .max(accountsAtMost, `must name at most ${accountsAtMost} accounts`),
  readOnly: z.boolean(),
  days: z.int(daysRule).min(1, daysRule).max(tokenDaysAtMost, daysRule),
};

/** Told once. What its person may not do the token may not either, so accounts need not be checked here. */
export const createAccessToken: OwnOperation = async ({ database }, input, call) => {
  const { name, accounts, readOnly, days } = readInput(shape, input);
  requireFreshSignIn(call);
  const { token, hash } = drawAccessToken();
  const tokenId = randomUUID();
  const expiresAt = call.now + days * day;
  const { userId } = call.person;
  return {
    output: { tokenId, token, expiresAt: new Date(expiresAt).toISOString() },
    async change(transaction) {
      await database.lock(transaction, `access tokens ${userId}`);
      const kept = await transaction
        .selectFrom('access_tokens')
        .select('token_id')
        .where('user_id', '=', userId)
        .where('expires_at', '>', call.now)
        .execute();
      if (kept.length >= tokensAtMost) {
        throw invalid(`You have ${tokensAtMost} access tokens. Revoke one that is no longer used.`);
      }
      await transaction
        .insertInto('access_tokens')
        .values({
          token_id: tokenId,
          token_hash: hash,
          user_id: userId,
          name,
          accounts: writeAccounts(accounts.includes('*') ? '*' : accounts),
          read_only: readOnly ? 1 : 0,
          created_at: call.now,
          expires_at: expiresAt,
          last_used_at: null,
        })
        .execute();
    },
  };
};
