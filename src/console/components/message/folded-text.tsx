import { type ReactNode, useCallback, useMemo, useState } from 'react';

import { useText } from '../../hooks/use-text.ts';
import { foldOf } from './fold.ts';
import { FoldedRest } from './folded-rest.tsx';

export interface FoldedTextProps {
  readonly text: string;
  readonly children: (shown: string) => ReactNode;
}

/** A long text shows its beginning, and the rest when it is asked for, or found by a search in the page. */
export function FoldedText({ text: written, children }: FoldedTextProps) {
  const text = useText();
  const [state, change] = useState<'folded' | 'found' | 'open'>('folded');
  const fold = useMemo(() => foldOf(written), [written]);
  const find = useCallback(() => change('found'), []);
  const isOpen = state !== 'folded';
  const more = fold.lines > 1 ? 'message.showLines' : 'message.showCharacters';
  return (
    <>
      {children(state === 'open' ? written : fold.head)}
      {fold.isCut && state !== 'open' && (
        // What was found stays the text that it was found in.
        <FoldedRest
          text={written.slice(fold.head.length).replace(/^\n/, '')}
          isFound={isOpen}
          onFound={find}
        />
      )}
      {fold.isCut && (
        <button
          type="button"
          className="sc-text-button"
          aria-expanded={isOpen}
          onClick={() => change(isOpen ? 'folded' : 'open')}
        >
          {isOpen
            ? text('message.showLess')
            : text(more, { count: fold.lines > 1 ? fold.lines : written.length })}
        </button>
      )}
    </>
  );
}
