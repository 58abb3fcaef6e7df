import type { CaseDetails } from '@aws-sdk/client-support';
import { useQuery } from '@tanstack/react-query';

import { type FirstMessage, readContactBlock } from '../../../support/contact-block.ts';
import { isAllowed } from '../../api/permissions.ts';
import { openingQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { newestFirst } from '../../components/correspondence.ts';

/** The message that opened a case, taken apart; undefined while it is on its way, null where it is not told. */
export function useOpening(accountId: string, details: CaseDetails): FirstMessage | null | undefined {
  const session = useSession();
  const { caseId = '', timeCreated = '', recentCommunications: recent } = details;
  const isWhole = recent?.nextToken === undefined;
  const mayAsk = isAllowed(session, accountId, 'support:DescribeCommunications');
  const isKnown = !Number.isNaN(Date.parse(timeCreated));
  const { data, isLoading } = useQuery({
    ...openingQuery(accountId, caseId, isKnown ? timeCreated : new Date(0).toISOString()),
    enabled: !isWhole && mayAsk && isKnown,
  });
  const opening = newestFirst((isWhole ? recent?.communications : data) ?? []).at(-1);
  if (opening) return readContactBlock(opening.body ?? '');
  return isLoading ? undefined : null;
}
