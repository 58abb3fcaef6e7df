import type { JsonObject, JsonValue } from '../../support/json.ts';
import { isJsonObject } from '../../support/json.ts';

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
