/** What became of cases, which the upstream does not tell afterwards. */
export interface HistoryTables {
  case_history: CaseHistoryRow;
}

/** Append-only. */
export interface CaseHistoryRow {
  case_id: string;
  /** Epoch milliseconds; when it happened, or was seen. */
  changed_at: number;
  kind: 'status' | 'severity';
  /** The status, or the severity's code, from then on. */
  detail: string;
}
