import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useMemo, useRef } from 'react';

import { accountOfCaseId } from '../../../support/case-id.ts';
import { caseHistoryQuery } from '../../api/case-history.ts';
import { caseQuery } from '../../api/queries.ts';

/** Whoever only crosses a row asks for nothing: an account takes five calls a second. Milliseconds. */
const pause = 120;

/** Asks for the case that pointer or focus rest on, so that it is there when it is opened. */
export function usePrefetchedCase() {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(() => {
    const rest = ({ target }: SyntheticEvent) => {
      clearTimeout(timer.current);
      const row = target instanceof Element ? target.closest('tr') : null;
      const caseId = row?.querySelector<HTMLElement>('[data-case]')?.dataset['case'];
      const accountId = caseId ? accountOfCaseId(caseId) : null;
      if (!caseId || !accountId) return;
      timer.current = setTimeout(() => {
        // What fails is asked for again by the route.
        import('../case-page.tsx').catch(() => undefined);
        void queryClient.prefetchQuery({ ...caseQuery(accountId, caseId), retry: false });
        void queryClient.prefetchQuery(caseHistoryQuery(accountId, caseId));
      }, pause);
    };
    return { onPointerOver: rest, onFocus: rest, onPointerLeave: () => clearTimeout(timer.current) };
  }, [queryClient]);
}
