/** Where a text stands that is put between two others. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Line breaks that are missing between the two for an empty line. */
function breaks(count: number): string {
  return '\n'.repeat(Math.max(0, 2 - count));
}

export interface Insert {
  readonly piece: string;
  /** How many characters around it give way: a paragraph neither ends nor begins with a space. */
  readonly spaces: { readonly before: number; readonly after: number };
}

const lengthOf = (pattern: RegExp, text: string) => pattern.exec(text)?.[0].length ?? 0;

/**
 * The text with what sets it apart from its surroundings: several lines are paragraphs of their own, and so is
 * a text that nobody has chosen a place for; a part of a line is one word more or several.
 */
export function textBetween(text: string, { before, after }: Surroundings, isParagraph: boolean): Insert {
  if (isParagraph || text.includes('\n')) {
    const spaces = { before: lengthOf(/[ \t]*$/u, before), after: lengthOf(/^[ \t]*/u, after) };
    const [head, tail] = [before.slice(0, before.length - spaces.before), after.slice(spaces.after)];
    const above = head.trim() === '' ? '' : breaks(lengthOf(/\n*$/u, head));
    const below = tail.trim() === '' ? '' : breaks(lengthOf(/^\n*/u, tail));
    return { piece: `${above}${text}${below}`, spaces };
  }
  const piece = `${/\S$/u.test(before) ? ' ' : ''}${text}${/^[\p{L}\p{N}]/u.test(after) ? ' ' : ''}`;
  return { piece, spaces: { before: 0, after: 0 } };
}
