/** Canned texts of the person and of their groups: what is there, and how it is changed. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  CreateSavedTextCommand,
  DeleteSavedTextCommand,
  ListSavedTextsCommand,
  type NewSavedText,
  UpdateSavedTextCommand,
} from '../../contract/center/saved-texts.ts';
import { sendCenter } from './center-client.ts';

const queryKey = ['center', 'ListSavedTexts'] as const;

export function savedTextsQuery() {
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => sendCenter(new ListSavedTextsCommand({}), { signal }),
    staleTime: 60_000,
  });
}

export interface SavedTextChange extends NewSavedText {
  /** Both given where a text is changed. */
  readonly textId?: string | undefined;
  readonly version?: number | undefined;
}

/** Whatever became of it, what is shown then is what is. */
export function useSavedTextChanges() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey });
  return {
    save: useMutation({
      mutationFn: async ({ textId, version = 1, ...text }: SavedTextChange): Promise<void> => {
        await (textId === undefined
          ? sendCenter(new CreateSavedTextCommand(text))
          : sendCenter(new UpdateSavedTextCommand({ textId, version, ...text })));
      },
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (textId: string) => sendCenter(new DeleteSavedTextCommand({ textId })),
      onSettled,
    }),
  };
}
