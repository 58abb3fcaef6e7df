import { z } from 'zod';

import type { AccountEntry } from '../../accounts/upstream.ts';
import { advisorAccounts } from '../../advisor/advisor-scope.ts';
import type { OwnCall, OwnParts } from '../own-operation.ts';

/** In the input of what concerns several accounts. */
export const accountIdsShape = z
  .array(z.string().regex(/^\d{12}$/, 'must be account ids'))
  .max(1000, 'must have at most 1000 items')
  .optional();
export const checkIdShape = z.string().regex(/^[\w-]{1,64}$/, 'must be the id of a check');

export async function seenAccounts(
  { directory, permissions, secure }: OwnParts,
  { person, sourceAddress, now: time, userAgent }: OwnCall,
  wanted: { readonly accountIds?: readonly string[] | undefined; readonly actions: readonly string[] },
): Promise<AccountEntry[]> {
  const circumstances = { person, sourceAddress, time, userAgent, secure };
  return await advisorAccounts({ directory, permissions }, circumstances, wanted);
}
