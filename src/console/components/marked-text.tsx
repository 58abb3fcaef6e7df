import { Fragment } from 'react';

import type { Highlight } from '../../contract/center/search-for-cases.ts';

/** The pieces of a text, and whether each is one of the places that were looked for. */
export function markedPieces({ text, marks }: Highlight): { text: string; isMarked: boolean; at: number }[] {
  const pieces: { text: string; isMarked: boolean; at: number }[] = [];
  let done = 0;
  for (let index = 0; index + 1 < marks.length; index += 2) {
    // What does not go forward within the text marks nothing.
    const from = Math.max(done, marks[index] ?? 0);
    const to = Math.min(text.length, marks[index + 1] ?? 0);
    if (from >= to) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), isMarked: false, at: done });
    pieces.push({ text: text.slice(from, to), isMarked: true, at: from });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false, at: done });
  return pieces;
}

/** Text with the words that were looked for marked: text only, whatever it holds. */
export function MarkedText({ highlight }: { readonly highlight: Highlight }) {
  return (
    <>
      {markedPieces(highlight).map(({ text, isMarked, at }) =>
        isMarked ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>,
      )}
    </>
  );
}
