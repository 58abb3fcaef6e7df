import { checksOfPlan } from '../../catalogue/checks/checks.ts';
import type { Handler } from '../../operations/handlers.ts';
import { requireLanguage } from './require-check.ts';

export const describeTrustedAdvisorChecks: Handler<'DescribeTrustedAdvisorChecks'> = async (input, call) => {
  requireLanguage(input.language);
  const checks = checksOfPlan(call.account.plan);
  return {
    checks: checks.map(({ id, name, description, category, columns }) => {
      return { id, name, description, category, metadata: [...columns] };
    }),
  };
};
