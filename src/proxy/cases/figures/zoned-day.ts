import type { ZoneOffset } from '../../../support/clocks/zone-offsets.ts';

const day = 86_400_000;

/** Days since 1970-01-01 by the clocks of the zone. */
export function dayOf(time: number, offsets: readonly ZoneOffset[]): number {
  const { offset = 0 } = offsets.findLast((one) => one.from <= time) ?? offsets[0] ?? {};
  return Math.floor((time + offset) / day);
}
