import { commonFields, lengthOf, type ZipEntry, zipEntry, type ZipFile } from './zip-entry.ts';

/** From here on the format needs its 64-bit fields. */
const full = 0xffff_ffff;
const many = 0xffff;

/** An archive, written while it is read. A failure of a file's content fails the whole. */
export async function* zipArchive(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for await (const file of files) {
    const entry = yield* zipEntry(file, offset);
    entries.push(entry);
    offset += lengthOf(entry);
  }
  yield* zipDirectory(entries, offset);
}

/** The end of an archive whose entries take up the bytes up to `offset`. */
export async function* zipDirectory(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  offset: number,
): AsyncGenerator<Uint8Array> {
  let [count, length] = [0, 0];
  for await (const entry of entries) {
    const record = directoryRecord(entry);
    count += 1;
    length += record.length;
    yield record;
  }
  if (count >= many || offset + length >= full) yield largeEnd(count, length, offset);
  yield end(count, length, offset);
}

function directoryRecord({ name, time, crc, packed, size, offset }: ZipEntry): Buffer {
  const bytes = Buffer.from(name);
  const isFar = offset >= full;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const rest = Buffer.alloc(30);
  rest.writeUInt32LE(crc, 0);
  rest.writeUInt32LE(packed, 4);
  rest.writeUInt32LE(size, 8);
  rest.writeUInt16LE(bytes.length, 12);
  rest.writeUInt16LE(extra.length, 14);
  rest.writeUInt32LE(Math.min(offset, full), 26);
  const version = isFar ? 45 : 20;
  const head = Buffer.from([0x50, 0x4b, 0x01, 0x02, version, 0]);
  return Buffer.concat([head, commonFields(version, time), rest, bytes, extra]);
}

function largeEnd(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(76);
  bytes.write('PK\x06\x06', 0, 'latin1');
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeUInt16LE(45, 12);
  bytes.writeUInt16LE(45, 14);
  bytes.writeBigUInt64LE(BigInt(count), 24);
  bytes.writeBigUInt64LE(BigInt(count), 32);
  bytes.writeBigUInt64LE(BigInt(length), 40);
  bytes.writeBigUInt64LE(BigInt(offset), 48);
  // Where that record stands.
  bytes.write('PK\x06\x07', 56, 'latin1');
  bytes.writeBigUInt64LE(BigInt(offset + length), 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}

function end(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\x05\x06', 'latin1');
  bytes.writeUInt16LE(Math.min(count, many), 8);
  bytes.writeUInt16LE(Math.min(count, many), 10);
  bytes.writeUInt32LE(Math.min(length, full), 12);
  bytes.writeUInt32LE(Math.min(offset, full), 16);
  return bytes;
}
