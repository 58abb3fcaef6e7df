/**
 * The case index: what the upstream has told of an account's cases, kept where it can be searched.
 *
 * Context: the Support API filters by date, id and language, a hundred cases a page, five calls a second,
 * two years back. Choice: the proxy keeps all that it is told, case by case, and searches that. Whoever
 * fills, follows or observes calls `takeIn`; it may be told the same twice and out of order. Nothing is
 * ever taken out because the upstream no longer tells it: what AWS drops after two years stays. Searches
 * filter, sort and count in memory, which follows these tables (columns/). Words are indexed apart from and
 * after the commit (search/), case by case, so that all words of a question are found by one lookup wherever
 * in the case they stand.
 * Cost: an answer is as current as the last that was taken in, and says so.
 */
import type { Transaction } from 'kysely';

import type { CaseChanged } from '../../contract/live-event.ts';
import type { Database } from '../../database/database.ts';
import type { CenterTables } from '../store/schema.ts';
import { changesOf, contactsChanged, isNews, type Meeting, rowOf } from './case-row.ts';
import { countCases, takeInStatements } from './take-in-statements.ts';
import type { ToldCase, ToldCommunication } from './told-case.ts';

/**
 * Keeps what an answer of the upstream tells, within the transaction, and answers what has changed by it:
 * one change for a case that is new, and one for each new message and each thing that is different.
 * Messages older than what was known are kept and are no news. `askedAt`, epoch milliseconds, is when the
 * question was sent: an answer older than the one before it adds its messages and changes nothing else.
 * `newsSince`, epoch milliseconds: what a new case tells from after it is news to people; null: none of it.
 * Cost on SQLite: some 5 ms of the event loop for 20 cases with 100 messages; larger answers in pieces.
 */
export async function takeIn(
  database: Pick<Database<CenterTables>, 'engine' | 'lock'>,
  transaction: Transaction<CenterTables>,
  accountId: string,
  cases: readonly ToldCase[],
  askedAt: number,
  newsSince: number | null = null,
): Promise<CaseChanged[]> {
  const unique = [...new Map(cases.map((told) => [told.caseId, told])).values()];
  if (unique.length === 0) return [];
  await database.lock(transaction, `case index ${accountId}`);
  const meetings = await meet(database, transaction, unique, newsSince);
  // The id of a case names its account; whoever else claims it is not believed.
  const own = meetings.filter(({ known }) => known === null || known.account_id === accountId);
  await write(database, transaction, accountId, own, askedAt);
  return own.flatMap((meeting) => changesOf(accountId, meeting, askedAt));
}

async function meet(
  { engine }: Pick<Database<CenterTables>, 'engine'>,
  transaction: Transaction<CenterTables>,
  cases: readonly ToldCase[],
  newsSince: number | null,
): Promise<Meeting[]> {
  const { findCases, findMessages } = takeInStatements[engine];
  const ids = cases.map(({ caseId }) => ({ case_id: caseId }));
  const rows = await findCases.all(transaction, JSON.stringify(ids));
  const known = new Map(rows.map((row) => [row.case_id, row]));
  const keys = cases.flatMap(({ caseId, communications }) => {
    const row = known.get(caseId);
    return row ? communications.map(({ sentAt }) => ({ case_no: row.case_no, sent_at: sentAt })) : [];
  });
  const stored = keys.length > 0 ? await findMessages.all(transaction, JSON.stringify(keys)) : [];
  const storedKeys = new Set(stored.map((row) => `${row.case_no} ${row.sent_at}`));
  return cases.map((told) => {
    const row = known.get(told.caseId) ?? null;
    const messages = [...new Map(told.communications.map((one) => [one.sentAt, one])).values()];
    const added = messages
      .filter(({ sentAt }) => row === null || !storedKeys.has(`${row.case_no} ${sentAt}`))
      .sort((left, right) => left.sentAt - right.sentAt);
    return { told, known: row, added, newsSince };
  });
}

async function write(
  { engine }: Pick<Database<CenterTables>, 'engine'>,
  transaction: Transaction<CenterTables>,
  accountId: string,
  meetings: readonly Meeting[],
  askedAt: number,
): Promise<void> {
  const run = takeInStatements[engine];
  const changed = meetings.filter((meeting) => isNews(meeting, askedAt));
  if (changed.length === 0) return;
  const rows = changed.map((meeting) => rowOf(accountId, meeting, askedAt));
  const numbers = await run.putCases.all(transaction, JSON.stringify(rows));
  const numberOf = new Map(numbers.map((row) => [row.case_id, row.case_no]));
  const numbered = changed.map((meeting) => ({
    ...meeting,
    case_no: numberOf.get(meeting.told.caseId) ?? 0,
  }));
  const messages = numbered.flatMap(({ case_no, added }) => added.map((one) => ({ case_no, ...one })));
  const put = async (statement: typeof run.addMessages, given: readonly object[]): Promise<void> => {
    if (given.length > 0) await statement.change(transaction, JSON.stringify(given));
  };
  await put(run.addMessages, messages.map(messageRow));
  await put(run.addAttachments, messages.flatMap(attachmentRows));
  await put(
    run.putContacts,
    numbered.filter((meeting) => contactsChanged(meeting, askedAt)).map(contactsRow),
  );
  await put(
    run.queueWords,
    numbered.filter(hasNewWords).map(({ case_no }) => ({ case_no, version: 1 })),
  );
  const created = changed.filter(({ known }) => known === null).length;
  if (created > 0) await countCases.change(transaction, accountId, created);
}

type Numbered<Value> = Value & { readonly case_no: number };

function messageRow({ case_no, sentAt, submittedBy, origin, body }: Numbered<ToldCommunication>) {
  return { case_no, sent_at: sentAt, submitted_by: submittedBy, origin, body };
}

function attachmentRows({ case_no, sentAt, attachments }: Numbered<ToldCommunication>) {
  return attachments.map(({ attachmentId, fileName }, position) => ({
    case_no,
    sent_at: sentAt,
    attachment_id: attachmentId,
    position,
    file_name: fileName,
  }));
}

function contactsRow({ case_no, told }: Numbered<Meeting>) {
  return { case_no, cc_email_addresses: JSON.stringify(told.ccEmailAddresses) };
}

function hasNewWords({ told, known, added }: Meeting): boolean {
  return added.length > 0 || known?.subject !== told.subject;
}
