import type { TakenCase } from '../../../support/taken-case.ts';
import { UpstreamFailure } from '../../accounts/upstream-failure.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { OwnCall, OwnParts } from '../../operations/own-operation.ts';
import { readArchivedCase } from './read-archived-case.ts';
import { readCommunications, readDetails, type Reader, takenCase } from './read-case.ts';
import { toldDetails } from './told-case.ts';

/** The whole of a case, which is in the person's scope. Rejects with `CaseIdNotFound`. */
export async function findCase(parts: OwnParts, call: OwnCall, caseId: string): Promise<TakenCase> {
  const { account, person, signal, now } = call;
  if (!account) throw new Error('The step "account" has not run.');
  const reader: Reader = { readSupport: parts.readSupport, account, person, signal };
  try {
    const details = await readDetails(reader, caseId);
    const communications = await readCommunications(reader, caseId);
    const whole = { details: toldDetails(details), communications };
    return takenCase(account.accountId, 'support-api', whole, now);
  } catch (failure) {
    if (!isWorthALook(failure)) throw failure;
    const archived = await readArchivedCase(parts.database.read, caseId);
    if (!archived) throw failure;
    return takenCase(account.accountId, 'archive', archived, now);
  }
}

/** The API did not answer, or has dropped the case. */
function isWorthALook(failure: unknown): boolean {
  if (failure instanceof UpstreamFailure) return true;
  return failure instanceof Refusal && (failure.type === 'CaseIdNotFound' || failure.status >= 500);
}
