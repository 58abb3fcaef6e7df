/**
 * The proxy's tables. Times are epoch milliseconds, booleans 0 and 1, JSON is text.
 *
 * Secrets that somebody holds (session ids, link tokens) are kept as SHA-256 only: who reads the
 * database can't use them. Passwords are kept as argon2id.
 */
import type { AccountTables } from './account-schema.ts';
import type { ActingTables } from './acting-schema.ts';
import type { AdvisorTables } from './advisor-schema.ts';
import type { CaseTables } from './case-schema.ts';
import type { DueTables } from './due-migrations.ts';
import type { ExportTables } from './export-schema.ts';
import type { FollowTables } from './follow-schema.ts';
import type { HistoryTables } from './history-schema.ts';
import type { ReportTables } from './report-migrations.ts';
import type { ViewTables } from './view-schema.ts';
import type { WorkTables } from './work-schema.ts';

export interface CenterTables
  extends
    AccountTables,
    ActingTables,
    AdvisorTables,
    CaseTables,
    DueTables,
    ExportTables,
    FollowTables,
    HistoryTables,
    ReportTables,
    ViewTables,
    WorkTables {
  users: UserRow;
  sessions: SessionRow;
  session_groups: SessionGroupRow;
  sign_in_links: SignInLinkRow;
  access_tokens: AccessTokenRow;
  identities: IdentityRow;
  used_sign_ins: UsedSignInRow;
  passkeys: PasskeyRow;
  passkey_challenges: PasskeyChallengeRow;
  user_groups: UserGroupRow;
  group_members: GroupMemberRow;
  roles: RoleRow;
  role_claims: RoleClaimRow;
  policies: PolicyRow;
  policy_attachments: PolicyAttachmentRow;
  idempotency: IdempotencyRow;
  audit: AuditRow;
  intents: IntentRow;
  preferences: PreferencesRow;
  case_templates: CaseTemplateRow;
  case_links: CaseLinkRow;
  case_drafts: CaseDraftRow;
}

export interface UserRow {
  user_id: string;
  /** Unique without regard to case, by `user_name_key`. */
  user_name: string;
  user_name_key: string;
  email: string | null;
  /** As the identity provider calls the person; null for local users. */
  display_name: string | null;
  /** The encoded argon2id hash; null: no password sign-in. */
  password_hash: string | null;
  disabled: number;
  created_at: number;
  /** 1: after the password a passkey is asked for. */
  asks_for_passkey: number;
}

export interface SessionRow {
  /** SHA-256 of the id in the cookie, hex. */
  session_hash: string;
  user_id: string;
  created_at: number;
  /** Written at most once a minute. */
  last_used_at: number;
  source_address: string;
  user_agent: string | null;
  /** 1: opened by a one-time link, which proves as much as the password that is being replaced. */
  by_link: number;
  /** The identity provider that vouched for the person; null where the product did itself. */
  issuer: string | null;
  /** What tells that provider at sign-out which of its sessions is meant. It opens nothing here. */
  id_token: string | null;
  /** 1: a passkey opened it, alone or after the password. */
  by_passkey: number;
}

/** What the groups claim said at the sign-in. A change at the provider holds from the next one. */
export interface SessionGroupRow {
  session_hash: string;
  value: string;
}

/** A person of an identity provider is its issuer and subject, and nothing else of the claims. */
export interface IdentityRow {
  issuer: string;
  subject: string;
  user_id: string;
}

/** A sign-in by an identity provider that came back, so that it does so once. */
export interface UsedSignInRow {
  /** SHA-256 of the state, hex. */
  state_hash: string;
  expires_at: number;
}

export interface SignInLinkRow {
  /** SHA-256 of the token, hex. */
  token_hash: string;
  user_id: string;
  expires_at: number;
}

export interface AccessTokenRow {
  token_id: string;
  /** SHA-256 of the token, hex. */
  token_hash: string;
  user_id: string;
  name: string;
  /** `*`, or account ids as JSON. */
  accounts: string;
  read_only: number;
  created_at: number;
  expires_at: number;
  /** Written at most once a minute. */
  last_used_at: number | null;
}

