import { localName } from './local-drafts.ts';

/** An address that fills the form has a draft of its own, so that it never replaces another one. */
export function draftName(userName: string, accountId: string, query: URLSearchParams): string {
  const filling = [...query]
    .filter(([name]) => name !== 'account')
    .toSorted(([a], [b]) => a.localeCompare(b));
  const slot = filling.length === 0 ? '' : `?${new URLSearchParams(filling)}`;
  return localName({ userName, accountId, slot });
}
