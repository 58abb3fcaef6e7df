/** Taking cases along: a case, the result of a search, the whole archive of an account. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, truth } from './schemas.ts';
import type { SearchRequest } from './search-for-cases.ts';

export const caseFormats = ['markdown', 'json', 'zip'] as const;
/** `zip`: both, with all attachments and a manifest. */
export type CaseFormat = (typeof caseFormats)[number];

/** Answers with the file. */
export interface ExportCaseRequest {
  caseId: string;
  format: CaseFormat;
  /** IANA; in whose clocks times are written for people. UTC without a word. */
  timeZone?: string;
  /** Whether the file comes in the frames of `progress-stream.ts`. */
  progress?: boolean;
}

export const casesFormats = ['csv', 'xlsx'] as const;
export type CasesFormat = (typeof casesFormats)[number];

/** The columns of an exported list in their order: what the file calls them, and their width in characters. */
export const caseColumns = {
  displayId: ['Case', 14],
  caseId: ['Case ID', 44],
  accountId: ['Account ID', 14],
  accountName: ['Account', 24],
  subject: ['Subject', 50],
  status: ['Status', 26],
  statusCode: ['Status code', 24],
  turn: ['Whose turn', 12],
  severityCode: ['Severity', 10],
  serviceCode: ['Service', 30],
  categoryCode: ['Category', 24],
  issueType: ['Type', 18],
  language: ['Language', 10],
  submittedBy: ['Submitted by', 24],
  ccEmailAddresses: ['Additional contacts', 30],
  contactMethod: ['Contact method', 14],
  phoneNumber: ['Phone number', 20],
  timeCreated: ['Created', 20],
  timeUpdated: ['Updated', 20],
  timeResolved: ['Resolved', 20],
  firstResponseDue: ['First response due', 20],
  firstResponseAt: ['First response', 20],
  firstResponse: ['First response on time', 12],
  lastOrigin: ['Last message by', 14],
  communicationCount: ['Messages', 10],
  hasAttachment: ['Attachments', 11],
  isUnread: ['Unread', 8],
  isFollowed: ['Followed', 9],
  waitingSince: ['Waiting for AWS since', 20],
  nextResponses: ['Further answers', 10],
  nextResponseMinutes: ['Minutes to a further answer', 12],
  workedMinutes: ['Minutes that AWS had to act', 12],
  pausedMinutes: ['Minutes that you were asked', 12],
  reopenedCount: ['Reopened', 9],
  rating: ['Rating', 7],
  owner: ['Owner', 20],
  team: ['Team', 20],
  labels: ['Labels', 30],
  followUpOn: ['Follow up on', 12],
} as const satisfies Record<string, readonly [title: string, width: number]>;

export type CaseColumn = keyof typeof caseColumns;

/** The whole result of a search, whatever its page; answers with the file. */
export interface ExportCasesRequest extends Omit<SearchRequest, 'from' | 'size' | 'facets'> {
  format: CasesFormat;
  /** All without a word. */
  columns?: CaseColumn[];
  timeZone?: string;
  progress?: boolean;
}

/** How many rows the file will have; beside the file. */
export const rowsHeader = 'x-support-center-rows';

/** The whole archive of an account, made in the background. */
export interface ArchiveExport {
  exportId: string;
  accountId: string;
  state: 'running' | 'done' | 'failed';
  /** ISO 8601. */
  startedAt: string;
  /** When it is removed. */
  expiresAt: string;
  casesDone: number;
  casesTotal: number;
  /** Bytes so far. */
  size: number;
  /** It holds cases that its maker may not see any more, and is not given out. */
  isOutOfScope?: boolean;
}

export const archiveLimits = {
  /** Of one person, in all accounts. */
  exports: 3,
  days: 7,
} as const;

/** Where the file of an export is; it takes ranges, so that a download goes on where it broke off. */
export function archiveFileAddress(exportId: string): string {
  return `/api/exports/${encodeURIComponent(exportId)}/file`;
}

const ArchiveExport$ = structure('ArchiveExport', {
  exportId: text,
  accountId: text,
  state: text,
  startedAt: text,
  expiresAt: text,
  casesDone: number,
  casesTotal: number,
  size: number,
  isOutOfScope: truth,
});

export class StartArchiveExportCommand extends centerCommand<
  Record<string, never>,
  MetadataBearer & { exportId: string }
>({}, noPlugins, 'StartArchiveExport', operation('StartArchiveExport', {}, { exportId: text })) {}

/** One's own of the account, newest first. */
export class ListExportsCommand extends centerCommand<
  Record<string, never>,
  MetadataBearer & { exports: ArchiveExport[] }
>({}, noPlugins, 'ListExports', operation('ListExports', {}, { exports: () => listOf(ArchiveExport$) })) {}

export class DeleteExportCommand extends centerCommand<{ exportId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteExport',
  operation('DeleteExport', { exportId: text }, {}),
) {}
