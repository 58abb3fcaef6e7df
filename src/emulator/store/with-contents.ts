import type { BlobDescription, BlobStore } from '../../database/blobs.ts';
import { ServiceError } from '../protocol/service-error.ts';

export interface GivenFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

export type PutFile = BlobDescription & Pick<GivenFile, 'fileName'>;

/**
 * Stores the contents of files for a write that will name them. Where one of them cannot be stored, or
 * the write is refused, nobody knows any and they are removed again. Another failure of the write leaves
 * them: it may have come after a commit, and a content too many is better than one too few.
 */
export async function withContents<Answer>(
  blobs: BlobStore,
  files: readonly GivenFile[],
  write: (files: readonly PutFile[]) => Promise<Answer>,
): Promise<Answer> {
  const put = async ({ fileName, content }: GivenFile) => ({ fileName, ...(await blobs.put(content)) });
  const puts = await Promise.allSettled(files.map(put));
  const stored = puts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  // The first failure is the one to tell, whatever becomes of the removal.
  const remove = () => Promise.allSettled(stored.map(({ blobId }) => blobs.remove(blobId)));
  const failed = puts.find((each) => each.status === 'rejected');
  if (failed) {
    await remove();
    throw failed.reason;
  }
  try {
    return await write(stored);
  } catch (error) {
    if (error instanceof ServiceError) await remove();
    throw error;
  }
}
