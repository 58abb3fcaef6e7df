import type { Handler } from '../operations/handlers.ts';
import { RenderedJson } from '../operations/operation-call.ts';
import { findCheckResults } from '../store/check-results.ts';
import { runCheck } from './refresh.ts';
import { requireCheck, requireLanguage } from './require-check.ts';

type Name = 'DescribeTrustedAdvisorCheckResult';

export const describeTrustedAdvisorCheckResult: Handler<Name> = async (input, call) => {
  const { account, database, now } = call;
  requireLanguage(input.language);
  const { id } = requireCheck(input.checkId, account.plan);
  const row = (await findCheckResults(database, account.accountId, [id])).get(id);
  return new RenderedJson(`{"result":${row?.result ?? JSON.stringify(runCheck(id, null, now).result)}}`);
};
