import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import type { IndexedCase } from '../read-cases.ts';
import { readContacts } from '../read-cases.ts';
import { type Excerpt, highlightOf } from './excerpts.ts';
import type { TextQuery } from './text-query.ts';
import type { WorkColumns } from './work-sql.ts';

/** A row of the page's query. */
export type FoundRow = Omit<IndexedCase, 'ccEmailAddresses'> & {
  readonly cc_email_addresses: string | null;
  readonly is_unread: number;
  readonly is_followed: number;
} & WorkColumns;

export function foundCase(
  row: FoundRow,
  query: TextQuery | null,
  excerpt: Excerpt | undefined,
  now: number,
): FoundCase {
  const subjectHighlight = query ? highlightOf(row.subject, query) : undefined;
  return {
    accountId: row.account_id,
    caseId: row.case_id,
    displayId: row.display_id,
    subject: row.subject,
    status: row.status,
    serviceCode: row.service_code,
    categoryCode: row.category_code,
    severityCode: row.severity_code,
    issueType: row.issue_type,
    language: row.language,
    submittedBy: row.submitted_by,
    ccEmailAddresses: readContacts(row.cc_email_addresses),
    timeCreated: moment(row.time_created),
    timeUpdated: moment(row.time_updated),
    ...(row.time_resolved !== null && { timeResolved: moment(row.time_resolved) }),
    ...(row.first_response_due !== null && { firstResponseDue: moment(row.first_response_due) }),
    ...(row.first_response_at !== null && { firstResponseAt: moment(row.first_response_at) }),
    lastOrigin: row.last_origin,
    communicationCount: row.communication_count,
    hasAttachment: row.has_attachment === 1,
    isUnread: row.is_unread === 1,
    isFollowed: row.is_followed === 1,
    ...measuresOf(row, now),
    ...workOf(row),
    ...(subjectHighlight && { subjectHighlight }),
    ...(excerpt && { excerpt: excerpt.excerpt, excerptCommunication: String(excerpt.sentAt) }),
  };
}

const minutesOf = (time: number): number => Math.floor(time / 60_000);

/** What goes on is counted up to now. */
function measuresOf(row: FoundRow, now: number) {
  const passed = Math.max(0, now - (row.counted_to ?? now));
  const isPaused = row.status === 'pending-customer-action';
  const isWorked = !isPaused && row.status !== 'resolved';
  const { next_responses: answers } = row;
  return {
    ...(row.waiting_since !== null && { waitingSince: moment(row.waiting_since) }),
    nextResponses: answers,
    ...(answers > 0 && { nextResponseMinutes: minutesOf(row.next_response_time / answers) }),
    workedMinutes: minutesOf(row.worked_time + (isWorked ? passed : 0)),
    pausedMinutes: minutesOf(row.paused_time + (isPaused ? passed : 0)),
    reopenedCount: row.reopened,
    ...(row.rating !== null && { rating: row.rating }),
  };
}

function workOf(row: WorkColumns) {
  return {
    ...(row.owner_id !== null && row.owner !== null && { ownerId: row.owner_id, owner: row.owner }),
    ...(row.team_id !== null && row.team !== null && { teamId: row.team_id, team: row.team }),
    // A list of texts by its own query.
    labels: row.labels === null ? [] : (JSON.parse(row.labels) as string[]),
    ...(row.follow_up_on !== null && { followUpOn: row.follow_up_on }),
    ...(row.work_version !== null && { workVersion: row.work_version }),
  };
}

function moment(time: number): string {
  return new Date(time).toISOString();
}
