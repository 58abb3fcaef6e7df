/** Takes a message apart into what is shown differently: text with links, and fenced code. */

export type MessageBlock =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] };

export type TextPart =
  | { readonly kind: 'plain'; readonly text: string }
  /** Between single backticks on one line. */
  | { readonly kind: 'code'; readonly text: string }
  /** `text` is what was written, and all that is shown: a link can't name another place than it leads to. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const fence = /^\s{0,3}```/;
const address = /https?:\/\/[^\s<>"'`\p{Cc}\p{Cf}]+/giu;

/** What ends a sentence, or closes a bracket around an address, does not belong to it. */
function withoutTail(text: string): string {
  let surplus = text.split(')').length - text.split('(').length;
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1] ?? '';
    const closesNothing = last === ')' && surplus > 0;
    if (closesNothing) surplus -= 1;
    else if (!'.,;:!?]}*_'.includes(last)) break;
  }
  return text.slice(0, end);
}

function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  const addPlain = (end: number) => {
    if (end > position) parts.push({ kind: 'plain', text: text.slice(position, end) });
  };
  for (const match of text.matchAll(address)) {
    const link = withoutTail(match[0]);
    // `https://user:secret@host` hides the host that it leads to.
    const url = URL.canParse(link) ? new URL(link) : null;
    if (!url || url.username !== '' || url.password !== '') continue;
    addPlain(match.index);
    parts.push({ kind: 'link', text: link, href: url.href });
    position = match.index + link.length;
  }
  addPlain(text.length);
  return parts;
}

const inlineCode = /`([^`\n]+)`/;

export function textParts(text: string): TextPart[] {
  // Splitting by an expression with a group puts what the group caught at the odd places.
  return text
    .split(inlineCode)
    .flatMap((piece, index) => (index % 2 === 1 ? [{ kind: 'code', text: piece }] : linkParts(piece)));
}

/** Three backticks at the start of a line begin code, and end it; code without an end runs to the last line. */
export function messageBlocks(body: string): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  let lines: string[] = [];
  let isCode = false;
  const flush = () => {
    const text = lines.join('\n');
    if (isCode) blocks.push({ kind: 'code', text });
    else if (text.trim() !== '')
      blocks.push({ kind: 'text', parts: textParts(text.replace(/^\n+|\s+$/g, '')) });
    lines = [];
  };
  for (const line of body.replaceAll('\r\n', '\n').split('\n')) {
    if (fence.test(line)) {
      flush();
      isCode = !isCode;
    } else {
      lines.push(line);
    }
  }
  flush();
  return blocks;
}
