import type { Transaction } from 'kysely';

import { nextStatus } from '../../support/case-status.ts';
import { caseEvent } from '../store/case-events.ts';
import { saveState, stateOf } from '../store/cases.ts';
import type { LockedCase } from '../store/cases.ts';
import { insertCommunication } from '../store/communications.ts';
import type { AttachmentDetails } from '../store/communications.ts';
import type { EmulatorTables } from '../store/schema.ts';
import type { OperationCall } from './operation-call.ts';

type Tables = Transaction<EmulatorTables>;

export interface CustomerMessage {
  readonly communicationId: string;
  readonly body: string;
  readonly attachments: readonly AttachmentDetails[];
}

/** Moves the case on; an answer to a resolved one reopens it. */
async function moveOn(transaction: Tables, row: LockedCase, call: OperationCall): Promise<void> {
  const state = stateOf(row, call.now);
  const status = nextStatus(state.status, 'customer-replied') ?? state.status;
  if (status === state.status) return;
  await saveState(transaction, row, { status, since: call.now });
  if (state.status !== 'resolved') return;
  const { case_id: caseId, display_id: displayId, account_id: accountId } = row;
  const change = { name: 'ReopenCase', accountId, caseId, displayId, time: call.now } as const;
  await call.database.events.append(transaction, caseEvent(change));
}

/** What the caller writes in a case that the job has locked, with what follows from it and the event. */
export async function writeCustomerMessage(
  transaction: Tables,
  row: LockedCase,
  message: CustomerMessage,
  call: OperationCall,
): Promise<void> {
  const { case_id: caseId, display_id: displayId, account_id: accountId } = row;
  const { now, database, submitter: submittedBy } = call;
  const origin = 'CUSTOMER';
  await insertCommunication(transaction, { ...message, caseId, origin, submittedBy, now });
  await moveOn(transaction, row, call);
  const { communicationId } = message;
  const change = { name: 'AddCommunicationToCase', accountId, caseId, displayId } as const;
  await database.events.append(transaction, caseEvent({ ...change, time: now, communicationId, origin }));
}
