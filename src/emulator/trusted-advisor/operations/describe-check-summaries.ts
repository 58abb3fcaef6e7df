import type { Handler } from '../../operations/handlers.ts';
import { RenderedJson } from '../../operations/operation-call.ts';
import { requireCheck } from './require-check.ts';

type Name = 'DescribeTrustedAdvisorCheckSummaries';

/** In the order of the ids that were asked for. A check that was never refreshed is not available. */
export const describeTrustedAdvisorCheckSummaries: Handler<Name> = async (input, call) => {
  const { account, advisor, now } = call;
  const checks = input.checkIds.map((checkId) => requireCheck(checkId, account.plan));
  const summaries = await advisor.summaries(account, checks, now);
  return new RenderedJson(`{"summaries":[${summaries.map(({ summary }) => summary).join(',')}]}`);
};
