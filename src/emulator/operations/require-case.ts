import { CaseIdNotFound } from '../protocol/model-errors.ts';
import type { CaseRow } from '../store/schema.ts';
import type { OperationCall } from './operation-call.ts';

/** The account's case as it is committed now. Throws `CaseIdNotFound`. */
export async function requireCase(caseId: string, call: OperationCall): Promise<CaseRow> {
  const { accountId } = call.account;
  const one = {
    accountId,
    now: call.now,
    caseIds: [caseId],
    includeResolved: true,
  };
  const [found] = await call.cases.page(one, null, 1);
  if (!found) throw new CaseIdNotFound();
  return found;
}
