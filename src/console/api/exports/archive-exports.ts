import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { Session } from '../../../contract/session.ts';
import {
  DeleteExportCommand,
  ListExportsCommand,
  StartArchiveExportCommand,
} from '../../../contract/center/exports.ts';
import { sendAccountCenter } from '../center-client.ts';
import { isAllowed } from '../permissions.ts';

const keyOf = (accountId: string) => ['center', accountId, 'ListExports'] as const;
/** Milliseconds between two looks at an export that is being made. */
const lookEvery = 1_500;

const needed = [
  'support:SearchForCases',
  'support:DescribeCases',
  'support:DescribeCommunications',
  'support:DescribeAttachment',
] as const;

/** The first action that is missing for taking an account's archive along; null where none is. */
export function missingForArchive(session: Session, accountId: string): (typeof needed)[number] | null {
  return needed.find((action) => !isAllowed(session, accountId, action)) ?? null;
}

/** One's own exports of the account; looked at again while one is being made and somebody looks. */
export function exportsQuery(accountId: string) {
  return queryOptions({
    queryKey: keyOf(accountId),
    queryFn: async ({ signal }) => {
      const { exports } = await sendAccountCenter(accountId, new ListExportsCommand({}), { signal });
      return exports;
    },
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'running') ? lookEvery : false),
  });
}

export function useStartExport(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      sendAccountCenter(accountId, new StartArchiveExportCommand({}), {
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(accountId) }),
  });
}

/** Deletes one and starts another in its place. */
export function useRenewExport(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (exportId: string) => {
      await sendAccountCenter(accountId, new DeleteExportCommand({ exportId }));
      return await sendAccountCenter(accountId, new StartArchiveExportCommand({}), {
        idempotencyKey: crypto.randomUUID(),
      });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(accountId) }),
  });
}

export function useDeleteExport(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (exportId: string) => sendAccountCenter(accountId, new DeleteExportCommand({ exportId })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(accountId) }),
  });
}
