/** What the desk's screens read. Everything of it is out of date with the next word of the stream. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import type { QueueRequest } from '../../../contract/desk/desk-case.ts';
import {
  DescribeCaseCommand,
  ListAgentsCommand,
  ListQueueCommand,
} from '../../../contract/desk/desk-commands.ts';
import {
  DescribeSimulatedAgentCommand,
  ListCannedTextsCommand,
} from '../../../contract/desk/desk-settings.ts';
import { askAgain } from '../ask-again.ts';
import { useLiveEvents } from '../live/live-news.ts';
import { sendDesk } from './desk-client.ts';

/** Milliseconds in which several changes are asked for once. */
const together = 80;

export function queueQuery(input: QueueRequest) {
  return queryOptions({
    queryKey: ['desk', 'ListQueue', input],
    queryFn: ({ signal }) => sendDesk(new ListQueueCommand(input), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Newest messages first, earlier ones page by page. */
export function deskCaseQuery(caseId: string) {
  return infiniteQueryOptions({
    queryKey: ['desk', 'DescribeCase', { caseId }],
    queryFn: ({ signal, pageParam }) =>
      sendDesk(new DescribeCaseCommand({ caseId, ...(pageParam !== null && { before: pageParam }) }), {
        signal,
      }),
    initialPageParam: null as number | null, // widened: a page's place is a number
    getNextPageParam: ({ earlierBefore }) => earlierBefore,
  });
}

export function agentsQuery() {
  return queryOptions({
    queryKey: ['desk', 'ListAgents'],
    queryFn: async ({ signal }) => (await sendDesk(new ListAgentsCommand({}), { signal })).agents,
  });
}

export function cannedTextsQuery() {
  return queryOptions({
    queryKey: ['desk', 'ListCannedTexts'],
    queryFn: ({ signal }) => sendDesk(new ListCannedTextsCommand({}), { signal }),
    // As the canned texts of the other side are called, so that one form and one list serve both.
    select: ({ cannedTexts }) => cannedTexts.map(({ body, ...one }) => ({ ...one, text: body })),
  });
}

export function simulatedAgentQuery() {
  return queryOptions({
    queryKey: ['desk', 'DescribeSimulatedAgent'],
    queryFn: ({ signal }) => sendDesk(new DescribeSimulatedAgentCommand({}), { signal }),
  });
}

/** Asks again for what is shown whenever something happened: to this case, or without one to any. */
export function useLiveDesk(caseId?: string): void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((news) => {
    const isOurs = news.name === 'resync' || news.name === 'desk-changed';
    if (!isOurs) return;
    if (caseId !== undefined && news.name === 'desk-changed' && news.detail.caseId !== caseId) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void askAgain(queryClient, { queryKey: ['desk', caseId ? 'DescribeCase' : 'ListQueue'] });
    }, together);
  });
}
