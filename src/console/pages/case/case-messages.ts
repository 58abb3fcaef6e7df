import type { CaseDetails } from '@aws-sdk/client-support';

import type { Session } from '../../../contract/session.ts';
import { communicationKey } from '../../../support/communication-key.ts';
import type { KnownCase } from '../../forms/reply/others-answers.ts';
import type { Text } from '../../hooks/use-text.ts';
import { authorOf } from './conversation/author.ts';

/** A case with its newest messages, for whoever writes in it at the same time. */
export function knownCase(
  details: CaseDetails | null | undefined,
  user: Session['user'],
  text: Text,
): KnownCase {
  const messages = (details?.recentCommunications?.communications ?? []).flatMap((communication) => {
    const key = communicationKey(communication.timeCreated);
    if (key === null) return [];
    const { side, name } = authorOf(communication, user);
    const who =
      side === 'aws' ? text('case.communication.aws') : name || text('case.communication.anonymous');
    return [{ key, time: Number(key), who, isOwn: side === 'you', body: communication.body ?? '' }];
  });
  return { messages, isResolved: details?.status === 'resolved' };
}
