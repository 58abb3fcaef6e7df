import { isUtf8 } from 'node:buffer';

import type { InputOf } from '../../support/constraints.ts';
import { parseJson } from '../../support/json.ts';
import type { JsonValue } from '../../support/json.ts';
import type { ServedName } from '../../support/console-operations.ts';
import { readInput as checkInput } from '../../support/validate.ts';
import { Serialization, Validation } from './request-errors.ts';

function decode(body: Buffer): string {
  if (!isUtf8(body)) throw new Serialization('The body is not valid UTF-8.');
  return body.toString('utf8');
}

/** The body as JSON. Throws `Serialization`. */
export function readJson(body: Buffer): JsonValue {
  const parsed = parseJson(decode(body));
  if (!parsed.ok) throw new Serialization(parsed.reason);
  return parsed.value;
}

/** The input by the model's constraints. Throws `Serialization` or `Validation`. */
export function readInput<Name extends ServedName>(operation: Name, json: JsonValue): InputOf<Name> {
  const checked = checkInput(operation, json);
  if (checked.ok) return checked.input;
  const { kind, message } = checked.problem;
  throw kind === 'SerializationException' ? new Serialization(message) : new Validation(message);
}
