import type { CaseDetails, Communication } from '@aws-sdk/client-support';

import { originOf } from '../../support/origin.ts';

export type Side = 'aws' | 'customer';

export function sideOf({ submittedBy }: Pick<Communication, 'submittedBy'>): Side {
  return originOf(submittedBy) === 'AWS' ? 'aws' : 'customer';
}

/** Newest first, whatever order the service answers in: the model promises none. */
export function newestFirst(communications: readonly Communication[]): Communication[] {
  const timeOf = ({ timeCreated = '' }: Communication) => Date.parse(timeCreated) || 0;
  return [...communications].sort((left, right) => timeOf(right) - timeOf(left));
}

function recentOf(details: CaseDetails): readonly Communication[] {
  return details.recentCommunications?.communications ?? [];
}

/** The newest communication that answers something, so not the message that opened the case. */
export function lastAnswerOf(details: CaseDetails): Communication | null {
  const recent = newestFirst(recentOf(details));
  const isOnlyOpening = recent.length === 1 && !details.recentCommunications?.nextToken;
  return isOnlyOpening ? null : (recent[0] ?? null);
}

/** Whether AWS has answered, as far as the newest communications tell. */
export function isAnsweredByAws(details: CaseDetails): boolean {
  return recentOf(details).some((communication) => sideOf(communication) === 'aws');
}
