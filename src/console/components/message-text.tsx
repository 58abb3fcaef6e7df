import './message-text.css';

import { useMemo } from 'react';

import { useText } from '../hooks/use-text.ts';
import { type MessageBlock, messageBlocks, type TextPart } from './message-blocks.ts';

function Part({ part }: { readonly part: TextPart }) {
  if (part.kind === 'plain') return part.text;
  if (part.kind === 'code') return <code className="sc-inline-code">{part.text}</code>;
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
      {part.text}
    </a>
  );
}

function Block({ block }: { readonly block: MessageBlock }) {
  const text = useText();
  if (block.kind === 'code') {
    return (
      // What may be wider than the screen has to be reached by keyboard to be scrolled.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <figure className="sc-code" tabIndex={0} aria-label={text('message.code')}>
        <pre>
          <code>{block.text}</code>
        </pre>
      </figure>
    );
  }
  return (
    <p className="sc-text">
      {block.parts.map((part, index) => (
        // Parts never move: a message does not change.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={index} part={part} />
      ))}
    </p>
  );
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
