/** What came back from an upstream: its head, and of a failure all of it. */
import type { Readable } from 'node:stream';

import { errorIn, parseAnswer } from '../gateway/parse-answer.ts';
import { readBounded } from '../gateway/read-bounded.ts';
import { refusedKeys } from './refused-keys.ts';
import type { UpstreamResponse } from './send-request.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface UpstreamAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly requestId: string | null;
  /** What a header says about the kind of an error, as REST-JSON has it. */
  readonly errorType: string | null;
  /** Bytes of the body, where the upstream says so. */
  readonly length: number | null;
  /** Whole where it is small, else not yet read; null when `error` holds it. */
  readonly body: Buffer | Readable | null;
  /** The whole of an error's body (status 400 and above). */
  readonly error: Buffer | null;
}

const errorBodyAtMost = 256 * 1024;

/** `isRest`: of the Trusted Advisor API. */
export async function readHead(response: UpstreamResponse, isRest: boolean): Promise<UpstreamAnswer> {
  const { status, body } = response;
  const { 'x-amzn-requestid': requestId, 'content-length': length } = response.headers;
  const errorType = response.headers['x-amzn-errortype'];
  const head = {
    status,
    contentType: response.headers['content-type'] ?? 'application/x-amz-json-1.1',
    requestId: typeof requestId === 'string' ? requestId : null,
    errorType: typeof errorType === 'string' ? errorType : null,
    length: length === undefined ? null : Number(length),
  };
  if (status < 400) {
    // Operations without an output answer with nothing.
    if (isRest && (status === 204 || head.length === 0)) return { ...head, ...nothing };
    if (isAnswer(head)) return { ...head, body, error: null };
    if (!Buffer.isBuffer(body)) body.destroy();
    const cause = new Error(`Status ${status}, ${head.contentType}, ${head.length ?? 'unknown'} bytes.`);
    throw new UpstreamFailure('answer', true, cause);
  }
  return { ...head, body: null, error: await readAnswer(body, errorBodyAtMost) };
}

const nothing = {
  status: 200,
  contentType: 'application/json',
  length: 2,
  body: Buffer.from('{}'),
  error: null,
} as const;

/** The whole of an answer. Rejects with `UpstreamFailure` when it breaks off or is too large. */
export async function readAnswer(answer: Buffer | Readable, bound: number): Promise<Buffer> {
  if (Buffer.isBuffer(answer)) return answer;
  try {
    const body = await readBounded(answer, bound);
    if (body === null) throw new Error(`The answer is larger than ${bound} bytes.`);
    return body;
  } catch (failure) {
    answer.destroy();
    throw new UpstreamFailure('connection', true, failure);
  }
}

/** Whether it may be the API's own: a page, an empty body or a way to elsewhere is not. */
function isAnswer({ status, contentType, length }: Omit<UpstreamAnswer, 'body' | 'error'>): boolean {
  return status === 200 && length !== 0 && /^application\/(?:x-amz-json-1\.1|json)\b/i.test(contentType);
}

/** Told before anything was carried out, so that other keys may do better. */
export function isOfRefusedKeys({ error, errorType }: Pick<UpstreamAnswer, 'error' | 'errorType'>): boolean {
  return error !== null && refusedKeys.has(errorIn(parseAnswer(error), errorType)?.code ?? '');
}
