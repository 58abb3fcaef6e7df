/** What following cases keeps beside the index itself. */
export interface FollowTables {
  event_feeds: EventFeedRow;
  archived_attachments: ArchivedAttachmentRow;
}

/** An attachment whose content is kept, or that could not be had. */
export interface ArchivedAttachmentRow {
  attachment_id: string;
  account_id: string;
  file_name: string;
  blob_id: string | null;
  /** Bytes. */
  size: number | null;
  attempts: number;
  /** Epoch milliseconds; null with a blob, and where nobody tries any more. */
  retry_at: number | null;
}

/** Where following the emulator's events goes on, for all replicas. */
export interface EventFeedRow {
  feed: string;
  /** Null: not begun. */
  cursor: string | null;
  /** The process that follows, and until when without a further word of it. */
  lease_owner: string | null;
  lease_until: number | null;
}
