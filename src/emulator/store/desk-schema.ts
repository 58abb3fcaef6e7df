/** What agents keep beside the cases: never told by the API, and unknown to every customer. */
export interface DeskTables {
  desk_claims: DeskClaimRow;
  desk_entries: DeskEntryRow;
  desk_agents: DeskAgentRow;
  desk_canned_texts: CannedTextRow;
}

/** Which agent has a case; no row: nobody. */
export interface DeskClaimRow {
  case_id: string;
  agent: string;
  claimed_at: number;
}

/** What agents did in a case, append-only. */
export interface DeskEntryRow {
  case_id: string;
  /** From 1, without gaps. */
  position: number;
  at: number;
  agent: string;
  /** One of `deskEntryKinds`. */
  kind: string;
  /** The note, the agent to whom it was handed, the severity; null where there is nothing to say. */
  text: string | null;
}

/** Who has been at the desk: a case is handed over to nobody else. */
export interface DeskAgentRow {
  agent: string;
  seen_at: number;
}

export interface CannedTextRow {
  text_id: string;
  name: string;
  body: string;
  updated_by: string;
  updated_at: number;
}
