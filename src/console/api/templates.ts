/** Templates of an account: what is there, and how it is changed. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  CreateTemplateCommand,
  DeleteTemplateCommand,
  ListTemplatesCommand,
  type NewTemplate,
  UpdateTemplateCommand,
} from '../../contract/center/templates.ts';
import { sendAccountCenter } from './center-client.ts';

const keyOf = (accountId: string) => ['center', accountId, 'ListTemplates'] as const;

export function templatesQuery(accountId: string) {
  return queryOptions({
    queryKey: keyOf(accountId),
    queryFn: ({ signal }) => sendAccountCenter(accountId, new ListTemplatesCommand({}), { signal }),
    staleTime: 60_000,
  });
}

export interface SavedTemplate extends NewTemplate {
  /** Given where a template is replaced. */
  readonly templateId?: string | undefined;
}

export function useSaveTemplate(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ templateId, ...template }: SavedTemplate): Promise<void> => {
      await (templateId === undefined
        ? sendAccountCenter(accountId, new CreateTemplateCommand(template))
        : sendAccountCenter(accountId, new UpdateTemplateCommand({ templateId, ...template })));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(accountId) }),
  });
}

export function useDeleteTemplate(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (templateId: string) =>
      sendAccountCenter(accountId, new DeleteTemplateCommand({ templateId })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(accountId) }),
  });
}
