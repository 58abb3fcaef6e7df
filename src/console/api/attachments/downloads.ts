import { queryOptions, useMutation } from '@tanstack/react-query';

import { fetchAttachment, openAttachment, readHead } from './fetch-attachment.ts';

/** Fetches an attachment; what is done with it belongs to the screen. */
export function useDownload(accountId: string) {
  return useMutation({ mutationFn: (attachmentId: string) => fetchAttachment(accountId, attachmentId) });
}

/** The beginning of a file, at most `limit` bytes, for a look at it. */
export function attachmentHeadQuery(accountId: string, attachmentId: string, limit: number) {
  return queryOptions({
    queryKey: ['attachment', accountId, attachmentId, limit],
    queryFn: async ({ signal }) => {
      const file = await fetchAttachment(accountId, attachmentId, signal);
      return readHead(await openAttachment(file, signal), limit);
    },
    staleTime: Infinity,
    // Closed, it is forgotten: files are large.
    gcTime: 0,
  });
}
