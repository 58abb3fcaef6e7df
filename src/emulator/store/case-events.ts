import type { NewEvent } from '../../database/events.ts';

/** What EventBridge tells customers of; the other changes are for the console's own feed. */
export type EventBridgeName = 'CreateCase' | 'AddCommunicationToCase' | 'ResolveCase' | 'ReopenCase';

/** Something that agents alone see: a claim, a note. */
export const deskEvent = 'UpdateDesk';

export interface CaseChange {
  readonly name: EventBridgeName | 'UpdateCaseSeverity' | 'UpdateCaseStatus' | typeof deskEvent;
  readonly accountId: string;
  readonly caseId: string;
  readonly displayId: string;
  readonly time: number;
  readonly communicationId?: string;
  /** Of a communication; the other changes have none. */
  readonly origin?: 'AWS' | 'CUSTOMER';
}

/** An event in the form of EventBridge's "Support Case Update", empty text where it says nothing. */
export function caseEvent(change: CaseChange): NewEvent {
  const { name, accountId, caseId, displayId, time, communicationId = '', origin = '' } = change;
  return { name, accountId, caseId, time, detail: { displayId, communicationId, origin } };
}
