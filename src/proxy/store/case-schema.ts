/**
 * The tables of the case index. What a search filters, sorts and counts is also kept in memory (cases/columns),
 * which follows `case_changes`, and that these tables by triggers (change-migrations.ts). `case_no` is ours, never
 * leaves the proxy, and joins the tables.
 */
import type { Generated } from 'kysely';

import type { Origin } from '../../support/origin.ts';

export interface CaseTables {
  indexed_cases: IndexedCaseRow;
  indexed_case_contacts: IndexedCaseContactsRow;
  indexed_communications: IndexedCommunicationRow;
  indexed_attachments: IndexedAttachmentRow;
  indexed_accounts: IndexedAccountRow;
  words_to_index: WordsToIndexRow;
}

export interface IndexedCaseRow {
  case_no: Generated<number>;
  case_id: string;
  account_id: string;
  display_id: string;
  subject: string;
  status: string;
  service_code: string;
  category_code: string;
  severity_code: string;
  /** As told, or what the service says of it. */
  issue_type: string;
  language: string;
  submitted_by: string;
  time_created: number;
  /** The last message, or the opening. */
  time_updated: number;
  /**
   * Until then nothing was news to anybody: `time_updated` as the index first had all of the case, or, of a
   * case that came when the account's index was complete, as far as that was.
   */
  known_until: number;
  /** Where somebody has told it, or the case was seen to become so. */
  time_resolved: number | null;
  first_response_due: number | null;
  /** The first message of AWS that is known. */
  first_response_at: number | null;
  last_origin: Origin;
  /** Of those that are known. */
  communication_count: number;
  has_attachment: number;
  /** 0: earlier messages than the known ones may exist. */
  is_whole: number;
  /** When the upstream has told it last. It keeps standing where that was long ago. */
  seen_at: number;
  /** The customer's first message, or the opening, that AWS has not answered. */
  waiting_since: number | null;
  /** Answers of AWS after the first, and how long they took together. */
  next_responses: Generated<number>;
  next_response_time: Generated<number>;
  /** How long AWS had to act, and how long the customer was asked, up to `counted_to`. */
  worked_time: Generated<number>;
  paused_time: Generated<number>;
  reopened: Generated<number>;
  /** The last time. */
  reopened_at: number | null;
  /** Null: to be counted anew from all messages. */
  counted_to: number | null;
  /** The last that somebody gave an answer of AWS, 1 to 5. */
  rating: Generated<number | null>;
  rated_at: Generated<number | null>;
}

/** Of cases that have additional contacts. */
export interface IndexedCaseContactsRow {
  case_no: number;
  /** JSON, a list. */
  cc_email_addresses: string;
}

export interface IndexedCommunicationRow {
  case_no: number;
  /** Epoch milliseconds; with the case, the message's key (`communicationKey`). */
  sent_at: number;
  submitted_by: string;
  origin: Origin;
  body: string;
}

export interface IndexedAttachmentRow {
  case_no: number;
  sent_at: number;
  attachment_id: string;
  /** From 0, as the message lists them. */
  position: number;
  file_name: string;
}

/** How far the index of an account has come. */
export interface IndexedAccountRow {
  account_id: string;
  state: 'waiting' | 'filling' | 'current' | 'failed';
  /** Cases that are known. */
  cases: number;
  /** Until when everything is known. */
  up_to_date: number | null;
  /** As in `AccountTest`. */
  problem: string | null;
  problem_detail: string | null;
  /** Where filling or following goes on, JSON; its own to read. */
  position: string | null;
  /** The process that fills and follows, and until when without a further word of it. */
  lease_owner: string | null;
  lease_until: number | null;
}

/** Cases whose words the full-text index does not have yet, or not all of them. */
export interface WordsToIndexRow {
  case_no: number;
  /** Counted up by each further change, so that none is taken for done. */
  version: number;
}
