import { useDeferredValue } from 'react';

/**
 * False while something is drawn for the first time, true right after that, in pieces between which the page
 * answers: for what is on a screen and not what people come for.
 */
export function useLater(): boolean {
  return useDeferredValue(true, false);
}
