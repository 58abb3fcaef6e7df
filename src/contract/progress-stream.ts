/**
 * A file on its way that says how far it is: frames of one byte for the kind, four for the length (big
 * endian) and the content. Where it can't be finished, the last frame says why, which a broken connection
 * could not. `progress: true` in the input of an export asks for it.
 */
export const progressType = 'application/vnd.support-center.progress';

export interface ExportProgress {
  /** Rows, or messages and files, that are written. */
  readonly done: number;
  readonly total: number;
  /** Files that could not be had; none without it. */
  readonly missing?: number;
}

export type ProgressFrame =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'end' }
  /** As in an error's envelope. */
  | { readonly kind: 'failure'; readonly failure: { readonly __type: string; readonly message: string } };

const kinds = ['bytes', 'progress', 'end', 'failure'] as const;
const headLength = 5;

export function encodeFrame(frame: ProgressFrame): Uint8Array<ArrayBuffer> {
  const content = contentOf(frame);
  const encoded = new Uint8Array(headLength + content.length);
  encoded[0] = kinds.indexOf(frame.kind);
  new DataView(encoded.buffer).setUint32(1, content.length);
  encoded.set(content, headLength);
  return encoded;
}

function contentOf(frame: ProgressFrame): Uint8Array {
  if (frame.kind === 'bytes') return frame.bytes;
  if (frame.kind === 'end') return new Uint8Array();
  return new TextEncoder().encode(JSON.stringify(frame.kind === 'progress' ? frame.progress : frame.failure));
}

/** Takes pieces as they come, and gives the frames that are whole. Throws for what is no such stream. */
export function frameReader(): (piece: Uint8Array<ArrayBuffer>) => ProgressFrame[] {
  let rest = new Uint8Array();
  return (piece) => {
    const joined = new Uint8Array(rest.length + piece.length);
    joined.set(rest);
    joined.set(piece, rest.length);
    const frames: ProgressFrame[] = [];
    let at = 0;
    while (joined.length - at >= headLength) {
      const length = new DataView(joined.buffer, at).getUint32(1);
      if (joined.length - at - headLength < length) break;
      frames.push(readFrame(joined[at], joined.subarray(at + headLength, at + headLength + length)));
      at += headLength + length;
    }
    rest = joined.slice(at);
    return frames;
  };
}

function readFrame(number: number | undefined, content: Uint8Array<ArrayBuffer>): ProgressFrame {
  const kind = kinds[number ?? -1];
  if (kind === 'bytes') return { kind, bytes: content };
  if (kind === 'end') return { kind };
  const text = new TextDecoder().decode(content);
  // Written by `encodeFrame` and by nothing else.
  if (kind === 'progress') return { kind, progress: JSON.parse(text) as ExportProgress };
  if (kind === 'failure') return { kind, failure: JSON.parse(text) as { __type: string; message: string } }; // the same
  throw new TypeError('The stream holds a frame that is not known.');
}
