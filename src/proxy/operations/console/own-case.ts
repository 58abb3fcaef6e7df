import { accountOfCaseId } from '../../../support/case-id.ts';
import { Refusal } from '../../gateway/refusal.ts';
import { accountOf } from '../../companion/find-templates.ts';
import type { OwnCall } from '../own-operation.ts';

/** Refuses the cases of other accounts; whether there is such a case of this one AWS alone knows. */
export function requireOwnCase(caseId: string, call: OwnCall): void {
  if (accountOfCaseId(caseId) === accountOf(call)) return;
  throw new Refusal(400, 'CaseIdNotFound', "The requested caseId couldn't be located.");
}
