import type { IncomingMessage } from 'node:http';

import { bodyLimits } from '../support/limits.ts';
import type { ReceivedRequest, RequestLog } from './controls/request-log.ts';
import { collectHeaders } from './protocol/raw-headers.ts';
import type { RawHeaders } from './protocol/raw-headers.ts';
import { readBody } from './protocol/read-body.ts';
import { readTarget } from './protocol/read-target.ts';
import type { Target } from './protocol/read-target.ts';

export interface Received {
  readonly headers: RawHeaders;
  readonly body: Buffer;
  readonly target: Target;
  readonly record: ReceivedRequest;
}

/** What may carry files may be large. */
function bodyLimit(target: Target): number {
  const carriesFiles = target?.service === 'desk' || target?.operation === 'AddAttachmentsToSet';
  return carriesFiles ? bodyLimits.attachments : bodyLimits.other;
}

/** The whole request, noted down before anything is judged. Rejects with `RequestEntityTooLarge`. */
export async function receiveRequest(request: IncomingMessage, log: RequestLog): Promise<Received> {
  const headers = collectHeaders(request.rawHeaders);
  const target = readTarget(headers);
  const record = log.add(headers);
  record.operation = target?.service === 'support' ? target.operation : null;
  return { headers, target, record, body: await readBody(request, bodyLimit(target)) };
}
