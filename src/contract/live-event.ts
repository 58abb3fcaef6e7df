/**
 * What the stream at `/api/events` tells a browser. An event says that something happened and where, and
 * never what was written: whoever wants to know asks, and is told as much as they may see.
 */
export const liveEventNames = [
  'case-changed',
  'index-progress',
  'desk-changed',
  'advisor-changed',
  'case-work',
  'mention',
] as const;

export type LiveEventName = (typeof liveEventNames)[number];

/** Events of the store's log that are for browsers carry these names and details. */
export interface CaseChanged {
  readonly accountId: string;
  readonly caseId: string;
  readonly change: 'created' | 'communication' | 'status' | 'severity' | 'other';
  /** Whose message it was; of other changes where it is known. */
  readonly origin?: 'AWS' | 'CUSTOMER';
  /** The status that the case has now. */
  readonly status?: string;
  /** The message, as `communicationKey` names it. */
  readonly communication?: string;
}

/** AWS has written. */
export function isAnswer({ change, origin }: CaseChanged): boolean {
  return change === 'communication' && origin === 'AWS';
}

/** Something happened to a case of the desk; for its agents only. */
export interface DeskChanged {
  readonly accountId: string;
  readonly caseId: string;
}

/** How people share out a case, what they write for each other, and who looks at it. Ours; AWS has no part in it. */
export interface CaseWorkChanged {
  readonly accountId: string;
  readonly caseId: string;
  /** Of `notes` only those hear who may read them. */
  readonly part: 'shares' | 'notes' | 'presence';
}

/** A note mentions whoever hears this. */
export interface Mentioned {
  readonly accountId: string;
  readonly caseId: string;
}

/** How far the index of an account has come. */
export interface IndexProgress {
  readonly accountId: string;
}

/** A check of the account stands otherwise than before. */
export interface AdvisorChanged {
  readonly accountId: string;
}

export type LiveEvent =
  | { readonly name: 'case-changed'; readonly detail: CaseChanged }
  | { readonly name: 'index-progress'; readonly detail: IndexProgress }
  | { readonly name: 'desk-changed'; readonly detail: DeskChanged }
  | { readonly name: 'advisor-changed'; readonly detail: AdvisorChanged }
  | { readonly name: 'case-work'; readonly detail: CaseWorkChanged }
  | { readonly name: 'mention'; readonly detail: Mentioned };

/**
 * What the stream says of itself. `ready`: it is open; `position`: only the id has moved on; `resync`:
 * something was missed that can't be told any more, so everything is to be asked for again;
 * `session-ended`: it was the last that it says.
 */
export type StreamEventName = 'ready' | 'position' | 'resync' | 'session-ended';
