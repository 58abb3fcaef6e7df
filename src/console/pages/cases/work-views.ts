/** Views of what is one's own to do, beside those of whose turn it is. Their addresses say all of it. */
import { ownValue } from '../../../contract/center/search-rules.ts';
import type { CaseFilter, CaseOrder, CasesQuery, ReadCasesQuery } from '../../cases-query.ts';

export const workViewNames = ['mine', 'due'] as const;
export type WorkView = (typeof workViewNames)[number];

const parts: Readonly<Record<WorkView, { readonly filter: CaseFilter; readonly order?: CaseOrder }>> = {
  mine: { filter: { property: 'owner', operator: '=', values: [ownValue] } },
  due: {
    filter: { property: 'followUpOn', operator: '<', values: ['+1d'] },
    order: { by: 'followUpOn', descending: false },
  },
};

export function workViewQuery(name: WorkView, { account, size }: CasesQuery) {
  const { filter, order } = parts[name];
  return { account, view: 'open' as const, words: [], filters: [filter], order, size };
}

/** The one that an address shows, in whichever order; null where it asks for something else. */
export function workViewOf({ view, words, filters, isAny }: ReadCasesQuery): WorkView | null {
  const [only, ...others] = filters;
  if (only === undefined || others.length > 0 || words.length > 0 || view !== 'open' || isAny) return null;
  const isSame = ({ property, operator, values }: CaseFilter) =>
    property === only.property && operator === only.operator && values.join() === only.values.join();
  return workViewNames.find((name) => isSame(parts[name].filter)) ?? null;
}
