/** What it was likely written in where it is no UTF-8, whose end may be missing here. */
function encodingOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Bytes as text: by their mark UTF-16, else UTF-8 or what Windows wrote before it. Null for what is no text. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string | null {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const label = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : encodingOf(bytes);
  const text = new TextDecoder(label).decode(bytes);
  return text.includes('\0') ? null : text;
}
