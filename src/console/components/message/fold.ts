export interface Fold {
  /** What is shown at first; the whole text where it is short. */
  readonly head: string;
  readonly isCut: boolean;
  readonly lines: number;
}

/** Lines, and characters of a text without any, from which on the rest waits until it is asked for. */
const longest = { lines: 30, characters: 4000 } as const;
/** Of a longer one so much is shown: cutting off the last few lines alone would spare nobody anything. */
const shown = { lines: 20, characters: 2500 } as const;

/** Where a long text is folded: at the end of a line, or of a word. */
export function foldOf(text: string): Fold {
  const lines = text.split('\n');
  const whole = { head: text, isCut: false, lines: lines.length };
  if (lines.length <= longest.lines && text.length <= longest.characters) return whole;
  const head = lines.slice(0, shown.lines).join('\n');
  if (head.length <= longest.characters) return { ...whole, head, isCut: true };
  const space = head.lastIndexOf(' ', shown.characters);
  const end = space > shown.characters / 2 ? space : shown.characters;
  // Half a character would be shown as none.
  const isHalf = /[\uD800-\uDBFF]/.test(head[end - 1] ?? '');
  return { ...whole, head: head.slice(0, isHalf ? end - 1 : end), isCut: true };
}
