import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import type { Preferences } from '../../contract/center/preferences.ts';
import { GetPreferencesCommand, PutPreferencesCommand } from '../../contract/center/preferences-commands.ts';
import { sendCenter } from './center-client.ts';

export function preferencesQuery() {
  return queryOptions({
    queryKey: ['center', 'GetPreferences'],
    queryFn: async ({ signal }) => (await sendCenter(new GetPreferencesCommand({}), { signal })).preferences,
    staleTime: 5 * 60_000,
  });
}

/** Changes the members that are given; the others stay. The screen shows the choice at once. */
export function usePutPreferences() {
  const queryClient = useQueryClient();
  const { queryKey } = preferencesQuery();
  return useMutation({
    // What is on its way was chosen before.
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    // One after the other, or the earlier of two choices could arrive last and stay.
    scope: { id: 'preferences' },
    mutationFn: (preferences: Partial<Preferences>) => sendCenter(new PutPreferencesCommand({ preferences })),
    onSuccess: (answer) => queryClient.setQueryData(queryKey, answer.preferences),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}
