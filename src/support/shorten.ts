/** The beginning of a text, at most so many UTF-16 units and no half character, with an ellipsis where it was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
