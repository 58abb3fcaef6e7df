import type { Transaction } from 'kysely';

import { Validation } from '../protocol/request-errors.ts';
import { entriesAfter, findClaim, lastPosition } from '../store/desk-claims.ts';
import type { LockedCase } from '../store/cases.ts';
import { stateOf } from '../store/cases.ts';
import type { EmulatorTables } from '../store/schema.ts';
import { formatVersion, happenedBetween, readVersion } from './case-version.ts';
import type { CaseVersion } from './case-version.ts';
import { CaseChanged, CaseClaimed, CaseNotClaimed } from './desk-errors.ts';

type Tables = Transaction<EmulatorTables>;

export interface Hold {
  readonly agent: string;
  /** As the agent has read the case. */
  readonly version: string;
}

/**
 * Whether the agent has the case and has read what it says now. Throws `CaseNotClaimed`, `CaseClaimed` or
 * `CaseChanged`. The case is locked: what is right here is right until the job ends.
 */
export async function checkHold(
  transaction: Tables,
  row: LockedCase,
  { agent, version }: Hold,
  now: number,
): Promise<void> {
  const seen = readVersion(version);
  if (!seen) throw new Validation('version: it is none of a case.');
  const claim = await findClaim(transaction, row.case_id);
  if (claim && claim.agent !== agent) throw new CaseClaimed(claim.agent, claim.claimed_at);
  const present = await versionOf(transaction, row, now);
  if (formatVersion(seen) !== formatVersion(present)) {
    const entries = await entriesAfter(transaction, row.case_id, seen.entries);
    const customerMessages = await countMessages(transaction, row.case_id, seen.newest);
    throw new CaseChanged(happenedBetween(seen, present, { entries, customerMessages }));
  }
  if (!claim) throw new CaseNotClaimed();
}

async function versionOf(transaction: Tables, row: LockedCase, now: number): Promise<CaseVersion> {
  const { status, since } = stateOf(row, now);
  const message = await transaction
    .selectFrom('communications')
    .select((build) => build.fn.max('created_at').as('newest'))
    .where('case_id', '=', row.case_id)
    .executeTakeFirst();
  const entries = await lastPosition(transaction, row.case_id);
  return { entries, newest: message?.newest ?? 0, since, status, severity: row.severity_code };
}

async function countMessages(transaction: Tables, caseId: string, after: number): Promise<number> {
  const row = await transaction
    .selectFrom('communications')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .where('origin', '=', 'CUSTOMER')
    .where('created_at', '>', after)
    .executeTakeFirstOrThrow();
  return row.count;
}
