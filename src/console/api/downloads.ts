import { DescribeAttachmentCommand, GetAttachmentDownloadLinkCommand } from '@aws-sdk/client-support';
import { useMutation } from '@tanstack/react-query';

import { sendSupport } from './support-client.ts';

export interface DownloadedFile {
  readonly fileName: string;
  /** The bytes, or for a large file the link by which the browser itself fetches them. */
  readonly content: Blob | string;
}

/** The API gives files of more than 5 MB by link only, and does not say beforehand how large one is. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidParameterValueException';
}

async function linkOf(accountId: string, attachmentId: string): Promise<DownloadedFile> {
  const command = new GetAttachmentDownloadLinkCommand({ attachmentId });
  const { fileName = attachmentId, downloadUrl } = await sendSupport(accountId, command);
  return { fileName, content: downloadUrl?.url ?? '' };
}

/** Fetches an attachment; what is done with it belongs to the screen. */
export function useDownload(accountId: string) {
  return useMutation({
    mutationFn: async (attachmentId: string): Promise<DownloadedFile> => {
      const describing = sendSupport(accountId, new DescribeAttachmentCommand({ attachmentId }));
      const answer = await describing.catch((error: unknown) => {
        if (isTooLarge(error)) return null;
        throw error;
      });
      if (!answer) return linkOf(accountId, attachmentId);
      const { attachment } = answer;
      // The bytes of an answer are never shared memory, which the SDK's type leaves open.
      const data = (attachment?.data ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
      // Whatever the file is, the browser saves it: nothing that was attached is ever opened here.
      const content = new Blob([data], { type: 'application/octet-stream' });
      return { fileName: attachment?.fileName ?? attachmentId, content };
    },
  });
}
