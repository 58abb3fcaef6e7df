/**
 * The tables of what people do to a case beyond AWS's API. Times are epoch milliseconds. A case id names its
 * account and is never given twice, so that it stands alone in the keys.
 */
export interface ActingTables {
  case_reads: CaseReadRow;
  case_followers: CaseFollowerRow;
  communication_ratings: CommunicationRatingRow;
  case_attributes: CaseAttributeRow;
  case_openers: CaseOpenerRow;
  prepared_files: PreparedFilesRow;
}

export interface CaseReadRow {
  user_id: string;
  case_id: string;
  /** Everything that was written up to this moment has been seen. */
  read_at: number;
}

export interface CaseFollowerRow {
  user_id: string;
  case_id: string;
  created_at: number;
}

/** How somebody found an answer of AWS, where AWS's own API keeps no ratings. */
export interface CommunicationRatingRow {
  case_id: string;
  /** As `communicationKey` names it. */
  communication_key: string;
  user_id: string;
  /** 1 to 5. */
  rating: number;
  comment: string | null;
  rated_at: number;
}

/** Who opened a case through the product; of a case that was opened elsewhere nothing is kept. */
export interface CaseOpenerRow {
  case_id: string;
  account_id: string;
  user_id: string;
  opened_at: number;
}

/** Who has prepared files that are not with a case yet. */
export interface PreparedFilesRow {
  /** Hex SHA-256 of the id of the set or the upload. */
  id_hash: string;
  account_id: string;
  user_id: string;
  prepared_at: number;
}

/** A key and value that people put on a case, where AWS's own API keeps none. */
export interface CaseAttributeRow {
  case_id: string;
  key: string;
  value: string;
  updated_at: number;
  updated_by: string;
}
