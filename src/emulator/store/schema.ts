import type { DeskTables } from './desk-schema.ts';

/**
 * The emulator's tables. Times are epoch milliseconds, booleans 0 and 1, lists JSON text.
 *
 * Decision: what only time changes (automatic resolution, the 24 months after which a case is no longer
 * told, the end of an attachment set) is derived from these columns when it is read. The cost is one
 * comparison more in each query; in return no answer waits for a sweeper, and a moved test clock needs no
 * catching up. Only the event of a resolution by silence has to be written (silence.ts).
 */
export interface EmulatorTables extends DeskTables {
  cases: CaseRow;
  communications: CommunicationRow;
  communication_ratings: CommunicationRatingRow;
  case_attributes: CaseAttributeRow;
  attachments: AttachmentRow;
  attachment_sets: AttachmentSetRow;
  attachment_set_files: AttachmentSetFileRow;
  uploads: UploadRow;
  upload_parts: UploadPartRow;
  settings: SettingRow;
  inventory_versions: InventoryVersionRow;
  advisor_accounts: AdvisorAccountRow;
  service_linked_roles: ServiceLinkedRoleRow;
  check_refreshes: CheckRefreshRow;
  excluded_resources: ExcludedResourceRow;
  check_results: CheckResultRow;
  recommendation_lifecycles: RecommendationLifecycleRow;
  trail_files: TrailFileRow;
}

export interface CaseRow {
  case_id: string;
  account_id: string;
  /** Ten digits, unique in the account. */
  display_id: string;
  issue_type: string;
  subject: string;
  service_code: string;
  category_code: string;
  severity_code: string;
  language: string;
  /** JSON list of addresses. */
  cc_email_addresses: string;
  submitted_by: string;
  created_at: number;
  /** As last written; `statusAt` says what it is now. */
  status: string;
  status_since: number;
  /** When the case is resolved, in the past or the future; null while nothing resolves it. */
  closes_at: number | null;
  /** The agent who has the case, null before it is assigned. */
  agent: string | null;
}

/** Append-only. `created_at` is unique within a case and orders its communications. */
export interface CommunicationRow {
  case_id: string;
  created_at: number;
  communication_id: string;
  /** `CUSTOMER` or `AWS`. */
  origin: string;
  /** The API's `Communication`, rendered once. */
  json: string;
}

/** How somebody found an answer of AWS; of each person the last word. */
export interface CommunicationRatingRow {
  case_id: string;
  /** The communication's time, which names it within its case. */
  created_at: number;
  submitter: string;
  /** 1 to 5. */
  rating: number;
  comment: string | null;
  rated_at: number;
}

export interface CaseAttributeRow {
  case_id: string;
  key: string;
  value: string;
}

export interface AttachmentRow {
  attachment_id: string;
  account_id: string;
  case_id: string;
  communication_id: string;
  file_name: string;
  /** Bytes. */
  size: number;
  /** JSON list: the contents, one after the other. Large files came in parts. */
  blob_ids: string;
  created_at: number;
}

export interface AttachmentSetRow {
  attachment_set_id: string;
  account_id: string;
  created_at: number;
  /** Set by the communication that took the files; a set is used once. */
  used_at: number | null;
}

export interface AttachmentSetFileRow {
  attachment_set_id: string;
  /** From 0, in the order of arrival. */
  position: number;
  file_name: string;
  size: number;
  blob_id: string;
}

export interface UploadRow {
  upload_id: string;
  account_id: string;
  file_name: string;
  size: number;
  part_size: number;
  total_parts: number;
  created_at: number;
  /** `attachment-ready`, `attachment-not-ready` or `failed`. */
  status: string;
  /** Set by the communication that took the file. */
  used_at: number | null;
}

export interface UploadPartRow {
  upload_id: string;
  /** From 1. */
  part_index: number;
  size: number;
  e_tag: string;
  blob_id: string;
  /** 1 once CompleteAttachmentUpload has named the part. */
  completed: number;
}

export interface SettingRow {
  name: string;
  value: string;
}

/**
 * What Trusted Advisor's rules read: raw attributes of an account's resources. Each replacement is a version
 * of its own, so that a refresh finds what there was at its time.
 */
export interface InventoryVersionRow {
  account_id: string;
  valid_from: number;
  /** JSON by the schema in `trusted-advisor/`. */
  document: string;
}

export interface AdvisorAccountRow {
  account_id: string;
  /** When the first inventory came; null while there is none. */
  known_since: number | null;
  /** The last time that Trusted Advisor was switched off, and when it was switched on again after that. */
  disabled_at: number | null;
  enabled_at: number | null;
}

/** Every account has both roles as they were made; a row is written when one is changed. */
export interface ServiceLinkedRoleRow {
  account_id: string;
  role_name: string;
  /** 0 or 1. */
  is_present: number;
  description: string;
  changed_at: number;
}

/** When a check was refreshed; refreshes that nobody asks for are counted from there (refresh-times.ts). */
export interface CheckRefreshRow {
  account_id: string;
  check_id: string;
  /** The last refresh that had succeeded before the one of `requested_at`; null when there was none. */
  base_at: number | null;
  /** When a refresh was last asked for, null when it never was. */
  requested_at: number | null;
  /** 1 where that refresh comes to nothing. */
  is_abandoned: number;
}

/** A resource that was excluded from a check, from a moment to a moment. */
export interface ExcludedResourceRow {
  account_id: string;
  check_id: string;
  resource_id: string;
  excluded_at: number;
  /** Null while it is excluded. */
  included_at: number | null;
}

/** What a check said at its last refresh, rendered once. A copy: the tables above give the same again. */
export interface CheckResultRow {
  account_id: string;
  check_id: string;
  /** The refresh it belongs to. */
  as_of: number;
  /** The API's `TrustedAdvisorCheckSummary` as JSON. */
  summary: string;
  /** The API's `TrustedAdvisorCheckResult` as JSON. */
  result: string;
  /** The `RecommendationResourcesAggregates` of the Trusted Advisor API as JSON. */
  aggregates: string;
}

/** What people say they do about a recommendation. */
export interface RecommendationLifecycleRow {
  account_id: string;
  check_id: string;
  stage: string;
  reason: string;
  reason_code: string | null;
  updated_at: number;
  updated_by: string;
}

/** Calls that came straight to the emulator, many to a row as CloudTrail has many to a file. */
export interface TrailFileRow {
  file_id: string;
  account_id: string;
  /** Of the last record. */
  time: number;
  /** JSON text, see trail/trail-file.ts. Oldest first. */
  records: string;
}
