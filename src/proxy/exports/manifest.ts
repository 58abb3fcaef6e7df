/** What an archive holds, so that it can be checked: each file with its SHA-256, and what is not there. */
import { createHash } from 'node:crypto';

import type { MissingReason } from './case/attachment-content.ts';
import type { ZipFile } from './zip/zip-entry.ts';

export interface ManifestFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  readonly attachmentId?: string;
  /** As it was attached, where the path could not be called so. */
  readonly fileName?: string;
}

export interface MissingFile {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly reason: MissingReason;
}

export interface Manifest {
  readonly format: 'support-center-manifest';
  readonly version: 1;
  readonly exportedAt: string;
  readonly accountId: string;
  readonly caseId?: string;
  readonly files: readonly ManifestFile[];
  readonly missing: readonly MissingFile[];
}

export function manifestJson(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The file, and what the manifest says of it once it was read. */
export function listed(
  file: ZipFile,
  onRead: (entry: Pick<ManifestFile, 'path' | 'size' | 'sha256'>) => void,
): ZipFile {
  return { ...file, content: hashed(file, onRead) };
}

async function* hashed({ name, content }: ZipFile, onRead: Parameters<typeof listed>[1]) {
  const hash = createHash('sha256');
  let size = 0;
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(bytes);
    size += bytes.length;
    yield bytes;
  }
  onRead({ path: name, size, sha256: hash.digest('hex') });
}
