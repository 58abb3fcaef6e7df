/** Other people of this installation, as far as they may see a case. */
import { allOf, type Residual } from '../../../support/policy/case-condition.ts';
import { caseWorkLimits, type Person } from '../../../contract/center/case-work.ts';
import { latestFederation } from '../../admin/latest-federation.ts';
import type { OwnCall, OwnParts } from '../../operations/own-operation.ts';
import type { UserRow } from '../../store/schema.ts';

export interface AboutCase {
  readonly account_id: string;
  readonly case_id: string;
  readonly submitted_by: string;
  readonly service_code: string;
}

/** Those who may do all of it with the case, as if they called now; in the order of their names. */
export async function colleagues(
  parts: OwnParts,
  call: OwnCall,
  about: AboutCase,
  actions: readonly string[],
): Promise<Person[]> {
  const rows = await parts.database.read
    .selectFrom('users')
    .selectAll()
    .where('disabled', '=', 0)
    .orderBy('user_name_key')
    .limit(caseWorkLimits.choices)
    .execute();
  const found: Person[] = [];
  for (const row of rows) {
    if (await mayDo(parts, call, row, about, actions)) {
      found.push({ userId: row.user_id, userName: row.user_name });
    }
  }
  return found;
}

/** From the address and with the browser of the one who asks, as far as policies look at these. */
export async function mayDo(
  parts: OwnParts,
  call: OwnCall,
  user: Pick<UserRow, 'user_id' | 'user_name' | 'email'>,
  about: AboutCase,
  actions: readonly string[],
): Promise<boolean> {
  const federation = await latestFederation(parts.database.read, user.user_id, call.now);
  const named = { userId: user.user_id, userName: user.user_name, email: user.email };
  const person = { ...named, ...(federation && { federation }) };
  return await callerMay(parts, { ...call, person }, about, actions);
}

/** Whether whoever calls may do all of it with another case than the one that the call names. */
export async function callerMay(
  { permissions, caseScope, secure }: OwnParts,
  { person, sourceAddress, userAgent, now }: OwnCall,
  about: AboutCase,
  actions: readonly string[],
): Promise<boolean> {
  const circumstances = { person, sourceAddress, userAgent, time: now, secure };
  const residuals: Residual[] = [];
  for (const action of actions) {
    const decision = await permissions.decide(circumstances, about.account_id, action);
    if (decision.effect === 'deny') return false;
    residuals.push(decision.effect === 'allow' ? true : decision.condition);
  }
  const condition = allOf(residuals);
  if (typeof condition === 'boolean') return condition;
  const details = { caseId: about.case_id, submittedBy: about.submitted_by, serviceCode: about.service_code };
  return (await caseScope.visibleOf(about.account_id, condition, [details])).length > 0;
}
