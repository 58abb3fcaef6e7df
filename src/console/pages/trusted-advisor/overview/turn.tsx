import Pagination from '@cloudscape-design/components/pagination';

import { useText } from '../../../hooks/use-text.ts';

export interface TurnProps {
  /** What is turned through: two of these stand on a page. */
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly total: number;
  readonly size: number;
  readonly onTurn: (page: number) => void;
}

/** One page of `items`, from 1. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): readonly Item[] {
  return items.slice((page - 1) * size, page * size);
}

/** Leads through pages; nothing where there is one. */
export function Turn({ label, page, total, size, onTurn }: TurnProps) {
  const text = useText();
  const count = Math.ceil(total / size);
  if (count <= 1) return null;
  return (
    <Pagination
      currentPageIndex={Math.min(page, count)}
      pagesCount={count}
      onChange={({ detail }) => onTurn(detail.currentPageIndex)}
      ariaLabels={{
        paginationLabel: label,
        nextPageLabel: `${label}: ${text('cases.pagination.next')}`,
        previousPageLabel: `${label}: ${text('cases.pagination.previous')}`,
        pageLabel: (number) => `${label}: ${text('cases.pagination.page', { page: number })}`,
      }}
    />
  );
}
