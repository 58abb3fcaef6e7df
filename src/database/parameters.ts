/** What both engines bind alike. */
export type Parameter = string | number | bigint | Uint8Array | null;

/**
 * Throws a TypeError for anything that one engine would refuse and the other bend: node:sqlite binds a
 * Date or `undefined` as NULL without a word, PostgreSQL turns `true` into text.
 */
export function checkParameters(values: readonly unknown[]): asserts values is readonly Parameter[] {
  for (const value of values) {
    if (!isParameter(value)) {
      throw new TypeError(
        `A database parameter is text, a finite number, bytes or null; this one is ${describe(value)}.`,
      );
    }
  }
}

function isParameter(value: unknown): value is Parameter {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'bigint' || value === null) return true;
  return value instanceof Uint8Array;
}

function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null) return `a ${value.constructor.name}`;
  return String(value);
}
