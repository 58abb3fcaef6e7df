import { clockOf } from '../../support/clocks/clock-of.ts';
import type { CaseClock } from '../../support/clocks/clock-of.ts';
import { countsBusinessHours, firstResponseDue } from '../../support/clocks/first-response-due.ts';
import { statusWords } from '../../support/case-status.ts';
import type { CaseStatus, Turn } from '../../support/case-status.ts';
import type { EmulatorAccount } from '../accounts/accounts-file.ts';
import { findCategory, findService } from '../catalogue/services.ts';
import { stateOf } from '../store/cases.ts';
import type { QueueRow } from '../store/queue-reads.ts';
import { formatVersion } from './case-version.ts';
import type { DeskCall } from './desk-handler.ts';

/** A case as the desk judges it at a moment; times are epoch milliseconds. */
export interface QueueItem {
  readonly row: QueueRow;
  readonly account: EmulatorAccount;
  readonly status: CaseStatus;
  readonly since: number;
  readonly turn: Turn;
  /** Until when the first response is promised; null where nothing is. */
  readonly dueAt: number | null;
  readonly clock: CaseClock;
}

export async function queueItem(
  row: QueueRow,
  account: EmulatorAccount,
  { now, findCalendar, countries }: Pick<DeskCall, 'now' | 'findCalendar' | 'countries'>,
): Promise<QueueItem> {
  const { status, since } = stateOf(row, now);
  const plans = [account.plan];
  const country = countries.get(account.accountId) ?? account.country;
  const calendar = countsBusinessHours(plans) && country !== undefined ? await findCalendar(country) : null;
  const dueAt = firstResponseDue({
    plans,
    severityCode: row.severity_code,
    timeCreated: row.created_at,
    calendar,
  });
  const answered = { firstResponseDue: dueAt, firstResponseAt: row.first_answer };
  const clock = clockOf({ status, timeCreated: row.created_at, ...answered }, now);
  const { turn } = statusWords(status, row.first_answer !== null);
  return { row, account, status, since, turn, dueAt, clock };
}

function timeText(time: number | null): string | undefined {
  return time === null ? undefined : new Date(time).toISOString();
}

/** As the desk's answers tell it; what there is not is left out. */
export function toldItem({ row, account, status, since, dueAt }: QueueItem) {
  const { entries, newest, severity_code: severity, service_code: service, category_code: category } = row;
  return {
    caseId: row.case_id,
    displayId: row.display_id,
    accountId: row.account_id,
    accountName: account.name,
    plan: account.plan,
    subject: row.subject,
    issueType: row.issue_type,
    serviceCode: service,
    serviceName: findService(service)?.name,
    categoryCode: category,
    categoryName: findCategory(service, category)?.name,
    severityCode: severity,
    language: row.language,
    status,
    submittedBy: row.submitted_by,
    timeCreated: new Date(row.created_at).toISOString(),
    statusSince: new Date(since).toISOString(),
    agent: row.holder ?? undefined,
    claimedAt: timeText(row.claimed_at),
    firstResponseDue: timeText(dueAt),
    firstResponseAt: timeText(row.first_answer),
    waitingSince: timeText(row.waiting_since),
    latestMessageAt: timeText(newest),
    version: formatVersion({ entries, newest: newest ?? 0, since, status, severity }),
  };
}
