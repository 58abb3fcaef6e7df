/** What is kept of Trusted Advisor; its sums of money are cents, its times epoch milliseconds. */
export interface AdvisorTables {
  advisor_accounts: AdvisorAccountRow;
  advisor_checks: AdvisorCheckRow;
  advisor_states: AdvisorStateRow;
  advisor_results: AdvisorResultRow;
  advisor_changes: AdvisorChangeRow;
  advisor_resource_changes: AdvisorResourceChangeRow;
  advisor_days: AdvisorDayRow;
}

export interface AdvisorAccountRow {
  account_id: string;
  state: 'waiting' | 'current' | 'failed';
  /** When all of it was last seen to stand so. */
  taken_at: number | null;
  problem: string | null;
  problem_detail: string | null;
  /** When it is next worked at, and when it is next read as a whole. */
  next_at: number;
  whole_at: number;
  /** In a row. */
  failures: number;
  /** Checks whose refresh is under way, JSON: ids. */
  refreshing: string;
  /** When the first of them was asked for. */
  refreshing_since: number | null;
  lease_owner: string | null;
  lease_until: number | null;
}

/** The same in all accounts. */
export interface AdvisorCheckRow {
  check_id: string;
  name: string;
  category: string;
  /** JSON, a list of headings. */
  columns: string;
}

export interface AdvisorStateRow {
  account_id: string;
  check_id: string;
  status: string;
  /** Resources by status; null while no result of this refresh is known. */
  ok: number | null;
  warning: number | null;
  error: number | null;
  processed: number;
  flagged: number;
  ignored: number;
  suppressed: number;
  savings: number;
  refreshed_at: number | null;
  changed_at: number | null;
}

/** The last known result of a check. */
export interface AdvisorResultRow {
  account_id: string;
  check_id: string;
  /** Of AWS; of which refresh it tells. */
  refreshed_at: number | null;
  seen_at: number;
  /** Since when its resources are watched. */
  since: number;
  /** SHA-256 of the result, hex: what has the same is the same. */
  hash: string;
  /** The result as JSON, gzip, base64. */
  body: string;
}

export interface AdvisorChangeRow {
  account_id: string;
  check_id: string;
  time: number;
  before: string;
  after: string;
  flagged_before: number;
  flagged_after: number;
}

export interface AdvisorResourceChangeRow {
  account_id: string;
  check_id: string;
  resource_id: string;
  time: number;
  /** `gone` where the check did not list it. */
  before: string;
  before_suppressed: number;
  after: string;
  after_suppressed: number;
}

/** Checks of an account by status at the end of a day, per category. */
export interface AdvisorDayRow {
  account_id: string;
  /** `2026-11-20`, UTC. */
  day: string;
  category: string;
  ok: number;
  warning: number;
  error: number;
  not_available: number;
  suppressed: number;
  savings: number;
}
