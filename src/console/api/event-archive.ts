import { centerTarget } from '../../contract/center/center-command.ts';
import { SupportCenterServiceException } from '../../contract/center/center-errors.ts';
import type { EventFilter } from '../../contract/center/events.ts';
import { centerAddress } from './addresses.ts';
import { request } from './network.ts';

export interface EventArchive {
  readonly fileName: string;
  readonly content: Blob;
}

/**
 * The event history as an archive. Not by a command: the runtime would hold the answer as text, where the
 * browser keeps a large file on disk.
 */
export async function fetchEventArchive(filter: EventFilter): Promise<EventArchive> {
  const response = await request(centerAddress, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${centerTarget}.ExportEventArchive`,
    },
    body: JSON.stringify(filter),
  });
  if (!response.ok) throw await errorOf(response);
  const day = new Date().toISOString().slice(0, 10);
  return { fileName: `event-history-${day}.zip`, content: await response.blob() };
}

async function errorOf(response: Response): Promise<SupportCenterServiceException> {
  // The envelope of our own proxy, or of something before it that knows none.
  const told = (await response.json().catch(() => ({}))) as Record<string, string>;
  const requestId = response.headers.get('x-amzn-requestid');
  const { status } = response;
  return new SupportCenterServiceException({
    name: told['__type'] ?? 'InternalFailure',
    message: told['message'] ?? `The answer was ${status}.`,
    $fault: status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status, ...(requestId !== null && { requestId }) },
  });
}
