import { centerTarget } from '../../../contract/center/center-target.ts';
import type { CenterOperationName } from '../../../contract/center/center-operations.ts';
import { SupportCenterServiceException } from '../../../contract/center/center-errors.ts';
import { request } from '../network.ts';

export interface FileQuestion {
  readonly address: string;
  readonly operation: CenterOperationName;
  readonly input: object;
}

/**
 * Asks for an operation that answers with a file. Not by a command: the runtime would hold the answer as
 * text, where the browser can keep a large file on disk.
 */
export async function requestFile(
  { address, operation, input }: FileQuestion,
  signal?: AbortSignal,
): Promise<Response> {
  const response = await request(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${centerTarget}.${operation}`,
    },
    body: JSON.stringify(input),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await errorOf(response);
  return response;
}

async function errorOf(response: Response): Promise<SupportCenterServiceException> {
  // The envelope of our own proxy, or of something before it that knows none.
  const told = (await response.json().catch(() => ({}))) as Record<string, string>;
  return exportError(told, response);
}

export function exportError(
  told: Readonly<Record<string, string>>,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
): SupportCenterServiceException {
  const requestId = headers.get('x-amzn-requestid');
  return new SupportCenterServiceException({
    name: told['__type'] ?? 'InternalFailure',
    message: told['message'] ?? `The answer was ${status}.`,
    $fault: status >= 400 && status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status, ...(requestId !== null && { requestId }) },
  });
}
