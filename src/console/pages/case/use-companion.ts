import type { CaseDetails } from '@aws-sdk/client-support';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';

import type { CaseCompanion } from '../../../contract/center/case-companion.ts';
import { companionQuery, useMarkRead } from '../../api/case-companion.ts';
import type { Possible } from './case-actions.ts';
import type { MessageCompanion } from './companion-context.ts';

function newestTime({ recentCommunications }: CaseDetails): number {
  const times = (recentCommunications?.communications ?? []).map(({ timeCreated = '' }) =>
    Date.parse(timeCreated),
  );
  return Math.max(0, ...times.filter((time) => !Number.isNaN(time)));
}

/** What is on the screen has been read, once the screen is looked at. */
function useReadMark(accountId: string, details: CaseDetails, isKnown: boolean): void {
  const { caseId = '' } = details;
  const markRead = useMarkRead({ accountId, caseId });
  const newest = newestTime(details);
  const marked = useRef(0);
  const mark = useEffectEvent((time: number) => {
    if (document.visibilityState !== 'visible' || time <= marked.current) return;
    marked.current = time;
    markRead(new Date(time).toISOString());
  });
  useEffect(() => {
    const look = () => mark(isKnown ? newest : 0);
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [newest, isKnown]);
}

/** What is kept of the case for the reader, with how far they had read when they opened it. */
export function useCompanion(accountId: string, details: CaseDetails) {
  const { caseId = '' } = details;
  const { data: companion, isFetchedAfterMount } = useQuery(companionQuery({ accountId, caseId }));
  const [readAt, setReadAt] = useState<number | null | undefined>(undefined);
  const isKnown = companion !== undefined && isFetchedAfterMount;
  if (isKnown && readAt === undefined) setReadAt(Date.parse(companion.readAt ?? '') || null);
  useReadMark(accountId, details, isKnown);
  return { companion, readAt: readAt ?? null };
}

/** The same for as long as nothing of it changes: thousands of messages hang on it. */
export function useMessageCompanion(
  companion: CaseCompanion | undefined,
  { can, reason }: Possible,
): MessageCompanion | null {
  const ratings = companion?.ratings;
  return useMemo(() => (ratings ? { ratings, rate: { can, reason } } : null), [ratings, can, reason]);
}
