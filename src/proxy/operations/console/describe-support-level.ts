import { accountPlans } from '../../companion/account-plans.ts';
import { accountOf } from '../../companion/find-templates.ts';
import type { OwnOperation } from '../own-operation.ts';

/** What earlier answers of the Support API have told: severities that several plans share, so several plans. */
export const describeSupportLevel: OwnOperation = async ({ database }, _input, call) => ({
  output: { supportLevels: [...(await accountPlans(database, accountOf(call)))] },
});
