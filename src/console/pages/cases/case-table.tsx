import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { type ReactNode, useMemo } from 'react';

import { AppLink } from '../../components/app-link.tsx';
import { useClassNames } from '../../components/service-names.ts';
import { useMedia } from '../../hooks/use-media.ts';
import { useText } from '../../hooks/use-text.ts';
import { type CaseView, paths } from '../../paths.ts';
import { caseColumns, type CaseLayout } from './case-columns.tsx';
import type { CasesPage } from './use-cases-page.ts';

export interface CaseTableProps {
  readonly account: { readonly accountId: string; readonly name: string };
  readonly view: CaseView;
  readonly cases: CasesPage;
  /** Stands beside the pagination. */
  readonly filter: ReactNode;
  readonly onPage: (page: number) => void;
}

function Empty({
  account,
  view,
  page,
}: {
  readonly account: string;
  readonly view: CaseView;
  readonly page: number;
}) {
  const text = useText();
  if (page > 1) {
    return (
      <SpaceBetween size="xs">
        <Box variant="strong">{text('cases.empty.page')}</Box>
        <AppLink to={paths.cases({ account, view })}>{text('cases.empty.page.action')}</AppLink>
      </SpaceBetween>
    );
  }
  return (
    <Box textAlign="center" padding={{ vertical: 'l' }}>
      <Box variant="strong">{text(`cases.empty.${view}`)}</Box>
      <Box color="text-body-secondary">{text(`cases.empty.${view}.text`)}</Box>
    </Box>
  );
}

/** As many columns as fit beside the navigation without scrolling sideways. */
function useLayout(): CaseLayout {
  const isSmall = useMedia('(width < 1280px)');
  const isNarrow = useMedia('(width < 1000px)');
  const isWide = useMedia('(width >= 1560px)');
  if (isNarrow) return 'narrow';
  if (isSmall) return 'small';
  return isWide ? 'wide' : 'medium';
}

function Pages({ cases, onPage }: Pick<CaseTableProps, 'cases' | 'onPage'>) {
  const text = useText();
  return (
    <Pagination
      currentPageIndex={cases.page}
      pagesCount={Math.max(1, cases.knownPages)}
      openEnd={cases.hasMore}
      disabled={cases.items === undefined}
      ariaLabels={{
        paginationLabel: text('cases.pagination'),
        nextPageLabel: text('cases.pagination.next'),
        previousPageLabel: text('cases.pagination.previous'),
        pageLabel: (page) => text('cases.pagination.page', { page }),
      }}
      onChange={({ detail }) => onPage(detail.currentPageIndex)}
    />
  );
}

/** One page of cases. What was there stays, dimmed, while the next arrives. */
export function CaseTable({ account, view, cases, filter, onPage }: CaseTableProps) {
  const text = useText();
  const namesOf = useClassNames(account.accountId);
  const layout = useLayout();
  const isNarrow = layout === 'narrow';
  const columns = useMemo(() => caseColumns(layout, text, namesOf), [layout, text, namesOf]);
  return (
    <div className={cases.isBehind ? 'sc-behind' : undefined} aria-busy={cases.isFetching}>
      <Table
        variant={isNarrow ? 'borderless' : 'container'}
        trackBy="caseId"
        items={cases.items ?? []}
        columnDefinitions={columns}
        loading={cases.items === undefined}
        loadingText={text('cases.loading')}
        skeleton={{ totalRows: 10 }}
        wrapLines
        cellVerticalAlign="top"
        stickyHeader={!isNarrow}
        enableKeyboardNavigation
        ariaLabels={{ tableLabel: text('cases.table', { account: account.name }) }}
        empty={<Empty account={account.accountId} view={view} page={cases.page} />}
        filter={filter}
        pagination={<Pages cases={cases} onPage={onPage} />}
      />
    </div>
  );
}
