/**
 * What a client may be told. `name` is the `__type` on the wire; anything that is thrown and is not a
 * `ServiceError` is a defect of ours, logged whole and told as InternalServerError.
 */
export abstract class ServiceError extends Error {
  /** HTTP status, by the API reference ("Common errors" and the list of each operation). */
  abstract readonly status: number;
  /** Members beside `message`. */
  readonly detail: Readonly<Record<string, unknown>> = {};
}
