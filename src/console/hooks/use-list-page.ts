import { useSearchParams } from 'react-router';

const rowsPerPage = 25;

export interface ListPage {
  readonly search: string;
  /** From 1. */
  readonly page: number;
  /** For the server. */
  readonly input: { readonly search?: string; readonly offset: number; readonly maxResults: number };
  readonly pagesOf: (total: number) => number;
  readonly find: (search: string) => void;
  readonly turnTo: (page: number) => void;
}

/** Which page of a list is shown and what is looked for: in the address, so that it can be linked to. */
export function useListPage(): ListPage {
  const [params, setParams] = useSearchParams();
  const search = params.get('find') ?? '';
  const asked = Number(params.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const change = (wanted: { find: string; page: number }) => {
    const next = new URLSearchParams(params);
    next.delete('find');
    next.delete('page');
    if (wanted.find !== '') next.set('find', wanted.find);
    if (wanted.page > 1) next.set('page', String(wanted.page));
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return {
    search,
    page,
    input: {
      ...(search !== '' && { search }),
      offset: (page - 1) * rowsPerPage,
      maxResults: rowsPerPage,
    },
    pagesOf: (total) => Math.max(1, Math.ceil(total / rowsPerPage)),
    // What is found begins on its first page.
    find: (wanted) => change({ find: wanted, page: 1 }),
    turnTo: (wanted) => change({ find: search, page: wanted }),
  };
}
