/**
 * What requests carry, read once for all who look at it: the operation, and the trail.
 *
 * Clients ask the same again and again. The body of a read is kept by its hash, which the signature needs
 * anyway: reading, checking and composing it anew costs more than the answer. Handlers change no input.
 */
import { servedOperations } from '../support/console-operations.ts';
import type { ServedName } from '../support/console-operations.ts';
import type { InputOf } from '../support/constraints.ts';
import type { JsonValue } from '../support/json.ts';
import { readInput, readJson } from './protocol/read-input.ts';
import { ByteBoundCache } from './store/byte-bound-cache.ts';
import { shownMembers } from './trail/shown-members.ts';

export class GivenInput<Name extends ServedName = ServedName> {
  /** The same for the same body. */
  readonly key: string;
  readonly #operation: Name;
  readonly #json: JsonValue;
  #checked: InputOf<Name> | null = null;
  #shown: string | null = null;

  constructor(operation: Name, key: string, json: JsonValue) {
    this.#operation = operation;
    this.key = key;
    this.#json = json;
  }

  /** By the model's constraints. Throws `Serialization` or `Validation`. */
  checked(): InputOf<Name> {
    return (this.#checked ??= readInput(this.#operation, this.#json));
  }

  /** What the trail may tell of it: JSON text. */
  shown(): string {
    return (this.#shown ??= JSON.stringify(shownMembers(this.#json)));
  }
}

const bytes = 8 * 1024 * 1024;
/** A parsed value weighs several times its text. */
const weight = 4;

export class GivenInputs {
  readonly #known = new ByteBoundCache<GivenInput>(bytes);

  /** `bodyHash`: SHA-256 of the body. Throws `Serialization`. */
  read(operation: ServedName, body: Buffer, bodyHash: string): GivenInput {
    if (servedOperations[operation].access === 'write')
      return new GivenInput(operation, bodyHash, readJson(body));
    const key = operation + bodyHash;
    const known = this.#known.get(key);
    if (known) return known;
    const given = new GivenInput(operation, bodyHash, readJson(body));
    this.#known.set(key, given, body.length * weight);
    return given;
  }
}
