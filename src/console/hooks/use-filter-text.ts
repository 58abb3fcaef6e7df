import { type SyntheticEvent, useState } from 'react';

/**
 * What stands in the filter of a list that opens, letter by letter. The list itself tells `onLoadItems` 200 ms
 * later; arrows and Enter that were pressed meanwhile would choose from the list of before. `listeners` are for
 * an element around the list.
 */
export function useFilterText() {
  const [typed, setTyped] = useState('');
  // While the list is closed its button has the focus, and nothing is typed.
  const read = ({ target }: SyntheticEvent) =>
    setTyped(target instanceof HTMLInputElement ? target.value : '');
  return { typed, setTyped, listeners: { onInput: read, onFocus: read } };
}
