import { useQuery } from '@tanstack/react-query';

import type { Preferences } from '../../../contract/center/preferences.ts';
import { preferencesQuery } from '../../api/preferences.ts';

/** Columns are kept by name, in the order of the table, under the check's own list. */
function listName(checkId: string): string {
  return `check:${checkId}`;
}

/** As many lists as preferences hold, with room for those that are not of checks. */
const mostChecks = 12;
const mostColumns = 50;
const longestName = 64;

/** Headings are longer than what preferences take as a name. */
export function keptName(columnId: string): string {
  return columnId.slice(0, longestName);
}

/** The columns that the person chose for this check; null where they never did. */
export function useChosenColumns(checkId: string): readonly string[] | null {
  const { data } = useQuery(preferencesQuery());
  const chosen = data?.columns?.[listName(checkId)];
  return chosen && chosen.length > 0 ? chosen : null;
}

/** Keeps the choice; the oldest of other checks make room, those of other lists stay. */
export function withColumns(
  { columns = {} }: Partial<Preferences>,
  checkId: string,
  chosen: readonly string[],
): Record<string, string[]> {
  const name = listName(checkId);
  const others = Object.entries(columns).filter(([list]) => list !== name);
  const ofChecks = others.filter(([list]) => list.startsWith(listName(''))).slice(1 - mostChecks);
  const ofElse = others.filter(([list]) => !list.startsWith(listName('')));
  return Object.fromEntries([...ofElse, ...ofChecks, [name, chosen.slice(0, mostColumns).map(keptName)]]);
}
