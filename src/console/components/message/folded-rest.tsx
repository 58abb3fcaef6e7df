import { useLayoutEffect, useRef } from 'react';

export interface FoldedRestProps {
  readonly text: string;
  readonly isFound: boolean;
  readonly onFound: () => void;
}

/**
 * The rest of a folded text: out of sight, and found all the same by whoever searches the page in the browser, which
 * then shows it. As one piece of text that is not laid out until then, so that a case full of logs stays light.
 */
export function FoldedRest({ text, isFound, onFound }: FoldedRestProps) {
  const place = useRef<HTMLPreElement>(null);
  useLayoutEffect(() => {
    // React knows the attribute as there or not, and not its values.
    if (isFound) place.current?.removeAttribute('hidden');
    else place.current?.setAttribute('hidden', 'until-found');
  }, [isFound]);
  // At once: whoever searches does not wait for the page.
  useLayoutEffect(() => {
    const rest = place.current;
    rest?.addEventListener('beforematch', onFound);
    return () => rest?.removeEventListener('beforematch', onFound);
  }, [onFound]);
  return (
    <pre ref={place} className="sc-folded-rest">
      {text}
    </pre>
  );
}
