import type { JsonObject, JsonValue } from '../../support/json.ts';
import { isJsonObject } from '../../support/json.ts';
import type { AnswerFilter } from '../gateway/answer-watchers.ts';
import type { Call } from '../gateway/call.ts';
import { isTransferPath } from './transfer-path.ts';

/**
 * The emulator's links under the console's own address: the only one that a browser's policy lets it send
 * to, and that reaches through a firewall. What binds a link is its signature over path and query, which
 * stay as they are. Links of AWS lead to its storage and are left alone.
 */
export function consoleLinks(secure: boolean): AnswerFilter {
  return {
    operations: ['GetAttachmentUploadLinks', 'GetAttachmentDownloadLink', 'DownloadAttachment'],
    concerns: () => true,
    filter(call, output) {
      const origin = originOf(call, secure);
      const { uploadUrls, downloadUrl } = output;
      return {
        ...output,
        ...(Array.isArray(uploadUrls) && { uploadUrls: uploadUrls.map((link) => moved(link, origin)) }),
        ...(downloadUrl !== undefined && { downloadUrl: moved(downloadUrl, origin) }),
      };
    },
  };
}

/** The address that the caller uses. Both headers were held against our own names before. */
export function originOf({ raw }: Call, secure: boolean): string {
  return raw.headers.origin ?? `${secure ? 'https' : 'http'}://${raw.headers.host}`;
}

function moved(link: JsonValue, origin: string): JsonValue {
  if (!isJsonObject(link)) return link;
  const { url } = link;
  if (typeof url !== 'string' || !URL.canParse(url)) return link;
  const { pathname, search } = new URL(url);
  const left: JsonObject = { ...link };
  return isTransferPath(pathname) ? { ...left, url: `${origin}${pathname}${search}` } : link;
}
