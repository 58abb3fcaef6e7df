import type { JsonObject, JsonValue } from '../../support/json.ts';
import { isJsonObject } from '../../support/json.ts';
import type { Answer } from './call.ts';

/**
 * The object in an answer of the upstream, null where it is none. Not the strict reader of requests:
 * whatever people once wrote into a case must stay readable.
 */
export function parseAnswer(body: Buffer): JsonObject | null {
  try {
    const value = JSON.parse(body.toString()) as JsonValue; // what JSON.parse returns by definition
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The error in AWS's envelope, null where the answer is none. `told`: by the header of REST-JSON. */
export function errorIn(answer: JsonObject | null, told: string | null = null): Answer['error'] {
  const type = told ?? answer?.['__type'] ?? answer?.['code'];
  const message = answer?.['message'] ?? answer?.['Message'];
  if (typeof type !== 'string') return null;
  // As the SDKs read it: what stands between a namespace and further details.
  const code = type.replace(/^.*#/, '').replace(/[:,].*$/, '');
  return { code, message: typeof message === 'string' ? message : '' };
}
