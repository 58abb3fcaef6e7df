/**
 * Whether a text is one e-mail address by form: a dot-atom, an `@`, and a domain of two labels or more.
 * Quoted local parts and address literals are refused, as AWS's console does (our choice); lengths are
 * those of RFC 5321. Linear in the length of the text.
 */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+$/u;
const label =
  /^[A-Za-z0-9\u0080-\u{10ffff}](?:[A-Za-z0-9\u0080-\u{10ffff}-]*[A-Za-z0-9\u0080-\u{10ffff}])?$/u;

export function isEmailAddress(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    text
      .slice(0, at)
      .split('.')
      .every((atom) => localPart.test(atom)) &&
    labels.length > 1 &&
    labels.every((part) => part.length <= 63 && label.test(part)) &&
    /[^0-9]/.test(labels.at(-1) ?? '') &&
    !/[\s\p{C}]/u.test(text)
  );
}
