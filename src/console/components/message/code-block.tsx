import { useState } from 'react';

import { useText } from '../../hooks/use-text.ts';
import { FoldedText } from './folded-text.tsx';

/** Code, a log or a stack trace in its columns; what is wider scrolls within, or is wrapped. */
export function CodeBlock({ code }: { readonly code: string }) {
  const text = useText();
  const [isWrapped, setWrapped] = useState(false);
  return (
    <div className="sc-code-box">
      <button
        type="button"
        className="sc-text-button sc-wrap"
        aria-pressed={isWrapped}
        onClick={() => setWrapped(!isWrapped)}
      >
        {text('message.wrap')}
      </button>
      <FoldedText text={code}>
        {(shown) => (
          // What may be wider than the screen has to be reached by keyboard to be scrolled.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <figure className="sc-code" tabIndex={0} aria-label={text('message.code')}>
            <pre className={isWrapped ? 'sc-wrapped' : undefined}>
              <code>{shown}</code>
            </pre>
          </figure>
        )}
      </FoldedText>
    </div>
  );
}
