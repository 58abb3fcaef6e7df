/**
 * Names of people in a note: `@name`, at its beginning or after something that is no part of a word, so that an
 * e-mail address mentions nobody. Names have no spaces; what follows them in a sentence does not belong to them.
 */
const mention = /(?<![\p{L}\p{N}_.@-])@([^\s/:*@,;!?()[\]{}<>"'`]+(?:@[^\s/:*@,;!?()[\]{}<>"'`]+)?)/gu;

/** Each name once, as it was written, in order. */
export function mentionedNames(text: string): string[] {
  return [...new Set([...text.matchAll(mention)].map(([, name = '']) => name.replace(/\.+$/, '')))].filter(
    (name) => name !== '',
  );
}

/** Where the names stand in the text: from the @ to behind the name. */
export function mentionsIn(
  text: string,
): { readonly from: number; readonly to: number; readonly name: string }[] {
  return [...text.matchAll(mention)].flatMap((found) => {
    const name = (found[1] ?? '').replace(/\.+$/, '');
    return name === '' ? [] : [{ from: found.index, to: found.index + 1 + name.length, name }];
  });
}
