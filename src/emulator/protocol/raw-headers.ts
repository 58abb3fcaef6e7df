/** Header name in lower case to its values in the order of arrival, none joined, none dropped. */
export type RawHeaders = ReadonlyMap<string, readonly string[]>;

/**
 * Node's own header object drops repeated headers and joins others; a signature covers what was sent.
 * `list` is `IncomingMessage.rawHeaders`: names and values in turn.
 */
export function collectHeaders(list: readonly string[]): RawHeaders {
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < list.length; index += 2) {
    // Inside the list by the loop's condition.
    const name = list[index]!.toLowerCase();
    const value = list[index + 1]!;
    const known = headers.get(name);
    if (known) known.push(value);
    else headers.set(name, [value]);
  }
  return headers;
}
