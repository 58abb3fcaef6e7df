import { useCallback, useMemo } from 'react';

import { accountOf as findAccount, isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { useClassNames } from '../../components/service-names.ts';
import type { Names } from './case-columns.tsx';

/** What codes and ids are called; with all accounts, the catalogue of one stands for the others. */
export function useNames(account: string | undefined): Names {
  const session = useSession();
  const catalogue =
    account ??
    session.accounts.find(({ accountId }) => isAllowed(session, accountId, 'support:DescribeServices'))
      ?.accountId;
  const classOf = useClassNames(catalogue ?? '');
  const accountOf = useCallback(
    (accountId: string) => findAccount(session, accountId)?.name ?? accountId,
    [session],
  );
  return useMemo(() => ({ classOf, accountOf }), [classOf, accountOf]);
}
