/**
 * A file of records as it is stored. What calls have in common stands there once: three quarters of a record,
 * which a read would otherwise write to the disk each time.
 */
import { findFrame, ownMembers } from './trail-record.ts';
import type { Frame, TrailCall } from './trail-record.ts';

interface StoredFile {
  readonly frames: readonly Readonly<Record<string, unknown>>[];
  /** `frame` is the place of the other members in the list above. */
  readonly calls: readonly Readonly<Record<string, unknown> & { frame: number }>[];
}

/** Each call is made text at once, so that no work is left for the moment when the file is written. */
export class TrailFile {
  readonly #places = new Map<Frame, number>();
  readonly #calls: string[] = [];
  /** Of the last call, epoch milliseconds. */
  time = 0;

  add(call: TrailCall): void {
    const frame = findFrame(call);
    const place = this.#places.get(frame) ?? this.#places.size;
    if (place === this.#places.size) this.#places.set(frame, place);
    this.#calls.push(`{"frame":${place},${ownMembers(call)}}`);
    this.time = call.facts.now;
  }

  /** JSON text. */
  text(): string {
    const frames = [...this.#places.keys()].map((frame) => frame.text);
    return `{"frames":[${frames.join()}],"calls":[${this.#calls.join()}]}`;
  }
}

/** The records in CloudTrail's form, in the order of the calls. `text` is a file's text. */
export function readTrailFile(text: string): Record<string, unknown>[] {
  const { frames, calls } = JSON.parse(text) as StoredFile; // written by the class above
  return calls.map(({ frame, ...own }) => ({ ...frames[frame], ...own }));
}
