/** Reads of single cases of the index. Who may see them is the caller's to ask first. */
import type { Kysely, Selectable } from 'kysely';

import type { Origin } from '../../support/origin.ts';
import type { IndexedCaseRow, IndexedCommunicationRow } from '../store/case-schema.ts';
import type { CenterTables } from '../store/schema.ts';

export type IndexedCase = Selectable<IndexedCaseRow> & { readonly ccEmailAddresses: readonly string[] };

/** Undefined: not known here. */
export async function indexedCase(
  reader: Kysely<CenterTables>,
  caseId: string,
): Promise<IndexedCase | undefined> {
  const row = await reader
    .selectFrom('indexed_cases as c')
    .leftJoin('indexed_case_contacts as d', 'd.case_no', 'c.case_no')
    .selectAll('c')
    .select('d.cc_email_addresses')
    .where('c.case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { cc_email_addresses: contacts, ...known } = row;
  return { ...known, ccEmailAddresses: readContacts(contacts) };
}

/** `cc_email_addresses` as it is kept. */
export function readContacts(json: string | null): string[] {
  // Written by `takeIn` alone.
  return json === null ? [] : (JSON.parse(json) as string[]);
}

export interface IndexedCommunication extends IndexedCommunicationRow {
  readonly attachments: readonly { readonly attachmentId: string; readonly fileName: string }[];
}

export interface CommunicationPage {
  /** Only messages after this moment, epoch milliseconds: `sent_at` of the last one of the page before. */
  readonly after?: number;
  readonly limit: number;
}

/** The messages of a case, oldest first. */
export async function communicationsOf(
  reader: Kysely<CenterTables>,
  caseNo: number,
  { after = -1, limit }: CommunicationPage,
): Promise<IndexedCommunication[]> {
  const messages = await reader
    .selectFrom('indexed_communications')
    .selectAll()
    .where('case_no', '=', caseNo)
    .where('sent_at', '>', after)
    .orderBy('sent_at')
    .limit(limit)
    .execute();
  const last = messages.at(-1);
  if (!last) return [];
  const attachments = await reader
    .selectFrom('indexed_attachments')
    .selectAll()
    .where('case_no', '=', caseNo)
    .where('sent_at', '>', after)
    .where('sent_at', '<=', last.sent_at)
    .orderBy('sent_at')
    .orderBy('position')
    .execute();
  return messages.map((message) => ({
    ...message,
    attachments: attachments
      .filter(({ sent_at }) => sent_at === message.sent_at)
      .map(({ attachment_id, file_name }) => ({ attachmentId: attachment_id, fileName: file_name })),
  }));
}

/** Whose message it is; undefined where the index has none of this moment, epoch milliseconds. */
export async function indexedOrigin(
  reader: Kysely<CenterTables>,
  caseNo: number,
  sentAt: number,
): Promise<Origin | undefined> {
  const row = await reader
    .selectFrom('indexed_communications')
    .select('origin')
    .where('case_no', '=', caseNo)
    .where('sent_at', '=', sentAt)
    .executeTakeFirst();
  return row?.origin;
}
