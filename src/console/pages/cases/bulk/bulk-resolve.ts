import { ResolveCaseCommand } from '@aws-sdk/client-support';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import type { Session } from '../../../../contract/session.ts';
import { caseCan } from '../../../../support/case-rules.ts';
import { isCaseStatus } from '../../../../support/case-status.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { invalidate } from '../../../api/query-keys.ts';
import { invalidateSearches } from '../../../api/search-cases.ts';
import { sendSupport } from '../../../api/support-client.ts';
import type { Text } from '../../../hooks/use-text.ts';

/** Why a case is left out; null where it can be resolved. */
export function resolveRefusal(found: FoundCase, session: Session, now: number, text: Text): string | null {
  if (!isAllowed(session, found.accountId, 'support:ResolveCase')) return text('bulkResolve.denied');
  // A status that AWS has added since is AWS's to judge.
  if (!isCaseStatus(found.status)) return null;
  const permission = caseCan({ status: found.status }, 'resolve', now);
  return permission.allowed ? null : permission.message;
}

export type ResolveState =
  | { readonly name: 'waiting' | 'running' | 'resolved' }
  | { readonly name: 'failed'; readonly error: unknown };

/** Cases by their ids. */
export type ResolveStates = Readonly<Record<string, ResolveState>>;

/** Resolves cases one after the other, as an account takes few calls a second; each has its own result. */
export function useBulkResolve() {
  const queryClient = useQueryClient();
  const [states, setStates] = useState<ResolveStates>({});
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  const note = (caseId: string, state: ResolveState) =>
    setStates((before) => ({ ...before, [caseId]: state }));

  async function resolveOne({ accountId, caseId }: FoundCase): Promise<void> {
    note(caseId, { name: 'running' });
    try {
      await sendSupport(accountId, new ResolveCaseCommand({ caseId }));
      note(caseId, { name: 'resolved' });
    } catch (error) {
      note(caseId, { name: 'failed', error });
    }
  }

  return {
    states,
    isRunning,
    /** Cases that have not begun yet are left as they are. */
    stop: () => {
      isStopped.current = true;
    },
    /** Resolving twice is the same as once, so it can be repeated without a key. */
    run: async (cases: readonly FoundCase[]) => {
      isStopped.current = false;
      setRunning(true);
      for (const found of cases) note(found.caseId, { name: 'waiting' });
      for (const found of cases) if (!isStopped.current) await resolveOne(found);
      setRunning(false);
      const accounts = new Set(cases.map(({ accountId }) => accountId));
      await Promise.all([
        invalidateSearches(queryClient),
        ...[...accounts].map((accountId) => invalidate(queryClient, accountId, 'DescribeCases')),
      ]);
    },
  };
}
