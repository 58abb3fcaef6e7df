import type { ScopeAsker } from '../cases/scope/fresh-cases.ts';
import type { OwnCall } from '../operations/own-operation.ts';

/** Whoever calls an operation for one account, as the one who asks about its cases. */
export function askerOf({ account, person, signal }: OwnCall): ScopeAsker {
  if (!account) throw new Error('An operation for an account was called without one');
  return { account, person, signal };
}
