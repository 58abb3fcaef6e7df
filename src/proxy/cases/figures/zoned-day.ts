import type { ZoneOffset } from '../../../support/clocks/zone-offsets.ts';

const day = 86_400_000;

/** Days since 1970-01-01 by the clocks of the zone. */
export function dayOf(time: number, offsets: readonly ZoneOffset[]): number {
  let last = offsets.length - 1;
  while (last > 0 && (offsets[last]?.from ?? 0) > time) last -= 1;
  return Math.floor((time + (offsets[last]?.offset ?? 0)) / day);
}
