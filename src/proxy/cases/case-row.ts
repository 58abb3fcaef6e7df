/** What a told case makes of the stored one, and what of it is news. */
import type { Selectable } from 'kysely';

import type { CaseChanged } from '../../contract/live-event.ts';
import type { IndexedCaseRow } from '../store/case-schema.ts';
import { measuresOf } from './measures/case-measures.ts';
import type { AttributesBefore } from './scope/left-scope.ts';
import type { KnownCase } from './take-in-statements.ts';
import type { ToldCase, ToldCommunication } from './told-case.ts';

/** A told case beside what is stored of it. */
export interface Meeting {
  readonly told: ToldCase;
  /** Null: a case that nobody has told before. */
  readonly known: KnownCase | null;
  /** Those of the told messages that are not stored yet, oldest first. */
  readonly added: readonly ToldCommunication[];
  /** Epoch milliseconds: what was written later is news, also of a case that is new; null: nothing yet. */
  readonly newsSince: number | null;
}

type CaseRow = Omit<Selectable<IndexedCaseRow>, 'case_no' | 'rating' | 'rated_at'>;

/** How long `seen_at` may lag behind, in milliseconds: a row is not written for it alone more often. */
const seenEvery = 3_600_000;

/** An answer that was asked for before the one that was taken in last. */
function isOld({ known }: Meeting, askedAt: number): boolean {
  return known !== null && askedAt < known.seen_at;
}

export function rowOf(accountId: string, meeting: Meeting, askedAt: number): CaseRow {
  const { told, known } = meeting;
  if (known !== null && isOld(meeting, askedAt)) {
    const counted = countedRow(meeting);
    return { ...known, ...counted, ...measuresOf(meeting, null) };
  }
  const counted = countedRow(meeting);
  const timeResolved = resolvedAt(meeting, askedAt);
  const since = timeResolved ?? (known === null ? counted.time_updated : askedAt);
  return {
    case_id: told.caseId,
    account_id: accountId,
    display_id: told.displayId,
    subject: told.subject,
    status: told.status,
    service_code: told.serviceCode,
    category_code: told.categoryCode,
    severity_code: told.severityCode,
    issue_type: told.issueType,
    language: told.language,
    submitted_by: told.submittedBy,
    time_created: told.timeCreated,
    time_resolved: timeResolved,
    first_response_due:
      told.firstResponseDue === undefined ? (known?.first_response_due ?? null) : told.firstResponseDue,
    ...counted,
    ...measuresOf(meeting, { status: told.status, at: since }),
    seen_at: askedAt,
  };
}

/** What follows from the messages. */
function countedRow(meeting: Meeting) {
  const { told, known, added } = meeting;
  const newest = added.at(-1);
  const answers = added.filter(({ origin }) => origin === 'AWS').map(({ sentAt }) => sentAt);
  const firstAnswer = Math.min(known?.first_response_at ?? Infinity, ...answers);
  const before = known?.time_updated ?? told.timeCreated;
  const updated = Math.max(before, newest?.sentAt ?? 0);
  return {
    time_updated: updated,
    known_until: knownUntil(meeting, updated),
    first_response_at: firstAnswer === Infinity ? null : firstAnswer,
    last_origin: newest && newest.sentAt >= before ? newest.origin : (known?.last_origin ?? 'CUSTOMER'),
    communication_count: (known?.communication_count ?? 0) + added.length,
    has_attachment: added.some(({ attachments }) => attachments.length > 0)
      ? 1
      : (known?.has_attachment ?? 0),
    is_whole: told.isWhole ? 1 : (known?.is_whole ?? 0),
  } as const;
}

/** While a case comes in by parts, each of them was there before, but for what is news already. */
function knownUntil({ known, newsSince }: Meeting, updated: number): number {
  if (known === null) return Math.min(updated, newsSince ?? updated);
  return known.is_whole === 0 && known.known_until === known.time_updated ? updated : known.known_until;
}

/** Where nobody tells it, the moment at which an open case was first seen resolved. */
function resolvedAt({ told, known }: Meeting, askedAt: number): number | null {
  if (told.status !== 'resolved') return null;
  if (told.timeResolved !== undefined) return told.timeResolved;
  return known === null || known.status === 'resolved' ? (known?.time_resolved ?? null) : askedAt;
}

/** Whether anything is to be written. */
export function isNews(meeting: Meeting, askedAt: number): boolean {
  const { known, added } = meeting;
  if (known === null || added.length > 0) return true;
  if (askedAt - known.seen_at > seenEvery) return true;
  const row = { ...rowOf(known.account_id, meeting, askedAt), seen_at: known.seen_at };
  return contactsChanged(meeting, askedAt) || isDifferent(known, row);
}

function isDifferent(known: CaseRow, row: CaseRow): boolean {
  return columnsOf(row).some((column) => known[column] !== row[column]);
}

function columnsOf(row: CaseRow): (keyof CaseRow)[] {
  // The columns of a row are its keys.
  return Object.keys(row) as (keyof CaseRow)[];
}

export function contactsChanged(meeting: Meeting, askedAt: number): boolean {
  const { told, known } = meeting;
  if (isOld(meeting, askedAt)) return false;
  return (known?.cc_email_addresses ?? '[]') !== JSON.stringify(told.ccEmailAddresses);
}

const elsewhere = ['subject', 'language', 'service_code', 'category_code', 'submitted_by'] as const;

/** A change with what the store's log keeps of it beside. */
export interface KeptChange extends CaseChanged {
  readonly before?: AttributesBefore;
}

export function changesOf(accountId: string, meeting: Meeting, askedAt: number): KeptChange[] {
  const { told, known, added, newsSince } = meeting;
  const { caseId } = told;
  const row = rowOf(accountId, meeting, askedAt);
  const base = { accountId, caseId, status: row.status };
  const said = (messages: readonly ToldCommunication[]): KeptChange[] =>
    messages.map(({ sentAt, origin }) => ({
      ...base,
      change: 'communication',
      origin,
      communication: String(sentAt),
    }));
  if (known === null) {
    const answers = added.filter(
      ({ sentAt, origin }) => origin === 'AWS' && sentAt > (newsSince ?? Infinity),
    );
    return [{ ...base, change: 'created', origin: 'CUSTOMER' }, ...said(answers)];
  }
  const changes = said(added.filter(({ sentAt }) => sentAt > known.time_updated));
  if (row.status !== known.status) changes.push({ ...base, change: 'status' });
  if (row.severity_code !== known.severity_code) changes.push({ ...base, change: 'severity' });
  const isOther = elsewhere.some((column) => row[column] !== known[column]);
  if (isOther || contactsChanged(meeting, askedAt)) {
    const isMoved = row.service_code !== known.service_code || row.submitted_by !== known.submitted_by;
    changes.push({ ...base, change: 'other', ...(isMoved && { before: attributesOf(known) }) });
  }
  return changes;
}

function attributesOf({ service_code, submitted_by }: KnownCase): AttributesBefore {
  const valuesOf = (value: string) => (value === '' ? [] : [value]);
  return { ServiceCode: valuesOf(service_code), SubmittedBy: valuesOf(submitted_by) };
}
