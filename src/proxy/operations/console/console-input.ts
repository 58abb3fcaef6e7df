import type { ConsoleOperationName } from '../../../support/console-operations.ts';
import type { InputOf } from '../../../support/constraints.ts';
import type { JsonObject } from '../../../support/json.ts';
import { readInput } from '../../../support/validate.ts';
import { Refusal } from '../../gateway/refusal.ts';

/** By the same constraints, and with the same words, as where the upstream carries the operation out. */
export function consoleInput<Name extends ConsoleOperationName>(
  name: Name,
  input: JsonObject,
): InputOf<Name> {
  const read = readInput(name, input);
  if (read.ok) return read.input;
  const { kind, message } = read.problem;
  throw new Refusal(400, kind, message);
}

export function invalidParameter(message: string): Refusal {
  return new Refusal(400, 'InvalidParameterValueException', message);
}
