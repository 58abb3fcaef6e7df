/**
 * What people's own calls show of cases, taken in at once. The answers of writes are small and looked at for
 * the audit anyway. Pages of cases are looked at under AWS only, which tells of changes in no other way: to
 * parse one of a hundred cases takes 2 to 4 ms and the stream to the browser away, which five calls a second
 * bear; with the emulator, whose feed tells everything sooner, they stay unread.
 */
import type { CaseDetails, Communication } from '@aws-sdk/client-support';

import type { Upstream } from '../../accounts/upstream.ts';
import type { AnswerObserver } from '../../gateway/answer-watchers.ts';
import type { CaseFollower } from './case-follower.ts';

type Follower = Pick<CaseFollower, 'acted' | 'told' | 'toldMessages'>;

export function caseObservers(follower: Follower, upstream: Upstream['kind']): AnswerObserver[] {
  const writes: AnswerObserver = {
    operations: ['CreateCase', 'AddCommunicationToCase', 'ResolveCase'],
    observe({ accountId, input }, output) {
      const caseId = output['caseId'] ?? input?.['caseId'];
      if (accountId !== null && typeof caseId === 'string') follower.acted(accountId, caseId);
    },
  };
  return upstream === 'aws' ? [writes, ...readObservers(follower)] : [writes];
}

function readObservers(follower: Follower): AnswerObserver[] {
  return [
    {
      operations: ['DescribeCases'],
      observe({ accountId, receivedAt }, { cases }) {
        // The model's own output; a member that is not as it says is left out where it is read.
        const details = Array.isArray(cases) ? (cases as CaseDetails[]) : [];
        if (accountId !== null && details.length > 0) follower.told(accountId, details, receivedAt);
      },
    },
    {
      operations: ['DescribeCommunications'],
      observe({ accountId, input }, { communications }) {
        const caseId = input?.['caseId'];
        const told = Array.isArray(communications) ? (communications as Communication[]) : []; // as above
        if (accountId !== null && typeof caseId === 'string') follower.toldMessages(accountId, caseId, told);
      },
    },
  ];
}
