/**
 * A case as the columns have it. Each member says where a query finds its value: `c` is the case, `w` the work on
 * it, `u` its owner, `g` its team, `p` who opened it here. A row is their values in this order, a list. Whatever
 * changes one of them must be noted by a trigger (store/change-migrations.ts).
 */

/** Texts that come again and again: a number stands for each. None is 0. */
export const codeColumns = {
  accountId: 'c.account_id',
  status: 'c.status',
  severityCode: 'c.severity_code',
  serviceCode: 'c.service_code',
  categoryCode: 'c.category_code',
  issueType: 'c.issue_type',
  language: 'c.language',
  submittedBy: 'c.submitted_by',
  lastOrigin: 'c.last_origin',
  ownerId: 'u.user_id',
  owner: 'u.user_name',
  teamId: 'g.group_id',
  team: 'g.name',
  openerId: 'p.user_id',
  openedBy: 'p.user_name',
  /** JSON, a list in the order of its bytes; none where there are none. */
  labels: 'labels',
} as const;

/** Times are epoch milliseconds, durations milliseconds, truths 0 and 1. None is NaN, which compares to nothing. */
export const numberColumns = {
  caseNo: 'c.case_no',
  timeCreated: 'c.time_created',
  timeUpdated: 'c.time_updated',
  knownUntil: 'c.known_until',
  timeResolved: 'c.time_resolved',
  firstResponseDue: 'c.first_response_due',
  firstResponseAt: 'c.first_response_at',
  waitingSince: 'c.waiting_since',
  workedTime: 'c.worked_time',
  hasAttachment: 'c.has_attachment',
  reopened: 'c.reopened',
  reopenedAt: 'c.reopened_at',
  rating: 'c.rating',
  ratedAt: 'c.rated_at',
  /** When a resolved case was so; where nobody knows that, its last message. None: it is open. */
  closedAt: "case when c.status = 'resolved' then coalesce(c.time_resolved, c.time_updated) end",
  /** The digits of a calendar day. */
  followUpOn: "cast(replace(w.follow_up_on, '-', '') as integer)",
} as const;

/** Texts of which each case has its own. */
export const textColumns = {
  caseId: 'c.case_id',
  subject: 'c.subject',
  displayId: 'c.display_id',
} as const;

export type CodeColumn = keyof typeof codeColumns;
export type NumberColumn = keyof typeof numberColumns;
export type TextColumn = keyof typeof textColumns;

/** The tables' own keys. */
export const codeNames = Object.keys(codeColumns) as CodeColumn[];
export const numberNames = Object.keys(numberColumns) as NumberColumn[];
export const textNames = Object.keys(textColumns) as TextColumn[];

export type CaseRow = readonly (string | number | null)[];
