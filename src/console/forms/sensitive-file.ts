/**
 * Searches a file piece by piece: a file of 150 MB takes no more memory than a short one, and between two
 * pieces the browser paints and answers. Positions are bytes, so that a file is changed by its slices.
 */
import { countLineBreaks, findSensitive, type FoundPart, hintOf, removedMark } from './sensitive-text.ts';

export interface FoundInFile {
  /** In order; positions in bytes. */
  readonly parts: readonly FoundPart[];
  /** False where so much was found that the search ended before the file did. */
  readonly isComplete: boolean;
}

/** Bytes. A piece is searched in one go, in a few milliseconds. */
export const pieceLength = 256 * 1024;
/** Bytes read beyond a piece: what begins in it is seen whole. A private key of 16,384 bits has 13,000. */
const longestPart = 64 * 1024;
/** Bytes read before a piece: labels, and the line that tells base64 from a key. */
const context = 128;
/** By so much of a file it is known for a text. */
const bytesForKind = 4096;
/** 24 characters of UTF-8, and more. */
const bytesForHint = 96;

/** So many, or so many bytes of them, are held at once. What is left is found when these are taken out. */
export const mostParts = 2_000;
const mostBytes = 4 * 1024 * 1024;

// One character per byte, whatever the encoding: secrets are ASCII, and no border cuts a character.
const byteText = new TextDecoder('latin1');

interface Piece {
  /** Where in the file `bytes` begins. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The piece proper, without what is read around it; positions in `bytes`. */
  readonly from: number;
  readonly to: number;
}

async function readPiece(file: Blob, start: number): Promise<Piece> {
  const offset = Math.max(0, start - context);
  const buffer = await file.slice(offset, start + pieceLength + longestPart).arrayBuffer();
  const bytes = new Uint8Array(buffer);
  const from = start - offset;
  const to = Math.min(from + pieceLength, bytes.length);
  return { offset, bytes, text: byteText.decode(bytes), from, to };
}

/** What begins in a piece. `firstLine`: the number of the line in which the piece begins. */
function* partsOf({ offset, bytes, text, from, to }: Piece, firstLine: number): Generator<FoundPart> {
  let line = firstLine;
  let counted = from;
  // Copies, as slices of the piece's text would keep all of it in memory.
  const decode = (start: number, end: number) => new TextDecoder().decode(bytes.subarray(start, end));
  for (const { kind, start, end } of findSensitive(text)) {
    if (start < from || start >= to) continue;
    line += countLineBreaks(text.slice(counted, start));
    counted = start;
    const part = decode(start, end);
    const hint = hintOf(decode(Math.max(0, start - bytesForHint), start), part);
    yield { kind, start: offset + start, end: offset + end, line, hint, text: part };
  }
}

/** A file without NUL at its beginning counts as text. */
async function isText(file: Blob): Promise<boolean> {
  return !new Uint8Array(await file.slice(0, bytesForKind).arrayBuffer()).includes(0);
}

/**
 * Null of a file that is no text. Rejects with the signal's reason after an abort, and with the browser's
 * error where the file can't be read.
 */
export async function searchFile(file: Blob, signal: AbortSignal): Promise<FoundInFile | null> {
  if (!(await isText(file))) return null;
  const parts: FoundPart[] = [];
  let line = 1;
  let end = 0;
  let held = 0;
  for (let start = 0; start < file.size; start += pieceLength) {
    signal.throwIfAborted();
    const piece = await readPiece(file, start);
    for (const part of partsOf(piece, line)) {
      // Lines within a key that began in the piece before.
      if (part.start < end) continue;
      if (parts.length === mostParts || held > mostBytes) return { parts, isComplete: false };
      parts.push(part);
      end = part.end;
      held += part.end - part.start;
    }
    line += countLineBreaks(piece.text.slice(piece.from, piece.to));
  }
  return { parts, isComplete: true };
}

/** A file of the same name without the parts, made of slices: nothing of it is read. */
export function fileWithoutParts(file: File, parts: readonly FoundPart[]): File {
  const kept: BlobPart[] = [];
  let position = 0;
  for (const { start, end } of parts) {
    kept.push(file.slice(position, start), removedMark);
    position = end;
  }
  return new File([...kept, file.slice(position)], file.name, { type: file.type });
}
