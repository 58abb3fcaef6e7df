import { sql } from 'kysely';
import type { Transaction } from 'kysely';

import { newCommunicationId } from './ids.ts';
import type { CommunicationRow, EmulatorTables } from './schema.ts';

export interface AttachmentDetails {
  readonly attachmentId: string;
  readonly fileName: string;
}

export interface NewCommunication {
  readonly communicationId?: string;
  readonly caseId: string;
  readonly origin: 'CUSTOMER' | 'AWS';
  readonly submittedBy: string;
  readonly body: string;
  readonly attachments: readonly AttachmentDetails[];
  readonly now: number;
}

/**
 * The API's `Communication`. The model has both lists; which of them AWS fills is shown for
 * `attachmentSet` only, so both say the same.
 */
function renderCommunication(communication: NewCommunication, createdAt: number): string {
  const { caseId, body, submittedBy, attachments } = communication;
  const timeCreated = new Date(createdAt).toISOString();
  return JSON.stringify({ caseId, body, submittedBy, timeCreated, attachments, attachmentSet: attachments });
}

/** The row of a communication at its final time, its JSON rendered once for all reads. */
export function communicationRow(communication: NewCommunication, createdAt: number): CommunicationRow {
  const { caseId, origin, communicationId = newCommunicationId() } = communication;
  const json = renderCommunication(communication, createdAt);
  return { case_id: caseId, created_at: createdAt, communication_id: communicationId, origin, json };
}

/**
 * Appends to a case. The caller holds the case's lock, so that the time is unique in the case: where
 * two come in one millisecond the second is told one later. Written as text: this is the write that
 * happens most, and composing it costs as much as running it.
 */
export async function insertCommunication(
  transaction: Transaction<EmulatorTables>,
  communication: NewCommunication,
): Promise<{ communicationId: string; createdAt: number }> {
  const { caseId } = communication;
  const { rows } = await sql<{ newest: number | null }>`
    select max(created_at) as newest from communications where case_id = ${caseId}`.execute(transaction);
  const createdAt = Math.max(communication.now, (rows[0]?.newest ?? 0) + 1);
  const row = communicationRow(communication, createdAt);
  await sql`
    insert into communications (case_id, created_at, communication_id, origin, json)
    values (${caseId}, ${createdAt}, ${row.communication_id}, ${row.origin}, ${row.json})`.execute(
    transaction,
  );
  return { communicationId: row.communication_id, createdAt };
}
