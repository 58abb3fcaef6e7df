import './message-text.css';

import { useMemo } from 'react';

import { CodeBlock } from './code-block.tsx';
import { FoldedText } from './folded-text.tsx';
import { LinkedText } from './linked-text.tsx';
import { type MessageBlock, messageBlocks } from './message-blocks.ts';
import { QuoteBlock } from './quote-block.tsx';

function Block({ block }: { readonly block: MessageBlock }) {
  if (block.kind === 'code') return <CodeBlock code={block.text} />;
  if (block.kind === 'quote') return <QuoteBlock block={block} />;
  return <FoldedText text={block.text}>{(shown) => <LinkedText text={shown} />}</FoldedText>;
}

/** A message as it was written: lines, spaces and code in shape, addresses to follow, nothing that runs. */
export function MessageText({ body }: { readonly body: string }) {
  const blocks = useMemo(() => messageBlocks(body), [body]);
  return (
    <div className="sc-message-text">
      {blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} />
      ))}
    </div>
  );
}
