import { useMemo } from 'react';

import { type TextPart, textParts } from './text-parts.ts';

function Part({ part }: { readonly part: TextPart }) {
  if (part.kind === 'plain') return part.text;
  if (part.kind === 'code') return <code className="sc-inline-code">{part.text}</code>;
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
      {part.text}
    </a>
  );
}

/** A text with its lines and spaces, and addresses to follow. */
export function LinkedText({ text }: { readonly text: string }) {
  const parts = useMemo(() => textParts(text), [text]);
  return (
    <p className="sc-text">
      {parts.map((part, index) => (
        // Parts never move: a message does not change.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={index} part={part} />
      ))}
    </p>
  );
}
