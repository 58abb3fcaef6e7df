/**
 * Gives back the memory of the pieces that a file came in.
 *
 * Context: a piece is garbage once it is passed on, but V8 judges by its own heap when to look for garbage,
 * and there a piece of 64 kB counts for little: of 150 MB that pass through, 60 to 80 MB wait to be found.
 * Choice: the young generation is collected after each two megabytes, less than a millisecond every time;
 * 150 MB then raise the process's memory by about 25. Rejected: smaller pieces (garbage of another kind), a
 * smaller young generation for the whole process (every request would pay). Cost: V8's collector has to be
 * asked for by a flag.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
// What the flag adds to a context that is made after it.
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Bytes. */
const interval = 2 * 1024 * 1024;

let passed = 0;

/** To be called for each piece that passes. Counts those of all files together. */
export function piecePassed(bytes: number): void {
  passed += bytes;
  if (passed < interval) return;
  passed = 0;
  collect({ type: 'minor' });
}
