import type { Handler } from '../../operations/handlers.ts';
import { RenderedJson } from '../../operations/operation-call.ts';
import { requireCheck, requireLanguage } from './require-check.ts';

type Name = 'DescribeTrustedAdvisorCheckResult';

export const describeTrustedAdvisorCheckResult: Handler<Name> = async (input, call) => {
  const { account, advisor, now } = call;
  requireLanguage(input.language);
  const check = requireCheck(input.checkId, account.plan);
  return new RenderedJson(`{"result":${await advisor.result(account, check, now)}}`);
};
