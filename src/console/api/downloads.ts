import { DescribeAttachmentCommand } from '@aws-sdk/client-support';
import { useMutation } from '@tanstack/react-query';

import { sendSupport } from './support-client.ts';

export interface DownloadedFile {
  readonly fileName: string;
  readonly content: Blob;
}

/** Fetches an attachment of up to 5 MB; what is done with it belongs to the screen. */
export function useDownload(accountId: string) {
  return useMutation({
    mutationFn: async (attachmentId: string): Promise<DownloadedFile> => {
      const { attachment } = await sendSupport(accountId, new DescribeAttachmentCommand({ attachmentId }));
      // The bytes of an answer are never shared memory, which the SDK's type leaves open.
      const data = (attachment?.data ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
      // Whatever the file is, the browser saves it: nothing that was attached is ever opened here.
      const content = new Blob([data], { type: 'application/octet-stream' });
      return { fileName: attachment?.fileName ?? attachmentId, content };
    },
  });
}
