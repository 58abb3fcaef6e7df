/** Takes a text apart into what is shown as it is, short code, and what can be followed. */

export type TextPart =
  | { readonly kind: 'plain'; readonly text: string }
  /** Between single backticks on one line. */
  | { readonly kind: 'code'; readonly text: string }
  /** `text` is what was written, and all that is shown: a link can't name another place than it leads to. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

// Every expression here takes time that grows with the text and no faster: strangers write the text.
const address = /https?:\/\/[^\s<>"'`\p{Cc}\p{Cf}]+/giu;
const inlineCode = /`([^`\n]+)`/;

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

/** An address of mail around an `@`: looked for from there, so that no text is long to search. */
const localPart = /[\w.%+-]{1,64}$/;
const longestLocal = 64;
const domain = /[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.[a-z]{2,24}(?![\w-])/iy;

function mailParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = localPart.exec(text.slice(Math.max(position, at - longestLocal), at))?.[0];
    domain.lastIndex = at + 1;
    const host = domain.exec(text)?.[0];
    if (!local || !host) continue;
    const start = at - local.length;
    if (start > position) parts.push({ kind: 'plain', text: text.slice(position, start) });
    const mail = `${local}@${host}`;
    parts.push({ kind: 'link', text: mail, href: `mailto:${encodeURIComponent(local)}@${host}` });
    position = start + mail.length;
  }
  if (position < text.length) parts.push({ kind: 'plain', text: text.slice(position) });
  return parts;
}

/** The address at a match, or null where it would hide the host that it leads to: `https://user@host`. */
function urlOf(link: string): URL | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  return url && url.username === '' && url.password === '' ? url : null;
}

function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  for (const { 0: written, index } of text.matchAll(address)) {
    const link = withoutTail(written);
    const url = urlOf(link);
    parts.push(...mailParts(text.slice(position, index)));
    parts.push(url ? { kind: 'link', text: link, href: url.href } : { kind: 'plain', text: written });
    position = index + (url ? link : written).length;
  }
  return [...parts, ...mailParts(text.slice(position))];
}

export function textParts(text: string): TextPart[] {
  // Splitting by an expression with a group puts what the group caught at the odd places.
  return text
    .split(inlineCode)
    .flatMap((piece, index) => (index % 2 === 1 ? [{ kind: 'code', text: piece }] : linkParts(piece)));
}
