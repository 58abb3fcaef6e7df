import type { NewEvent } from '../../database/events.ts';

export interface CaseChange {
  readonly name: 'CreateCase' | 'AddCommunicationToCase' | 'ResolveCase' | 'ReopenCase';
  readonly accountId: string;
  readonly caseId: string;
  readonly displayId: string;
  readonly time: number;
  readonly communicationId?: string;
  /** Of a communication; the other changes have none. */
  readonly origin?: 'AWS' | 'CUSTOMER';
}

/** The event as EventBridge tells it ("Support Case Update"), empty text where it says nothing. */
export function caseEvent(change: CaseChange): NewEvent {
  const { name, accountId, caseId, displayId, time, communicationId = '', origin = '' } = change;
  return { name, accountId, caseId, time, detail: { displayId, communicationId, origin } };
}
