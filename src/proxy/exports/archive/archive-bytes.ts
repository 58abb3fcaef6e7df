import type { BlobStore } from '../../../database/blobs.ts';
import type { Segment } from './archive-rows.ts';

/** A stretch of the file, both ends included, as HTTP counts them. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** The bytes of a stretch; segments are read one after the other, and each from its beginning. */
export async function* archiveBytes(
  blobs: BlobStore,
  segments: readonly Segment[],
  { from, to }: ByteRange,
): AsyncGenerator<Uint8Array> {
  for (const { blobId, startsAt, size } of segments) {
    if (startsAt + size <= from || startsAt > to) continue;
    let at = startsAt;
    for await (const piece of await blobs.open(blobId)) {
      const bytes: Uint8Array = piece;
      const wanted = bytes.subarray(Math.max(from - at, 0), Math.max(to + 1 - at, 0));
      at += bytes.length;
      if (wanted.length > 0) yield wanted;
      if (at > to) break;
    }
  }
}

/**
 * What a `Range` header asks of so many bytes: null for the whole, also where it is no range of ours (RFC
 * 9110: what is not understood is not there); `none` where nothing of it exists.
 */
export function readRange(header: string | undefined, size: number): ByteRange | null | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '')
    return Number(last) === 0 ? 'none' : { from: Math.max(size - Number(last), 0), to: size - 1 };
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < Number(first)) return null;
  return Number(first) > to ? 'none' : { from: Number(first), to };
}
