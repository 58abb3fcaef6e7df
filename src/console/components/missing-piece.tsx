import { createContext, use } from 'react';

import { useText } from '../hooks/use-text.ts';
import { RetryHint } from './retry-hint.tsx';

/** Fetches the piece once more. */
export const LazyAgain = createContext<() => void>(() => undefined);

/** In the place of what could not be fetched. */
export function MissingPiece() {
  const text = useText();
  return <RetryHint text={text('problem.partMissing.happened')} retry={use(LazyAgain)} />;
}
