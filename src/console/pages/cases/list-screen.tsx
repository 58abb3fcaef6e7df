import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';

import { isAllowed } from '../../api/permissions.ts';
import { orderOf, searchInput } from '../../api/search-input.ts';
import { useSession } from '../../api/session.ts';
import type { ReadCasesQuery } from '../../cases-query.ts';
import { AppButton } from '../../components/app-button.tsx';
import { AppLink } from '../../components/app-link.tsx';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { rememberList } from '../../last-list.ts';
import { paths } from '../../paths.ts';
import { CaseListPage } from './case-list-page.tsx';
import { CaseViews } from './case-views.tsx';
import { NoCases } from './no-cases.tsx';
import { ViewMenu } from './view-menu.tsx';

export interface ListScreenProps {
  readonly query: ReadCasesQuery;
  /** Rows of a page. */
  readonly size: number;
}

export function CreateCaseButton({ account }: { readonly account: string | undefined }) {
  const text = useText();
  const session = useSession();
  const accounts = account === undefined ? session.accounts.map(({ accountId }) => accountId) : [account];
  const mayCreate = accounts.some((accountId) => isAllowed(session, accountId, 'support:CreateCase'));
  return (
    <AppButton
      variant="primary"
      to={paths.newCase({ account })}
      disabled={!mayCreate}
      disabledReason={text(account === undefined ? 'cases.create.denied.all' : 'cases.create.denied')}
    >
      {text('cases.create')}
    </AppButton>
  );
}

/** What of the address was left out, and the address without it. */
function AddressProblems({ query }: Pick<ListScreenProps, 'query'>) {
  const text = useText();
  const { problems } = query;
  if (problems.length === 0) return null;
  return (
    <output className="sc-address-problem">
      {text('cases.address.problem', { parts: problems.join(', ') })}{' '}
      <AppLink to={paths.cases(query)}>{text('cases.address.clean')}</AppLink>
    </output>
  );
}

export function ListScreen({ query, size }: ListScreenProps) {
  const text = useText();
  const navigate = useNavigate();
  const { account } = query;
  const { userName } = useSession().user;
  useEffect(() => rememberList(userName, paths.cases(query)), [userName, query]);
  return (
    <CaseListPage
      title={text('cases.title')}
      query={query}
      input={searchInput(query, size, useNow())}
      size={size}
      order={orderOf(query)}
      tableName={({ accountOf }) =>
        account === undefined ? text('cases.table.all') : text('cases.table', { account: accountOf(account) })
      }
      offersAny
      action={<CreateCaseButton account={account} />}
      renderHead={(fresh) => (
        <SpaceBetween size="l">
          <AddressProblems query={query} />
          <div className="sc-views-row">
            <CaseViews query={query} />
            <ViewMenu query={query} />
            {fresh}
          </div>
        </SpaceBetween>
      )}
      renderEmpty={(total) => <NoCases query={query} total={total} />}
      onGo={(change) =>
        void navigate(
          paths.cases({ ...query, page: 1, ...change, ...(change.isAny && { view: 'all' as const }) }),
        )
      }
    />
  );
}
