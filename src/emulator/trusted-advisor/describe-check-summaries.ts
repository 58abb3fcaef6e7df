import type { Handler } from '../operations/handlers.ts';
import { RenderedJson } from '../operations/operation-call.ts';
import { findCheckResults } from '../store/check-results.ts';
import { runCheck } from './refresh.ts';
import { requireCheck } from './require-check.ts';

type Name = 'DescribeTrustedAdvisorCheckSummaries';

/** In the order of the ids that were asked for. A check that was never refreshed is not available. */
export const describeTrustedAdvisorCheckSummaries: Handler<Name> = async (input, call) => {
  const { account, database, now } = call;
  const ids = input.checkIds.map((checkId) => requireCheck(checkId, account.plan).id);
  const rows = await findCheckResults(database, account.accountId, ids);
  const summaries = ids.map((id) => rows.get(id)?.summary ?? JSON.stringify(runCheck(id, null, now).summary));
  return new RenderedJson(`{"summaries":[${summaries.join(',')}]}`);
};
