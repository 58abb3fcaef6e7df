type Ask = (operation: string, input: object) => Promise<Record<string, unknown>>;

/** By an upload link, in one part; rejects unless the upload is ready. */
export async function uploadFile(ask: Ask, fileName: string, content: Buffer): Promise<string> {
  const links = await ask('GetAttachmentUploadLinks', { fileName, fileSizeBytes: content.length });
  // A success has the form of the model.
  const [link] = links['uploadUrls'] as { url: string }[];
  const uploadId = String(links['uploadId']);
  const answer = await fetch(link?.url ?? '', { method: 'PUT', body: new Uint8Array(content) });
  const eTag = answer.headers.get('etag');
  if (!answer.ok || eTag === null) throw new Error(`The part was answered with ${answer.status}`);
  const completedUploads = [{ partIndex: 1, eTag }];
  const { uploadStatus } = await ask('CompleteAttachmentUpload', { uploadId, completedUploads });
  if (uploadStatus !== 'attachment-ready') throw new Error(`The upload is ${String(uploadStatus)}`);
  return uploadId;
}
