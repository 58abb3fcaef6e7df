import { zonedClock } from '../zoned-time.ts';

/** From this moment on (epoch milliseconds) the clocks are so many milliseconds ahead of UTC. */
export interface ZoneOffset {
  readonly from: number;
  readonly offset: number;
}

/** Clocks that are changed stay so for longer: the shortest time is Ramadan’s, in Morocco. */
const step = 7 * 86_400_000;
/** Every change of every zone is at a quarter of an hour. */
const quarter = 15 * 60_000;

/**
 * How far the clocks of a zone are ahead of UTC between two moments, oldest first, at least one; the first
 * holds from the beginning. Throws a RangeError for a zone that is not known.
 */
export function zoneOffsets(zone: string, from: number, to: number): ZoneOffset[] {
  const clock = zonedClock(zone);
  const offsetAt = (time: number): number => clock.shown(time).getTime() - time;
  const offsets: ZoneOffset[] = [{ from, offset: offsetAt(from) }];
  for (let time = from; time < to; time += step) {
    const [before, after] = [offsetAt(time), offsetAt(time + step)];
    if (before !== after) offsets.push({ from: changeBetween(offsetAt, time, time + step), offset: after });
  }
  return offsets;
}

function changeBetween(offsetAt: (time: number) => number, from: number, to: number): number {
  const before = offsetAt(from);
  let [low, high] = [Math.floor(from / quarter), Math.ceil(to / quarter)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * quarter) === before) low = middle;
    else high = middle;
  }
  return high * quarter;
}
