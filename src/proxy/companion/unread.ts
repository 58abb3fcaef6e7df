/**
 * When a case is unread for a person, in one place; `unread-sql.ts` says the same to a database.
 *
 * Choice: a case that the person has opened is unread when something was written after what they have seen;
 * whoever answers has seen it all, so nobody's own words make a case unread for them. A case that they have
 * never opened is unread when AWS wrote last, after their user was created and after the index first had the
 * whole case: a colleague's case or answer waits for nobody, and neither who is new nor who connects an account
 * is met by years of unread cases. Rejected: the author of the last message, who is on AWS a role's session and
 * on the emulator a user, and compares to neither.
 */
export interface LastWord {
  /** Of the newest message or the opening, epoch milliseconds. */
  readonly timeUpdated: number;
  readonly lastOrigin: 'AWS' | 'CUSTOMER';
  /** Of the newest message when the index first had all of the case, epoch milliseconds. */
  readonly knownUntil: number;
}

export interface ReaderState {
  /** Epoch milliseconds; null: never opened. */
  readonly readAt: number | null;
  /** When the person's user was created, epoch milliseconds. */
  readonly userCreatedAt: number;
}

export function isUnread(
  { timeUpdated, lastOrigin, knownUntil }: LastWord,
  { readAt, userCreatedAt }: ReaderState,
): boolean {
  if (readAt !== null) return timeUpdated > readAt;
  return lastOrigin === 'AWS' && timeUpdated > knownUntil && timeUpdated > userCreatedAt;
}
