/** A body to be signed and sent, and what has to come of it. */
export type Input = Record<string, unknown>;

export interface HostileBody {
  /** What is wrong with it, for the failure. */
  readonly kind: string;
  readonly body: string | Buffer;
  /** The refusal that it has to get; null: any answer but a failure of the server. */
  readonly errorType: 'SerializationException' | 'ValidationException' | null;
}

/** Stands for text that JSON.stringify would not write. */
export const raw = (text: string): string => `«${text}»`;

export function write(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"«(.*?)»"/g, '$1');
}

/** Enough of it for the report of a failure. */
export function nameOf({ kind, body }: HostileBody): string {
  return `${kind}: ${String(body).slice(0, 300)}`;
}