export interface PasskeyRow {
  passkey_id: string;
  /** The authenticator's own id of it, base64url. */
  credential_id: string;
  user_id: string;
  name: string;
  /** COSE, base64url. */
  public_key: string;
  /** The authenticator's count of uses; 0 for one that does not count. */
  counter: number;
  /** JSON, a list: how the browser reaches the authenticator. */
  transports: string;
  /** 1: kept by a service that brings it to further devices. */
  backed_up: number;
  created_at: number;
  last_used_at: number | null;
}

/** What was given to a browser to sign; a row is gone as soon as somebody answers it. */
export interface PasskeyChallengeRow {
  /** 256 random bits, base64url. */
  challenge: string;
  purpose: 'register' | 'sign-in' | 'second-factor';
  /** Null where anybody may answer. */
  user_id: string | null;
  expires_at: number;
}

export interface UserGroupRow {
  group_id: string;
  name: string;
}

export interface GroupMemberRow {
  group_id: string;
  user_id: string;
}

/** What values of the groups claim map to. */
export interface RoleRow {
  role_id: string;
  name: string;
}

export interface RoleClaimRow {
  role_id: string;
  value: string;
}

export interface PolicyRow {
  policy_id: string;
  name: string;
  /** The IAM policy document, JSON. */
  document: string;
  /** 1: shipped with the product, written anew at each start, not editable. */
  managed: number;
  updated_at: number;
}

export interface PolicyAttachmentRow {
  policy_id: string;
  principal_type: 'user' | 'group' | 'role';
  principal_id: string;
  /** An account id, or `*` for every account and the installation itself. */
  scope: string;
}

/** One keyed write: written before it is sent, completed with its answer. */
export interface IdempotencyRow {
  user_id: string;
  idempotency_key: string;
  account_id: string;
  operation: string;
  /** SHA-256 of account, operation and body, hex: the same key must come with the same request. */
  request_hash: string;
  /** `pending`: being carried out; `unknown`: sent, outcome not known; `done`: `answer_*` hold it. */
  state: 'pending' | 'unknown' | 'done';
  /** The process that carries it out. */
  owner: string;
  started_at: number;
  /** What finds the result upstream, JSON of `Trace`; null where nothing can. */
  trace: string | null;
  answer_status: number | null;
  answer_body: string | null;
  answer_request_id: string | null;
  /** Names what the write made, so that two keys never claim the same. */
  result_id: string | null;
}

/** A write without a key that has been sent and not been recorded yet. */
export interface IntentRow {
  /** The request's id. */
  intent_id: string;
  /** The process that sends it. */
  owner: string;
  /** What the audit says where nothing more is heard of it. */
  record: string;
  started_at: number;
}

/** Append-only. Each process writes a chain of its own. */
export interface AuditRow {
  chain_id: string;
  sequence: number;
  /** SHA-256 over the previous hash and this record, hex. */
  hash: string;
  record: string;
  event_time: number;
  event_name: string;
  user_name: string | null;
  account_id: string | null;
  case_id: string | null;
  error_code: string | null;
}

export interface PreferencesRow {
  user_id: string;
  preferences: string;
}

export interface CaseTemplateRow {
  template_id: string;
  account_id: string;
  /** Null: for everybody who opens cases in the account. */
  group_id: string | null;
  name: string;
  /** The form's fields, JSON. */
  fields: string;
  updated_at: number;
  updated_by: string;
}

/** That a case was opened because of another. */
export interface CaseLinkRow {
  case_id: string;
  related_case_id: string;
  created_at: number;
}

/** What somebody has begun to write; `DraftSummary` says what the columns mean. */
export interface CaseDraftRow {
  draft_id: string;
  user_id: string;
  account_id: string;
  slot: string;
  /** 1: opened with its slot; 0: a copy. */
  current: number;
  title: string;
  content: string;
  version: number;
  updated_at: number;
}
