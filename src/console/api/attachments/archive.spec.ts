import { describe, expect, test } from 'vitest';

import { failure, stubProxy } from '../../test-screen.tsx';
import { type ArchiveEntry, buildArchive } from './archive.ts';

const entry = (attachmentId: string): ArchiveEntry => ({
  attachmentId,
  path: `${attachmentId}.txt`,
  time: new Date(0),
});

function stubFiles(refused: Readonly<Record<string, string>>) {
  stubProxy({
    DescribeAttachment: ({ attachmentId }) => {
      const id = String(attachmentId);
      const name = refused[id];
      return name ? failure(name) : { body: { attachment: { fileName: id, data: btoa('content') } } };
    },
  });
}

const build = (...ids: readonly string[]) =>
  buildArchive({
    accountId: '111122223333',
    entries: ids.map(entry),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

describe('an archive of attachments', () => {
  test('holds what is there, and names what is not', async () => {
    stubFiles({ b: 'AttachmentIdNotFound' });
    const { blob, missing } = await build('a', 'b', 'c');
    expect(missing).toEqual(['b.txt']);
    const names = (await blob?.text())?.match(/[a-z]\.txt/g);
    expect(new Set(names)).toEqual(new Set(['a.txt', 'c.txt']));
  });

  test('is none where nothing of it is there', async () => {
    stubFiles({ a: 'AttachmentIdNotFound' });
    expect(await build('a')).toEqual({ blob: null, missing: ['a.txt'] });
  });

  test('that can’t be made says why', async () => {
    stubFiles({ b: 'AccessDeniedException' });
    await expect(build('a', 'b')).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
