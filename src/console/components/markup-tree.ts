/**
 * Descriptions of checks come as HTML. Trusted Types forbid handing that to the browser's parser, and a
 * sanitizer would need it: the tags of an allow-list become a tree that React renders, the rest is text.
 */
import { type MarkupToken, readMarkupTokens } from './markup-tokens.ts';

export type MarkupTag = 'a' | 'strong' | 'em' | 'code' | 'br' | 'p' | 'ul' | 'ol' | 'li' | 'heading' | 'pre';

export interface MarkupElement {
  readonly tag: MarkupTag;
  /** Of `a` only: an absolute address, http or https. */
  readonly href: string | null;
  readonly children: MarkupNode[];
}

export type MarkupNode = string | MarkupElement;

const allowed: ReadonlyMap<string, MarkupTag> = new Map([
  ['a', 'a'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['code', 'code'],
  ['tt', 'code'],
  ['br', 'br'],
  ['p', 'p'],
  ['div', 'p'],
  ['ul', 'ul'],
  ['ol', 'ol'],
  ['li', 'li'],
  ['pre', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
]);

const blocks: ReadonlySet<MarkupTag> = new Set(['p', 'ul', 'ol', 'li', 'heading', 'pre']);

/** Deeper tags are dropped and their text kept, so that a hostile string can't exhaust the stack. */
const maxDepth = 24;

/** Other schemes run code or leave the browser; relative addresses would point into the console. */
function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

class TreeBuilder {
  readonly root: MarkupNode[] = [];
  readonly #open: MarkupElement[] = [];

  add(token: MarkupToken): void {
    if (token.kind === 'text') this.#append(token.text);
    else if (token.kind === 'open') this.#start(token.tag, token.href);
    else this.#end(allowed.get(token.tag) ?? null);
  }

  #append(node: MarkupNode): void {
    (this.#open.at(-1)?.children ?? this.root).push(node);
  }

  #start(name: string, href: string | null): void {
    const tag = allowed.get(name);
    if (tag === undefined) return;
    this.#endWhatCannotContain(tag);
    const address = tag === 'a' ? safeAddress(href ?? '') : null;
    if (tag === 'a' && address === null) return;
    if (this.#open.length >= maxDepth) return;
    const element: MarkupElement = { tag, href: address, children: [] };
    this.#append(element);
    if (tag !== 'br') this.#open.push(element);
  }

  /** What browsers do as well: a paragraph ends where a block begins, a link where a link begins. */
  #endWhatCannotContain(tag: MarkupTag): void {
    if (tag === 'a') this.#end('a');
    if (tag === 'li') this.#endItem();
    if (blocks.has(tag)) {
      this.#end('p');
      this.#end('heading');
      this.#end('pre');
    }
  }

  #endItem(): void {
    const item = this.#open.findLastIndex((element) => element.tag === 'li');
    const list = this.#open.findLastIndex((element) => element.tag === 'ul' || element.tag === 'ol');
    if (item > list) this.#open.length = item;
  }

  #end(tag: MarkupTag | null): void {
    const index = this.#open.findLastIndex((element) => element.tag === tag);
    if (index !== -1) this.#open.length = index;
  }
}

export function parseMarkup(html: string): MarkupNode[] {
  const builder = new TreeBuilder();
  for (const token of readMarkupTokens(html)) builder.add(token);
  return builder.root;
}

/** The words alone, for searching. */
export function textOfMarkup(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : `${textOfMarkup(node.children)} `))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
