/** The character references that descriptions of checks use; any other stays as it is written. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  le: '≤',
  ge: '≥',
};

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/** NUL, surrogates and what lies past Unicode become the replacement character, as in HTML. */
function characterOf(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (codePoint === 0 || isSurrogate || codePoint > 0x10ffff) return '\uFFFD';
  return String.fromCodePoint(codePoint);
}

export function decodeEntities(text: string): string {
  return text.replaceAll(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    const key = name ?? '';
    return Object.hasOwn(named, key) ? (named[key] ?? whole) : whole;
  });
}
