/** Cuts a string of HTML into tags and text; never fails, whatever the string is. */
import { decodeEntities } from './markup-entities.ts';

export type MarkupToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly tag: string; readonly href: string | null }
  | { readonly kind: 'close'; readonly tag: string };

/** What stands between these tags is never meant to be read, so it is left out and not shown as text. */
const unreadable =
  /^<(script|style|iframe|object|embed|template|noscript|noembed|noframes|svg|math|textarea|title|xmp|plaintext)(?=[\s/>])/i;

const comment = /<!--[\s\S]*?(?:-->|$)/y;
const declaration = /<[!?][^>]*(?:>|$)/y;
const closingTag = /<\/([a-z][a-z0-9]*)[^>]*(?:>|$)/iy;
// The bounds keep the time linear for hostile input: a tag longer than that is text.
const openingTag = /<([a-z][a-z0-9]{0,30})((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'>]){0,2000})(?:>|$)/iy;
const href = /(?:^|[\s/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function matchAt(pattern: RegExp, html: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(html);
}

/** Where reading goes on after an unreadable element: behind its closing tag, or at the end. */
function endOfUnreadable(html: string, tag: string, position: number): number {
  const closing = new RegExp(`</${tag}`, 'gi');
  closing.lastIndex = position;
  const end = closing.exec(html);
  if (!end) return html.length;
  const bracket = html.indexOf('>', end.index);
  return bracket === -1 ? html.length : bracket + 1;
}

function hrefOf(attributes: string): string | null {
  const match = href.exec(attributes);
  if (!match) return null;
  return decodeEntities(match[1] ?? match[2] ?? match[3] ?? '');
}

interface Step {
  readonly token: MarkupToken | null;
  readonly next: number;
}

function tagAt(html: string, position: number): Step | null {
  const hidden = unreadable.exec(html.slice(position, position + 16));
  if (hidden) return { token: null, next: endOfUnreadable(html, hidden[1] ?? '', position) };
  const skipped = matchAt(comment, html, position) ?? matchAt(declaration, html, position);
  if (skipped) return { token: null, next: position + skipped[0].length };
  const close = matchAt(closingTag, html, position);
  if (close) {
    const tag = (close[1] ?? '').toLowerCase();
    return { token: { kind: 'close', tag }, next: position + close[0].length };
  }
  const open = matchAt(openingTag, html, position);
  if (!open) return null;
  const tag = (open[1] ?? '').toLowerCase();
  return { token: { kind: 'open', tag, href: hrefOf(open[2] ?? '') }, next: position + open[0].length };
}

function textAt(html: string, position: number): Step {
  const bracket = html.indexOf('<', position + 1);
  const next = bracket === -1 ? html.length : bracket;
  return { token: { kind: 'text', text: decodeEntities(html.slice(position, next)) }, next };
}

export function readMarkupTokens(html: string): MarkupToken[] {
  const tokens: MarkupToken[] = [];
  let position = 0;
  while (position < html.length) {
    const step: Step = (html[position] === '<' ? tagAt(html, position) : null) ?? textAt(html, position);
    if (step.token) tokens.push(step.token);
    position = step.next;
  }
  return tokens;
}
