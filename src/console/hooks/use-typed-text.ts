import { useState } from 'react';

export interface TypedText {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** To be called with what is handed on to the address. */
  readonly send: (text: string) => void;
}

/**
 * What stands in a field whose text the address keeps as well. The address is behind the one who types: what
 * comes back of it was typed a moment ago and changes nothing; what comes from a link or by going back does.
 */
export function useTypedText(kept: string): TypedText {
  const [typed, type] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  if (kept !== seen) {
    setSeen(kept);
    const place = underWay.lastIndexOf(kept);
    // Those before it were overtaken.
    setUnderWay(place < 0 ? [] : underWay.slice(place + 1));
    if (place < 0) type(kept);
  }
  return { typed, type, send: (text) => setUnderWay((sent) => [...sent, text]) };
}
