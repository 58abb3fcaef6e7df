/**
 * ZIP archives that are written while they are read: deflated off the main thread, no more held than a
 * piece, and made of entries that stand alone, so that an archive can be made in segments, today one and
 * tomorrow the next.
 *
 * Choice: these two files instead of a library. client-zip, which packs the event history, does not
 * compress, and none tells where its entries begin, which a segment needs. Cost: the format is ours to
 * keep; the tests unpack by two other programs. Source: PKWARE APPNOTE 6.3.
 */
import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipFile {
  /** With slashes; unique and safe. */
  readonly name: string;
  /** Epoch milliseconds; written in UTC. */
  readonly time: number;
  /** Up to 4 GB. */
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array | string>;
}

/** What the directory says of an entry. */
export interface ZipEntry {
  readonly name: string;
  readonly time: number;
  readonly crc: number;
  /** Bytes as packed and as they were. */
  readonly packed: number;
  readonly size: number;
  /** Where the entry begins, bytes from the start of the archive. */
  readonly offset: number;
}

/** A third of the work of the usual level for a tenth more bytes. */
const compression = { level: 4 };
/** Names are UTF-8; sizes and checksum follow the content. */
const flags = 0x0808;
const [headerLength, descriptorLength] = [30, 16];

/** Bytes that an entry takes up, header and all. */
export function lengthOf({ name, packed }: ZipEntry): number {
  return headerLength + Buffer.byteLength(name) + packed + descriptorLength;
}

/** Yields the bytes of an entry that begins at `offset`; returns what the directory needs. */
export async function* zipEntry(file: ZipFile, offset: number): AsyncGenerator<Uint8Array, ZipEntry> {
  const sum = { crc: 0, size: 0, packed: 0 };
  yield localHeader(file);
  const deflating = createDeflateRaw(compression);
  // The consumer sees a failure of the source: it destroys what is read here.
  pipeline(Readable.from(counted(file.content, sum)), deflating, () => {});
  for await (const piece of deflating) {
    const bytes: Uint8Array = piece;
    sum.packed += bytes.length;
    yield bytes;
  }
  yield descriptor(sum);
  const { name, time } = file;
  return { name, time, ...sum, offset };
}

async function* counted(content: ZipFile['content'], sum: { crc: number; size: number }) {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    sum.crc = crc32(bytes, sum.crc);
    sum.size += bytes.length;
    yield bytes;
  }
}

/** Version needed, flags, deflate, time and date: the same in header and directory. */
export function commonFields(version: number, time: number): Buffer {
  const fields = Buffer.alloc(10);
  const date = new Date(time);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    6,
  );
  // The format counts years from 1980.
  const year = Math.max(date.getUTCFullYear() - 1980, 0);
  fields.writeUInt16LE((year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(), 8);
  return fields;
}

function localHeader({ name, time }: ZipFile): Buffer {
  const bytes = Buffer.from(name);
  const rest = Buffer.alloc(16);
  rest.writeUInt16LE(bytes.length, 12);
  return Buffer.concat([Buffer.from('PK\x03\x04'), commonFields(20, time), rest, bytes]);
}

function descriptor({ crc, packed, size }: Pick<ZipEntry, 'crc' | 'packed' | 'size'>): Buffer {
  const bytes = Buffer.alloc(descriptorLength);
  bytes.write('PK\x07\x08', 'latin1');
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}
