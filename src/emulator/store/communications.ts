import type { Transaction } from 'kysely';

import { JobStatement } from '../../database/job-statement.ts';
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

const findNewest = new JobStatement<{ newest: number | null }>(
  'select max(created_at) as newest from communications where case_id = ?',
);
const insert = new JobStatement(
  'insert into communications (case_id, created_at, communication_id, origin, json) values (?, ?, ?, ?, ?)',
);

async function insertAt(
  transaction: Transaction<EmulatorTables>,
  communication: NewCommunication,
  createdAt: number,
): Promise<{ communicationId: string; createdAt: number }> {
  const row = communicationRow(communication, createdAt);
  await insert.change(transaction, row.case_id, createdAt, row.communication_id, row.origin, row.json);
  return { communicationId: row.communication_id, createdAt };
}

/** The first of a case that the same job has made. */
export async function insertFirstCommunication(
  transaction: Transaction<EmulatorTables>,
  communication: NewCommunication,
): Promise<void> {
  await insertAt(transaction, communication, communication.now);
}

/**
 * Appends to a case. The caller holds the case's lock, so that the time is unique in the case: where
 * two come in one millisecond the second is told one later.
 */
export async function insertCommunication(
  transaction: Transaction<EmulatorTables>,
  communication: NewCommunication,
): Promise<{ communicationId: string; createdAt: number }> {
  const [last] = await findNewest.all(transaction, communication.caseId);
  return insertAt(transaction, communication, Math.max(communication.now, (last?.newest ?? 0) + 1));
}
