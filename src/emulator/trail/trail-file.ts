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

/** JSON text. */
export function writeTrailFile(calls: readonly TrailCall[]): string {
  const places = new Map<Frame, number>();
  const texts = calls.map((call) => {
    const frame = findFrame(call);
    const place = places.get(frame) ?? places.size;
    if (place === places.size) places.set(frame, place);
    return `{"frame":${place},${ownMembers(call)}}`;
  });
  const frames = [...places.keys()].map(({ text }) => text);
  return `{"frames":[${frames.join()}],"calls":[${texts.join()}]}`;
}

/** The records in CloudTrail's form, in the order of the calls. `text` is what `writeTrailFile` has given. */
export function readTrailFile(text: string): Record<string, unknown>[] {
  const { frames, calls } = JSON.parse(text) as StoredFile; // written by the function above
  return calls.map(({ frame, ...own }) => ({ ...frames[frame], ...own }));
}
