import { useQuery } from '@tanstack/react-query';

import { preferencesQuery, usePutPreferences } from '../../api/preferences.ts';
import { keepChoices, readChoices } from '../../kept-choices.ts';
import { withColumns } from './column-choice.ts';

const usualSize = 20;

/** Rows of a page and the check's columns, as the person likes them. */
export function useTablePreferences(checkId: string) {
  const { data: preferences } = useQuery(preferencesQuery());
  const put = usePutPreferences();
  return {
    size: preferences?.pageSize ?? readChoices().pageSize ?? usualSize,
    choose: (chosen: { readonly size: number; readonly columns: readonly string[] }) => {
      keepChoices({ pageSize: chosen.size });
      // If this fails the table stays as it was, which shows by itself.
      put.mutate({
        pageSize: chosen.size,
        columns: withColumns(preferences ?? {}, checkId, chosen.columns),
      });
    },
  };
}
