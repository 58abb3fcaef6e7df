/** What the desk tells of cases. Times are ISO 8601; what there is not is left out. */
import type { Plan } from '../../support/plans.ts';
import type { ContactMethod } from '../../support/plans.ts';
import type { DeskEntryKind, DeskQueue } from '../../support/desk-operations.ts';
import type { SeverityCode } from '../../support/severities.ts';
import { listOf, number, structure, text, texts } from '../center/schemas.ts';

export interface QueuedCase {
  caseId: string;
  displayId: string;
  accountId: string;
  accountName: string;
  plan: Plan;
  subject: string;
  issueType: string;
  serviceCode: string;
  categoryCode: string;
  /** In the catalogue's words; left out for what it does not have. */
  serviceName?: string;
  categoryName?: string;
  severityCode: string;
  language: string;
  status: string;
  submittedBy: string;
  timeCreated: string;
  statusSince: string;
  /** Who has claimed the case, and since when. */
  agent?: string;
  claimedAt?: string;
  firstResponseDue?: string;
  firstResponseAt?: string;
  /** Since when the customer waits for an answer. */
  waitingSince?: string;
  latestMessageAt?: string;
  contactMethod?: ContactMethod;
  /** The state of the case that this tells of; whoever writes hands it back. */
  version: string;
}

const queuedMembers = {
  caseId: text,
  displayId: text,
  accountId: text,
  accountName: text,
  plan: text,
  subject: text,
  issueType: text,
  serviceCode: text,
  categoryCode: text,
  serviceName: text,
  categoryName: text,
  severityCode: text,
  language: text,
  status: text,
  submittedBy: text,
  timeCreated: text,
  statusSince: text,
  agent: text,
  claimedAt: text,
  firstResponseDue: text,
  firstResponseAt: text,
  waitingSince: text,
  latestMessageAt: text,
  contactMethod: text,
  version: text,
} as const;

export const QueuedCase$ = structure('QueuedCase', queuedMembers);

export interface DeskCaseDetails extends QueuedCase {
  phoneNumber?: string;
  phoneExtension?: string;
  /** ISO 3166-1 alpha-2. */
  phoneCountry?: string;
  ccEmailAddresses: string[];
  /** Those of the customer's plan. */
  severityCodes: SeverityCode[];
}

export const DeskCaseDetails$ = structure('DeskCaseDetails', {
  ...queuedMembers,
  phoneNumber: text,
  phoneExtension: text,
  phoneCountry: text,
  ccEmailAddresses: texts,
  severityCodes: texts,
});

export interface DeskMessage {
  body: string;
  submittedBy: string;
  timeCreated: string;
  origin: 'AWS' | 'CUSTOMER';
  attachments: { attachmentId: string; fileName: string }[];
  /** What customers said of our answer, 1 to 5. */
  ratings?: { submitter: string; rating: number; comment?: string }[];
}

const Rating$ = structure('DeskRating', { submitter: text, rating: number, comment: text });
const Attachment$ = structure('DeskAttachment', { attachmentId: text, fileName: text });

export const DeskMessage$ = structure('DeskMessage', {
  body: text,
  submittedBy: text,
  timeCreated: text,
  origin: text,
  attachments: () => listOf(Attachment$),
  ratings: () => listOf(Rating$),
});

/** What an agent did. The text is the note, to whom it was handed over, or the severity. */
export interface DeskEntry {
  at: string;
  agent: string;
  kind: DeskEntryKind;
  text?: string;
}

export const DeskEntry$ = structure('DeskEntry', { at: text, agent: text, kind: text, text });

export interface QueueRequest {
  queue?: DeskQueue;
  accountIds?: string[];
  severityCodes?: string[];
  search?: string;
  offset?: number;
  maxResults?: number;
}

export const queueInput = {
  queue: text,
  accountIds: texts,
  severityCodes: texts,
  search: text,
  offset: number,
  maxResults: number,
} as const;
