/**
 * The tables of how people share out the work on cases. All of it is ours: AWS is told nothing of it.
 * `case_no` is the index's and makes searches fast; nothing takes a case out of the index again.
 */
export interface WorkTables {
  case_work: CaseWorkRow;
  case_labels: CaseLabelRow;
  case_notes: CaseNoteRow;
  note_mentions: NoteMentionRow;
  case_presence: CasePresenceRow;
  saved_texts: SavedTextRow;
}

/** Of cases that somebody has assigned or wants to come back to. */
export interface CaseWorkRow {
  case_no: number;
  case_id: string;
  account_id: string;
  owner_id: string | null;
  /** The id of a group: groups are teams. */
  team: string | null;
  /** A calendar day, `2026-11-21`: the same words for everybody, whatever their zone. */
  follow_up_on: string | null;
  /** Counted up by each change, so that nobody overwrites what they have not seen. */
  version: number;
  updated_at: number;
  /** A user's name. */
  updated_by: string;
}

export interface CaseLabelRow {
  case_no: number;
  label: string;
  case_id: string;
  account_id: string;
}

/** What people write for each other. */
export interface CaseNoteRow {
  note_id: string;
  case_id: string;
  account_id: string;
  author_id: string | null;
  /** As the author was called, for when they have left. */
  author_name: string;
  /** Empty after the note was deleted. */
  body: string;
  created_at: number;
  updated_at: number | null;
  deleted_at: number | null;
  version: number;
}

/** Whom a note mentions. */
export interface NoteMentionRow {
  note_id: string;
  user_id: string;
  seen_at: number | null;
}

/** Who has a case open in which tab. Nothing is lost with it. */
export interface CasePresenceRow {
  user_id: string;
  tab_id: string;
  case_id: string;
  is_writing: number;
  until: number;
}

/** Of one person or of one group; with neither for everybody. */
export interface SavedTextRow {
  text_id: string;
  user_id: string | null;
  group_id: string | null;
  name: string;
  body: string;
  version: number;
  updated_at: number;
  updated_by: string;
}
