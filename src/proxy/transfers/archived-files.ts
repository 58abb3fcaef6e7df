/** Large files of the archive by link: saved by the browser and never opened here, whatever they are. */
import type { FastifyInstance } from 'fastify';

import { savedAs } from '../../support/content-disposition.ts';
import { safeFileName } from '../../support/safe-file-name.ts';
import { archivePrefix, type ArchiveLinks } from '../cases/archive/archive-links.ts';
import { findArchived } from '../cases/archive/archived-attachments.ts';
import { unknownOperation } from '../gateway/refusal.ts';
import type { CenterDatabase } from '../store/center-database.ts';

export function addArchivedFiles(
  server: FastifyInstance,
  links: ArchiveLinks,
  database: CenterDatabase,
): void {
  server.get<{ Params: { '*': string } }>(
    `${archivePrefix}*`,
    { exposeHeadRoute: false },
    async (request, reply) => {
      const attachmentId = links.open(request.params['*']);
      const found = attachmentId === null ? null : await findArchived(database, attachmentId);
      if (!found) throw unknownOperation();
      return reply
        .type('application/octet-stream')
        .header('content-disposition', savedAs(safeFileName(found.fileName)))
        .header('content-length', found.size)
        .header('cache-control', 'private, no-store')
        .send(await database.blobs.open(found.blobId));
    },
  );
}
