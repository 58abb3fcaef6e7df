import type { JsonObject } from '../../support/json.ts';
import { personArn } from '../audit/audit-identity.ts';
import { searchCases } from '../cases/search/search-cases.ts';
import { readSearchInput } from '../cases/search/search-input.ts';
import { type AccountScope, scopeOf, searchActions } from '../cases/search/search-scope.ts';
import { accessDenied } from '../gateway/refusal.ts';
import type { OwnCall, OwnOperation, OwnParts } from './own-operation.ts';

/** Over all accounts that the person may see, or over those asked for. */
export const searchForCases: OwnOperation = async (parts, input, call) => {
  const wanted = readSearchInput(input);
  const scopes = await scopesOf(parts, call, wanted.accountIds);
  await parts.settled(scopes.map(({ accountId }) => accountId));
  const { person, signal, now } = call;
  const search = { input: wanted, scopes, userId: person.userId, now, signal };
  const answer = await searchCases(parts, search);
  // Texts, numbers, truths and lists and records of them.
  return { output: answer as unknown as JsonObject };
};

/** Of the accounts that are named, or of all that the person may search. */
export async function scopesOf(
  parts: OwnParts,
  call: OwnCall,
  accountIds: readonly string[] | undefined,
): Promise<AccountScope[]> {
  return accountIds ? await namedScopes(parts, call, accountIds) : await allScopes(parts, call);
}

async function allScopes({ directory, ...parts }: OwnParts, call: OwnCall): Promise<AccountScope[]> {
  const scopes: AccountScope[] = [];
  for (const { accountId } of await directory.list()) {
    const scope = await scopeOf(parts.permissions, circumstancesOf(call, parts.secure), accountId);
    if (!('missing' in scope)) scopes.push(scope);
  }
  return scopes;
}

/** An account that is not known is denied like one that is not allowed. */
async function namedScopes(
  { directory, permissions, secure }: OwnParts,
  call: OwnCall,
  accountIds: readonly string[],
): Promise<AccountScope[]> {
  const scopes: AccountScope[] = [];
  for (const accountId of new Set(accountIds)) {
    const scope = await scopeOf(permissions, circumstancesOf(call, secure), accountId);
    const isKnown = (await directory.find(accountId)) !== undefined;
    if (!isKnown || 'missing' in scope) {
      const action = 'missing' in scope ? scope.missing : searchActions[0];
      throw accessDenied(personArn(call.person.userName), action);
    }
    scopes.push(scope);
  }
  return scopes;
}

function circumstancesOf({ person, sourceAddress, now, userAgent }: OwnCall, secure: boolean) {
  return { person, sourceAddress, time: now, userAgent, secure };
}
