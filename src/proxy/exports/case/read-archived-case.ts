import type { Kysely } from 'kysely';

import type { TakenCaseDetails, TakenCommunication } from '../../../support/taken-case.ts';
import { communicationsOf, type IndexedCase, indexedCase } from '../../cases/read-cases.ts';
import type { CenterTables } from '../../store/schema.ts';

const inARead = 500;

export interface ArchivedCase {
  readonly details: TakenCaseDetails;
  readonly communications: readonly TakenCommunication[];
}

/** The case as it is kept here; null where it is not, or not whole. */
export async function readArchivedCase(
  read: Kysely<CenterTables>,
  caseId: string,
): Promise<ArchivedCase | null> {
  const row = await indexedCase(read, caseId);
  if (!row || row.is_whole === 0) return null;
  return { details: archivedDetails(row), communications: await archivedCommunications(read, row.case_no) };
}

export function archivedDetails(row: IndexedCase): TakenCaseDetails {
  return {
    caseId: row.case_id,
    displayId: row.display_id,
    subject: row.subject,
    status: row.status,
    serviceCode: row.service_code,
    categoryCode: row.category_code,
    severityCode: row.severity_code,
    language: row.language,
    submittedBy: row.submitted_by,
    timeCreated: new Date(row.time_created).toISOString(),
    ccEmailAddresses: row.ccEmailAddresses,
  };
}

/** Oldest first. */
export async function archivedCommunications(
  read: Kysely<CenterTables>,
  caseNo: number,
): Promise<TakenCommunication[]> {
  const all: TakenCommunication[] = [];
  for (let after = -1; ;) {
    const page = await communicationsOf(read, caseNo, { after, limit: inARead });
    for (const { sent_at, submitted_by, body, attachments } of page) {
      const timeCreated = new Date(sent_at).toISOString();
      all.push({ body, submittedBy: submitted_by, timeCreated, attachments });
    }
    const last = page.at(-1);
    if (!last || page.length < inARead) return all;
    after = last.sent_at;
  }
}
