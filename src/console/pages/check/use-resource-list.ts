import type { TrustedAdvisorCheckDescription, TrustedAdvisorCheckResult } from '@aws-sdk/client-support';
import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { useIdleWork } from '../../hooks/use-idle-work.ts';
import { paths } from '../../paths.ts';
import { type CheckView, readCheckView, writeCheckView } from './check-address.ts';
import { ResourceIndex } from './resource-index.ts';
import type { ResourceRow } from './resource-rows.ts';

export interface ResourceList {
  readonly index: ResourceIndex;
  readonly view: CheckView;
  /** All that the filter leaves, in order. */
  readonly found: readonly ResourceRow[];
  readonly shown: readonly ResourceRow[];
  readonly pages: number;
  /** The page that is shown: the last one where the address asks for one behind it. */
  readonly page: number;
  readonly change: (change: Partial<CheckView>, options?: { readonly replace?: boolean }) => void;
}

const none: readonly [] = [];

/** Lists of strings may hold null in this API. */
function headings({ metadata = [] }: TrustedAdvisorCheckDescription): readonly string[] {
  return metadata.map((heading) => heading ?? '');
}

export interface CheckOfAccount {
  readonly accountId: string;
  readonly check: TrustedAdvisorCheckDescription;
}

/** The rows of a result as the address asks for them; made ready once for each result. */
export function useResourceList(
  { accountId, check }: CheckOfAccount,
  result: TrustedAdvisorCheckResult | null | undefined,
  size: number,
): ResourceList {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const view = useMemo(() => readCheckView(params), [params]);
  const index = useMemo(
    () => new ResourceIndex(headings(check), result?.flaggedResources ?? none),
    [check, result],
  );
  useIdleWork(useCallback(() => index.preparing(), [index]));
  const { filter, order } = view;
  const found = useMemo(() => index.find(filter, order), [index, filter, order]);
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(view.page, pages);
  return {
    index,
    view,
    found,
    shown: found.slice((page - 1) * size, page * size),
    pages,
    page,
    change: (change, { replace = false } = {}) => {
      // Another question begins on its first page.
      const query = writeCheckView({ ...view, page: 1, ...change });
      const to = paths.trustedAdvisorCheck(check.id ?? '', { account: accountId, ...query });
      void navigate(to, { replace, preventScrollReset: true });
    },
  };
}
