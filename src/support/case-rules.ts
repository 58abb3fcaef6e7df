/**
 * What a case allows at a moment, and what time alone makes of it. All times are epoch milliseconds.
 */
import { nextStatus } from './case-status.ts';
import type { CaseStatus } from './case-status.ts';
import type { IssueType } from './issue-types.ts';
import { caseTimes } from './limits.ts';

export interface CaseState {
  readonly status: CaseStatus;
  /** When the status began, so for a resolved case when it was resolved. Unknown for cases of AWS. */
  readonly since?: number | undefined;
  /** What the case was opened as, where somebody knows it. */
  readonly issueType?: IssueType | undefined;
  readonly language?: string | undefined;
}

/**
 * The state at `now` of a case that was stored earlier: a case that waits for the customer is resolved
 * after six days of silence. One step, however much time has passed: nothing but an answer follows.
 * Source: user guide "Monitoring and maintaining your case".
 */
export function statusAt<State extends CaseState>(stored: State, now: number): State {
  const { status, since } = stored;
  if (status !== 'pending-customer-action' || since === undefined) return stored;
  const end = since + caseTimes.silence;
  return now < end ? stored : { ...stored, status: nextStatus(status, 'silence') ?? status, since: end };
}

/**
 * The earliest creation time that can still be read at `now`: 24 calendar months back, in UTC, the last
 * day of a shorter month standing in for a day that it does not have. Older cases leave every answer.
 * Source: API reference DescribeCases.
 */
export function historyStart(now: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - caseTimes.historyMonths);
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, daysInMonth));
  return date.getTime();
}

export type CaseAction = 'reply' | 'resolve' | 'reopen' | 'create-related' | 'change-severity' | 'rate';

export type CaseRefusal =
  | 'resolved-too-long'
  | 'already-resolved'
  | 'not-resolved'
  | 'resolved'
  | 'keeps-severity';

export type CasePermission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: CaseRefusal; readonly message: string };

const messages: Readonly<Record<CaseRefusal, string>> = {
  'resolved-too-long':
    'This case was resolved more than 14 days ago and cannot be reopened. Open a related case instead.',
  'already-resolved': 'This case is resolved already.',
  'not-resolved': 'This case is open.',
  resolved: 'This case is resolved. Reopen it first.',
  'keeps-severity': 'Cases of this type and language keep the severity that they were opened with.',
};

type Rule = (state: CaseState, now: number) => CaseRefusal | null;

const isOpen = (refusal: CaseRefusal): Rule => {
  return ({ status }) => (status === 'resolved' ? refusal : null);
};

/** A case of AWS does not tell when it was resolved: then the upstream decides. */
const canStillReopen: Rule = ({ status, since }, now) =>
  status === 'resolved' && since !== undefined && now - since > caseTimes.reopen ? 'resolved-too-long' : null;

/** Quota increases, and account cases in Japanese or Turkish. */
const severityIsOpen: Rule = ({ issueType, language }) => {
  if (issueType === 'service-limit-increase') return 'keeps-severity';
  const isKept = issueType === 'customer-service' && (language === 'ja' || language === 'tr');
  return isKept ? 'keeps-severity' : null;
};

const rules: Readonly<Record<CaseAction, Rule>> = {
  // User guide, "Reopening": up to 14 days after resolution; an answer is what reopens.
  reply: canStillReopen,
  reopen: (state, now) => (state.status === 'resolved' ? canStillReopen(state, now) : 'not-resolved'),
  // CLI example of resolve-case; resolving twice is harmless at the API but no use to a reader.
  resolve: isOpen('already-resolved'),
  // User guide, "Creating a related case": from any case.
  'create-related': () => null,
  // User guide, "Case management", on changing the severity: of an open case, and not of every kind.
  'change-severity': (state, now) => isOpen('resolved')(state, now) ?? severityIsOpen(state, now),
  // Service authorization reference, RateCaseCommunication: no state is named.
  rate: () => null,
};

/** Whether a case allows an action at `now`; what time has made of the case is taken into account. */
export function caseCan(state: CaseState, action: CaseAction, now: number): CasePermission {
  const reason = rules[action](statusAt(state, now), now);
  return reason === null ? { allowed: true } : { allowed: false, reason, message: messages[reason] };
}
