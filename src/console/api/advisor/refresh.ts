/**
 * Refreshing checks. What is under way is looked at every ten seconds, as the user guide recommends, and
 * only while somebody looks: a hidden tab asks nothing.
 */
import { RefreshTrustedAdvisorCheckCommand } from '@aws-sdk/client-support';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { isWorthRepeating, problemOf } from '../errors.ts';
import type { ProblemKind } from '../problem-kinds.ts';
import { invalidate, supportKey } from '../query-keys.ts';
import { sendSupport } from '../support-client.ts';
import { isUnderWay, readRefreshStates, type RefreshStates, refreshStateOf } from './refresh-states.ts';
import { forgetAdvisorFigures } from './advisor-keys.ts';

const lookEvery = 10_000;
/** Kept as long as the console is open: without a network it is what is known. */
const kept = { gcTime: Number.POSITIVE_INFINITY };

const keyOf = (accountId: string) => supportKey(accountId, 'DescribeTrustedAdvisorCheckRefreshStatuses');

/** What a refresh that has come to its end puts out of date. */
async function forgetResults(queryClient: QueryClient, accountId: string): Promise<void> {
  await Promise.all([
    invalidate(
      queryClient,
      accountId,
      'DescribeTrustedAdvisorCheckSummaries',
      'DescribeTrustedAdvisorCheckResult',
    ),
    forgetAdvisorFigures(queryClient, accountId),
  ]);
}

/** While some are under way only these are asked about. */
export function refreshStatesQuery(accountId: string, checkIds: readonly string[]) {
  return queryOptions({
    queryKey: keyOf(accountId),
    queryFn: async ({ client, signal }): Promise<RefreshStates> => {
      const known = client.getQueryData<RefreshStates>(keyOf(accountId)) ?? {};
      const underWay = checkIds.filter((id) => isUnderWay(known[id]));
      const told = await readRefreshStates(underWay.length > 0 ? underWay : checkIds, { accountId, signal });
      if (underWay.some((id) => !isUnderWay(told[id]))) void forgetResults(client, accountId);
      return { ...known, ...told };
    },
    enabled: checkIds.length > 0,
    refetchInterval: ({ state }) => (Object.values(state.data ?? {}).some(isUnderWay) ? lookEvery : false),
    retry: false,
    ...kept,
  });
}

/** Checks that were asked to refresh together, as far as that has come. */
export interface RefreshRun {
  readonly checkIds: readonly string[];
  readonly asked: number;
  /** What kept some of them from being asked. */
  readonly failures: Readonly<Record<string, Error>>;
}

const runKey = (accountId: string) => ['advisor', accountId, 'refresh-run'] as const;

/** The last run of this account in this tab; null without one. It outlasts the screen. */
export function refreshRunQuery(accountId: string) {
  return queryOptions<RefreshRun | null>({
    queryKey: runKey(accountId),
    queryFn: () => null,
    enabled: false,
    initialData: null,
    ...kept,
  });
}

/** What became of the last run has been read. */
export function forgetRun(queryClient: QueryClient, accountId: string): void {
  queryClient.setQueryData(runKey(accountId), null);
}

/** AWS takes a hundred of these a second; a browser sends about as many at a time to one server. */
const atOnce = 5;
const pause = 1_000;

async function refreshOne(queryClient: QueryClient, accountId: string, checkId: string): Promise<void> {
  const send = () => sendSupport(accountId, new RefreshTrustedAdvisorCheckCommand({ checkId }));
  const answer = await send().catch(async (error: unknown) => {
    if (!isWorthRepeating(error)) throw error;
    // Asked twice it is refreshed once.
    await new Promise((resolve) => setTimeout(resolve, pause));
    return send();
  });
  const state = answer.status ? refreshStateOf(answer.status, Date.now()) : null;
  queryClient.setQueryData<RefreshStates>(keyOf(accountId), (known) => ({ ...known, [checkId]: state }));
}

/** Failures that meet every other check as well. */
const fatal: ReadonlySet<ProblemKind> = new Set(['denied', 'signedOut', 'plan', 'network', 'keys']);

async function refreshAll(
  queryClient: QueryClient,
  accountId: string,
  checkIds: readonly string[],
): Promise<RefreshRun> {
  let run: RefreshRun = { checkIds, asked: 0, failures: {} };
  const tell = (change: Partial<RefreshRun>) => {
    run = { ...run, ...change };
    queryClient.setQueryData(runKey(accountId), run);
  };
  tell({});
  const waiting = [...checkIds];
  const work = async () => {
    for (let checkId = waiting.shift(); checkId !== undefined; checkId = waiting.shift()) {
      const error = await refreshOne(queryClient, accountId, checkId).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error instanceof Error) {
        if (fatal.has(problemOf(error, 'write').kind)) {
          waiting.length = 0;
          throw error;
        }
        tell({ failures: { ...run.failures, [checkId]: error } });
      }
      tell({ asked: run.asked + 1 });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return run;
}

/** Asks AWS to refresh these checks; what becomes of it is told by their states. */
export function useRefreshChecks(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (checkIds: readonly string[]) => refreshAll(queryClient, accountId, checkIds),
    onError: () => forgetRun(queryClient, accountId),
  });
}
