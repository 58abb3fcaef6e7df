/**
 * What a search for cases may ask, as data. Apart from the operation, so that what reads the list's address
 * before the application has arrived needs nothing of the SDK's runtime.
 */
export const searchLimits = {
  /** Characters of the free text. */
  text: 500,
  tokens: 50,
  /** Characters of one value. */
  value: 500,
  size: 100,
  /** Rows that can be skipped; beyond that a narrower question is asked for. */
  from: 1_000_000,
} as const;

/** What can be filtered by. Dates are ISO 8601; truths are the words `true` and `false`. */
export const searchProperties = {
  accountId: ['=', '!='],
  caseId: ['=', '!='],
  displayId: ['=', '!='],
  subject: [':', '!:', '=', '!='],
  status: ['=', '!='],
  /** Who has to act next: `aws`, `customer` or `nobody`. */
  turn: ['=', '!='],
  severityCode: ['=', '!='],
  serviceCode: ['=', '!='],
  categoryCode: ['=', '!='],
  issueType: ['=', '!='],
  language: ['=', '!='],
  submittedBy: ['=', '!=', ':', '!:'],
  /** The name of the user who opened it here; `noValue`, or `ownValue` for whoever asks. */
  openedBy: ['=', '!='],
  timeCreated: ['>=', '<', '=', '!='],
  /** The last message, or the opening. */
  timeUpdated: ['>=', '<', '=', '!='],
  timeResolved: ['>=', '<'],
  firstResponseDue: ['>=', '<'],
  hasAttachment: ['='],
  isUnread: ['='],
  isFollowed: ['='],
  /** The first response against its promise, as `clockOf` names it. */
  clock: ['=', '!='],
  /** Whole days in which nobody has written. */
  silentDays: ['>=', '<'],
  isReopened: ['='],
  /** The last time. */
  timeReopened: ['>=', '<'],
  isRated: ['='],
  /** The last rating, 1 to 5, and when it was given. */
  rating: ['=', '!='],
  timeRated: ['>=', '<'],
  /** As `timeResolved`; where nobody knows that, the last message of a resolved case. */
  timeClosed: ['>=', '<'],
  /** What was opened by that moment and not closed before it. */
  openAt: ['='],
  /** Whole hours from the opening to the resolution, without those in which the customer was asked. */
  resolutionHours: ['>=', '<'],
  /** A user's name; `noValue`, or `ownValue` for whoever asks. */
  owner: ['=', '!='],
  /** A group's name; `noValue`, or `ownValue` for the groups of whoever asks. */
  team: ['=', '!='],
  /** One of the case's labels; `noValue`. */
  label: ['=', '!='],
  /** A calendar day, `2026-11-21`; with `=` and `!=` also `noValue`. */
  followUpOn: ['=', '!=', '>=', '<'],
} as const satisfies Record<string, readonly string[]>;

/** Values that are times or days. */
export const dateProperties: ReadonlySet<string> = new Set([
  'timeCreated',
  'timeUpdated',
  'timeResolved',
  'firstResponseDue',
  'timeReopened',
  'timeRated',
  'timeClosed',
  'openAt',
  'followUpOn',
] satisfies (keyof typeof searchProperties)[]);

/** Values that are whole numbers, and the highest of them. */
export const countedProperties: Readonly<Partial<Record<keyof typeof searchProperties, number>>> = {
  silentDays: 3_650,
  resolutionHours: 87_600,
};

export const clockStates = ['none', 'running', 'soon', 'paused', 'late', 'met', 'missed'] as const;

export const ratings = ['1', '2', '3', '4', '5'] as const;

/** In place of a value: that the case has none, or what is the asker's own. No name of a user is so. */
export const noValue = ':none';
export const ownValue = ':mine';

export const sortProperties = [
  'timeCreated',
  'timeUpdated',
  'subject',
  'displayId',
  'status',
  'severityCode',
  'serviceCode',
  'accountId',
  'submittedBy',
  'firstResponseDue',
  /** The first response that is or was due first, of cases that still wait for one; then who waits longest. */
  'clock',
  /** Those without a day come last, in either order; so do those without an owner, a team, a label. */
  'followUpOn',
  'owner',
  'team',
  /** By the first of its labels. */
  'label',
  /** How well the free text fits; without one, as `timeUpdated`. */
  'relevance',
] as const;

export const facetProperties = [
  'status',
  'turn',
  'severityCode',
  'serviceCode',
  'categoryCode',
  'accountId',
  'submittedBy',
  'language',
  'hasAttachment',
  'isUnread',
  'owner',
  'team',
  'label',
] as const;
