/** Views that people keep: what is there, and how it is changed. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  CreateCaseViewCommand,
  DeleteCaseViewCommand,
  ListCaseViewsCommand,
  type NewCaseView,
  UpdateCaseViewCommand,
} from '../../contract/center/case-views.ts';
import { sendCenter } from './center-client.ts';

const queryKey = ['center', 'ListCaseViews'] as const;

export function caseViewsQuery() {
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => sendCenter(new ListCaseViewsCommand({}), { signal }),
    staleTime: 5 * 60_000,
  });
}

export interface SavedCaseView extends NewCaseView {
  /** Given where a view is replaced. */
  readonly viewId?: string | undefined;
}

/** Answers the view's id. */
export function useSaveCaseView() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ viewId, ...view }: SavedCaseView): Promise<string> => {
      if (viewId === undefined) return (await sendCenter(new CreateCaseViewCommand(view))).viewId;
      await sendCenter(new UpdateCaseViewCommand({ viewId, ...view }));
      return viewId;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

export function useDeleteCaseView() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => sendCenter(new DeleteCaseViewCommand({ viewId })),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}
