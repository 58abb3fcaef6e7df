import { issueTypesOf } from '../../support/plans.ts';
import { SubscriptionRequired } from '../protocol/request-errors.ts';
import type { Caller } from './caller.ts';

/** By key the API belongs to the paid plans; the console serves its users on every plan. */
export function checkPlan(caller: Caller): void {
  const channel = caller.type === 'console' ? 'console' : 'key';
  if (issueTypesOf(caller.account.plan, channel).length === 0) throw new SubscriptionRequired();
}
