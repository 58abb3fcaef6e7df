export interface ViewTables {
  case_views: CaseViewRow;
}

/** A search for cases that is come back to: of one person or of one group. */
export interface CaseViewRow {
  view_id: string;
  /** Null where it is a group's. */
  user_id: string | null;
  /** Null where it is a person's. */
  group_id: string | null;
  name: string;
  /** JSON of `ViewSearch`. */
  search: string;
  updated_at: number;
  updated_by: string;
}
