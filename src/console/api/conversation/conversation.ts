import type { CaseDetails } from '@aws-sdk/client-support';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';

import { type CaseRef, loadFrom, loadFromNewerEnd, loadFromOlderEnd } from './load-stretch.ts';
import {
  type ConversationItem,
  conversationOf,
  type Gap,
  newestStretch,
  type Stretch,
  timeOf,
} from './stretch.ts';

const second = 1000;

/** What is fetched next, and from where. */
export type Step =
  | { readonly kind: 'earlier'; readonly gap: Gap }
  | { readonly kind: 'later'; readonly gap: Gap }
  /** The message of a moment, epoch milliseconds, and those before it. */
  | { readonly kind: 'from'; readonly time: number }
  | { readonly kind: 'first' };

/** Nothing that was written changes, so what was read once stays known while the case is looked at. */
export function stretchesQuery({ accountId, caseId }: CaseRef) {
  return queryOptions({
    queryKey: ['conversation', accountId, caseId],
    // Written by what was loaded; asked for, it would begin anew and forget that.
    queryFn: (): Stretch[] => [],
    initialData: (): Stretch[] => [],
    enabled: false,
    staleTime: Infinity,
    gcTime: 30 * 60 * second,
  });
}

/** Pages that a gap between two stretches is thought to hold: the first guess of how dense it is. */
const guessedPages = 8;

function take(one: CaseRef, step: Step, created: number): Promise<Stretch> {
  if (step.kind === 'from') return loadFrom(one, step.time);
  if (step.kind === 'earlier') return loadFromNewerEnd(one, step.gap);
  if (step.kind === 'later') {
    const { from: start, to: end } = step.gap;
    return loadFromOlderEnd(one, step.gap, { start, end, window: (end - start) / guessedPages });
  }
  // What opened the case was written when it was created, so the first second is looked through first.
  const whole: Gap = { from: -Infinity, to: Infinity };
  return loadFromOlderEnd(one, whole, { start: created, end: Date.now() + second, window: second });
}

/** Before this, nothing of a stretch that once was the newest is missing. */
function ended(stretch: Stretch): Stretch {
  const to = Math.max(0, ...stretch.communications.map(timeOf)) + 1;
  return { ...stretch, to, wasNewest: true };
}

/** What came while the case was open, and more of it at once than the case brings along; once for each. */
function useMissed(
  items: readonly ConversationItem[],
  kept: readonly Stretch[] | undefined,
  load: ((step: Step) => void) | null,
): void {
  const tried = useRef<string | null>(null);
  useEffect(() => {
    const first = items.find(({ kind }) => kind === 'gap');
    if (first?.kind !== 'gap' || !load) return;
    const { gap } = first;
    const name = `${gap.from} ${gap.to}`;
    const isMissed = kept?.some(({ wasNewest = false, to }) => wasNewest && to === gap.from) ?? false;
    if (!isMissed || tried.current === name) return;
    tried.current = name;
    load({ kind: 'earlier', gap });
  });
}

/** The conversation of a case as far as it is known, and the way to the rest of it. */
export function useConversation(one: CaseRef, details: CaseDetails, mayRead: boolean) {
  const queryClient = useQueryClient();
  const options = stretchesQuery(one);
  const { data: kept } = useQuery(options);
  const { recentCommunications } = details;
  const newest = useMemo(() => newestStretch({ recentCommunications }), [recentCommunications]);
  const items = useMemo(() => conversationOf([newest, ...(kept ?? [])]), [newest, kept]);
  const keep = (stretch: Stretch) =>
    queryClient.setQueryData(options.queryKey, (known) => [...(known ?? []), stretch]);
  useEffect(() => {
    // Newer messages will push these out of the case's answer; they are still known then.
    if (newest.communications.length > 0) keep(ended(newest));
    // oxlint-disable-next-line react/exhaustive-deps -- the rest is the same for the same case
  }, [newest]);
  const created = Date.parse(details.timeCreated ?? '') || 0;
  const loading = useMutation({
    mutationFn: (step: Step) => take(one, step, created),
    onSuccess: keep,
    // A read, and repeated as reads are.
    retry: queryClient.getDefaultOptions().queries?.retry ?? false,
  });
  useMissed(items, kept, mayRead && !loading.isPending ? loading.mutate : null);
  return { items, loading, isKnown: recentCommunications !== undefined };
}
