/** Files that are made in the background. */
export interface ExportTables {
  archive_exports: ArchiveExportRow;
  archive_export_segments: ArchiveExportSegmentRow;
}

export interface ArchiveExportRow {
  export_id: string;
  account_id: string;
  user_id: string;
  user_name: string;
  /** `removed`: nobody sees it any more, its blobs are still to go. */
  state: 'running' | 'done' | 'failed' | 'removed';
  started_at: number;
  expires_at: number;
  /** The newest case that belongs to it, and the last one that is written. */
  last_case: number;
  written_case: number;
  cases_done: number;
  cases_total: number;
  /** Bytes of all segments. */
  size: number;
  /** In a row; a step that worked sets it back. */
  failures: number;
  lease_owner: string | null;
  lease_until: number | null;
  /** JSON, a `CaseCondition`: which cases its maker may see; null: all. */
  case_condition: string | null;
}

/** A stretch of the file, in order. */
export interface ArchiveExportSegmentRow {
  export_id: string;
  number: number;
  blob_id: string;
  /** Bytes; where it stands in the file, and how many. */
  starts_at: number;
  size: number;
  /** JSON, a list of `SegmentEntry`. */
  entries: string;
  /** JSON, a list of `case_no`: whose files are in it. Null: nobody has noted that, as in earlier versions. */
  cases: string | null;
}
