/** What stands in each column of an exported list. */
import type { CaseColumn } from '../../../contract/center/exports.ts';
import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import { clockOf } from '../../../support/clocks/clock-of.ts';
import { isCaseStatus, statusWords } from '../../../support/case-status.ts';
import type { Contact } from '../../../support/contact-block.ts';

export interface ListedCase {
  readonly found: FoundCase;
  readonly accountName: string;
  /** Null where it says nothing of it, or may not be read. */
  readonly contact: Contact | null;
  /** Epoch milliseconds, of the export. */
  readonly now: number;
}

/** A time and a day are told apart, for each format writes them in its own way. */
export type CaseCell =
  | string
  | number
  | boolean
  | null
  | { readonly time: number }
  | { readonly day: string };

export const caseCells: Readonly<Record<CaseColumn, (listed: ListedCase) => CaseCell>> = {
  displayId: ({ found }) => found.displayId,
  caseId: ({ found }) => found.caseId,
  accountId: ({ found }) => found.accountId,
  accountName: ({ accountName }) => accountName,
  subject: ({ found }) => found.subject,
  status: ({ found }) => wordsOf(found)?.word ?? found.status,
  statusCode: ({ found }) => found.status,
  turn: ({ found }) => wordsOf(found)?.turn ?? null,
  severityCode: ({ found }) => found.severityCode,
  serviceCode: ({ found }) => found.serviceCode,
  categoryCode: ({ found }) => found.categoryCode,
  issueType: ({ found }) => found.issueType ?? null,
  language: ({ found }) => found.language,
  submittedBy: ({ found }) => found.submittedBy,
  ccEmailAddresses: ({ found }) => found.ccEmailAddresses.join(', '),
  contactMethod: ({ contact }) => contact?.method ?? null,
  phoneNumber: ({ contact }) => phoneOf(contact),
  timeCreated: ({ found }) => timeOf(found.timeCreated),
  timeUpdated: ({ found }) => timeOf(found.timeUpdated),
  timeResolved: ({ found }) => timeOf(found.timeResolved),
  firstResponseDue: ({ found }) => timeOf(found.firstResponseDue),
  firstResponseAt: ({ found }) => timeOf(found.firstResponseAt),
  firstResponse: firstResponse,
  lastOrigin: ({ found }) => found.lastOrigin,
  communicationCount: ({ found }) => found.communicationCount,
  hasAttachment: ({ found }) => found.hasAttachment,
  isUnread: ({ found }) => found.isUnread,
  isFollowed: ({ found }) => found.isFollowed,
  waitingSince: ({ found }) => timeOf(found.waitingSince),
  nextResponses: ({ found }) => found.nextResponses,
  nextResponseMinutes: ({ found }) => found.nextResponseMinutes ?? null,
  workedMinutes: ({ found }) => found.workedMinutes,
  pausedMinutes: ({ found }) => found.pausedMinutes,
  reopenedCount: ({ found }) => found.reopenedCount,
  rating: ({ found }) => found.rating ?? null,
  owner: ({ found }) => found.owner ?? null,
  team: ({ found }) => found.team ?? null,
  labels: ({ found }) => found.labels.join(', '),
  followUpOn: ({ found }) => (found.followUpOn === undefined ? null : { day: found.followUpOn }),
};

function wordsOf({ status, firstResponseAt }: FoundCase) {
  return isCaseStatus(status) ? statusWords(status, firstResponseAt !== undefined) : null;
}

function phoneOf(contact: Contact | null): string | null {
  const { phoneNumber, extension } = contact ?? {};
  if (phoneNumber === undefined) return null;
  return extension === undefined ? phoneNumber : `${phoneNumber} ext. ${extension}`;
}

function timeOf(text: string | undefined): CaseCell {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : { time };
}

const promiseWords = {
  met: 'met',
  missed: 'missed',
  late: 'missed',
  running: 'open',
  soon: 'open',
  paused: 'open',
} as const;

/** Whether the promise was kept; `open` while there is still time. */
function firstResponse({ found, now }: ListedCase): CaseCell {
  const { state } = clockOf(found, now);
  return state === 'none' ? null : promiseWords[state];
}
