import Pagination from '@cloudscape-design/components/pagination';
import TextFilter from '@cloudscape-design/components/text-filter';

import type { ListPage } from '../hooks/use-list-page.ts';
import { useText } from '../hooks/use-text.ts';
import { useTypedText } from '../hooks/use-typed-text.ts';
import { pagerOf } from './pager.ts';
import type { RowPaging } from './row-table.tsx';

export interface FindFieldProps {
  readonly label: string;
  readonly list: ListPage;
  readonly total: number | undefined;
}

/** Looks while one types, with a pause, so that every letter is not a request. */
function FindField({ label, list, total }: FindFieldProps) {
  const text = useText();
  const { typed, type, send } = useTypedText(list.search);
  const find = (wanted: string) => {
    if (wanted === list.search) return;
    send(wanted);
    list.find(wanted);
  };
  return (
    <TextFilter
      filteringText={typed}
      filteringPlaceholder={label}
      filteringAriaLabel={label}
      filteringClearAriaLabel={text('list.clear')}
      countText={list.search === '' || total === undefined ? '' : text('list.matches', { total })}
      onChange={({ detail }) => type(detail.filteringText)}
      onDelayedChange={({ detail }) => find(detail.filteringText.trim())}
    />
  );
}

function Pages({ list, total }: Pick<FindFieldProps, 'list' | 'total'>) {
  const text = useText();
  const { current, count, meant } = pagerOf(list.page, total === undefined ? undefined : list.pagesOf(total));
  if (count === 1 && list.page === 1) return null;
  return (
    <Pagination
      currentPageIndex={current}
      pagesCount={count}
      onChange={({ detail }) => list.turnTo(meant(detail.currentPageIndex))}
      ariaLabels={{
        nextPageLabel: text('list.next'),
        previousPageLabel: text('list.previous'),
        pageLabel: (page) => text('list.page', { page }),
      }}
    />
  );
}

/** The search field and the page numbers of a table whose rows the server pages. */
export function listPaging(label: string, list: ListPage, total: number | undefined): RowPaging {
  return {
    total,
    filter: <FindField label={label} list={list} total={total} />,
    pagination: <Pages list={list} total={total} />,
  };
}
