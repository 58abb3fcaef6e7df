/** Where a figure leads: to the list of exactly the cases that it counts. */
import type { SearchToken } from '../../../contract/center/search-for-cases.ts';
import type { CaseFilter } from '../../cases-query.ts';
import { paths } from '../../paths.ts';

export function casesBehind(account: string | undefined, tokens: readonly SearchToken[]): string {
  const filters: { -readonly [Name in keyof CaseFilter]: CaseFilter[Name] }[] = [];
  for (const { property, operator, value } of tokens) {
    const known = filters.find((filter) => filter.property === property && filter.operator === operator);
    if (known) known.values = [...known.values, value];
    else filters.push({ property, operator, values: [value] });
  }
  return paths.cases({ account, view: 'all', filters });
}
