import { useText } from '../../hooks/use-text.ts';
import { FoldedText } from './folded-text.tsx';
import { LinkedText } from './linked-text.tsx';
import type { MessageBlock } from './message-blocks.ts';

/** So few lines are quoted to be answered, and belong to what follows; more is what was written before. */
const shortest = 4;

/** What was written before and came along once more. */
export function QuoteBlock({ block: { text: quoted, heading } }: { readonly block: MessageBlock }) {
  const text = useText();
  const count = quoted.split('\n').length;
  const content = (
    <blockquote className="sc-quote">
      {heading !== undefined && <p className="sc-text">{heading}</p>}
      <FoldedText text={quoted}>{(shown) => <LinkedText text={shown} />}</FoldedText>
    </blockquote>
  );
  if (count < shortest && heading === undefined) return content;
  return (
    <details className="sc-history">
      <summary>{text('message.quoted', { count })}</summary>
      {content}
    </details>
  );
}
