/**
 * The statuses of a case, their words, and the one table of transitions.
 * Sources: API reference CaseDetails (`status`), user guide "Monitoring and maintaining your case"
 * (words, what an engineer's answer leads to), CLI example of resolve-case. `all-open`, which the
 * reference lists too, is a filter and no case ever has it.
 */
export const caseStatuses = [
  'unassigned',
  'opened',
  'work-in-progress',
  'pending-customer-action',
  'customer-action-completed',
  'reopened',
  'resolved',
] as const;

export type CaseStatus = (typeof caseStatuses)[number];

export function isCaseStatus(value: string): value is CaseStatus {
  return (caseStatuses as readonly string[]).includes(value); // widened, so that any string may be asked
}

/** Who has to act next; `nobody` when the case is resolved. */
export type Turn = 'aws' | 'customer' | 'nobody';

export interface StatusWords {
  /** The guide's word. */
  readonly word: string;
  /** What it means for the person who reads it. */
  readonly meaning: string;
  readonly turn: Turn;
}

const words: Readonly<Record<CaseStatus, StatusWords>> = {
  unassigned: {
    word: 'Unassigned',
    meaning: 'Your case has arrived. An engineer will take it up.',
    turn: 'aws',
  },
  opened: {
    word: 'Opened',
    meaning: 'Your case has arrived. An engineer will take it up.',
    turn: 'aws',
  },
  'work-in-progress': {
    word: 'Work in Progress',
    meaning: 'An engineer works on your case.',
    turn: 'aws',
  },
  'pending-customer-action': {
    word: 'Pending Customer Action',
    meaning: 'AWS waits for your answer. Without one the case is resolved after six days.',
    turn: 'customer',
  },
  'customer-action-completed': {
    word: 'Customer Action Completed',
    meaning: 'You have answered. An engineer will read it and go on.',
    turn: 'aws',
  },
  reopened: {
    word: 'Reopened',
    meaning: 'Your answer reopened the case. An engineer will take it up again.',
    turn: 'aws',
  },
  resolved: {
    word: 'Resolved',
    meaning: 'The case is resolved. An answer within 14 days reopens it.',
    turn: 'nobody',
  },
};

/**
 * The API has no code for the guide's "Pending Amazon Action": a case whose engineer has answered
 * without asking anything stays work-in-progress (our reading).
 */
const pendingAmazonAction: StatusWords = {
  word: 'Pending Amazon Action',
  meaning: 'AWS has answered and investigates further. There is nothing you have to do.',
  turn: 'aws',
};

/** The words of a status. `answeredByAws`: whether AWS has written in the case already. */
export function statusWords(status: CaseStatus, answeredByAws: boolean): StatusWords {
  return status === 'work-in-progress' && answeredByAws ? pendingAmazonAction : words[status];
}

/** What can happen to a case. `silence`: the customer did not answer in time. */
export type CaseEvent =
  | 'agent-assigned'
  | 'agent-replied'
  | 'agent-asked'
  | 'customer-replied'
  | 'resolved-by-customer'
  | 'resolved-by-agent'
  | 'silence';

type Row = Readonly<Partial<Record<CaseEvent, CaseStatus>>>;

/** What the agent does to any open case, and the customer's resolving, lead to the same everywhere. */
const open: Row = {
  'agent-assigned': 'work-in-progress',
  'agent-replied': 'work-in-progress',
  'agent-asked': 'pending-customer-action',
  'resolved-by-customer': 'resolved',
  'resolved-by-agent': 'resolved',
};

const transitions: Readonly<Record<CaseStatus, Row>> = {
  unassigned: { ...open, 'customer-replied': 'unassigned' },
  opened: { ...open, 'customer-replied': 'opened' },
  'work-in-progress': { ...open, 'customer-replied': 'work-in-progress' },
  'pending-customer-action': {
    ...open,
    // Handing a case over does not end the wait for the customer (our choice).
    'agent-assigned': 'pending-customer-action',
    'customer-replied': 'customer-action-completed',
    silence: 'resolved',
  },
  'customer-action-completed': { ...open, 'customer-replied': 'customer-action-completed' },
  reopened: { ...open, 'customer-replied': 'reopened' },
  // AWS documents neither: an answer reopens (its event ReopenCase has no operation of its own), and
  // resolving again changes nothing. The agent writes again only after the customer has (our choice).
  resolved: { 'customer-replied': 'reopened', 'resolved-by-customer': 'resolved' },
};

/** The status after an event, or null where the event cannot happen. */
export function nextStatus(status: CaseStatus, event: CaseEvent): CaseStatus | null {
  return transitions[status][event] ?? null;
}
