import { countQueues } from '../cases/figures/count-queues.ts';
import { readQueues } from '../cases/figures/review-input.ts';
import type { OwnOperation } from './own-operation.ts';
import { scopesOf } from './search-for-cases.ts';

/** Over all accounts that the person may see; of accounts that they may not see a queue has no cases. */
export const countReviewQueues: OwnOperation = async (parts, input, call) => {
  const searches = readQueues(input);
  const scopes = await scopesOf(parts, call, undefined);
  await parts.settled(scopes.map(({ accountId }) => accountId));
  const { person, now, signal } = call;
  const counts = await countQueues(parts, { searches, scopes, userId: person.userId, now, signal });
  return { output: { counts } };
};
