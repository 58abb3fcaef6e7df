import type { Transaction } from 'kysely';

import { newCommunicationId } from './ids.ts';
import type { EmulatorTables } from './schema.ts';

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

/**
 * Appends to a case. The caller holds the case's lock, so that the time is unique in the case: where
 * two come in one millisecond the second is told one later.
 */
export async function insertCommunication(
  transaction: Transaction<EmulatorTables>,
  communication: NewCommunication,
): Promise<{ communicationId: string; createdAt: number }> {
  const newest = await transaction
    .selectFrom('communications')
    .select('created_at')
    .where('case_id', '=', communication.caseId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const createdAt = Math.max(communication.now, (newest?.created_at ?? 0) + 1);
  const communicationId = communication.communicationId ?? newCommunicationId();
  await transaction
    .insertInto('communications')
    .values({
      case_id: communication.caseId,
      created_at: createdAt,
      communication_id: communicationId,
      origin: communication.origin,
      json: renderCommunication(communication, createdAt),
    })
    .execute();
  return { communicationId, createdAt };
}
