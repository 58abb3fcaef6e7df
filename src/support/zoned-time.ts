/** Times as the clocks of a time zone show them. */
export interface ZonedClock {
  readonly timeZone: string;
  /** `2026-11-20T09:30:15+01:00` of epoch milliseconds. */
  iso(time: number): string;
  /** `2026-11-20 09:30:15 +01:00` */
  words(time: number): string;
  /** What the clock shows, as if it were UTC: for formats whose dates know no zone. */
  shown(time: number): Date;
}

const minute = 60_000;
/** Every change of every zone is at a quarter of an hour. */
const quarter = 15 * minute;

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // The one way to ask.
    return false;
  }
}

/** Throws a RangeError for a zone that `isTimeZone` does not know. */
export function zonedClock(timeZone: string): ZonedClock {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsets = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const key = Math.floor(time / quarter);
    const known = offsets.get(key) ?? readOffset(format, time);
    offsets.set(key, known);
    return known;
  };
  const shown = (time: number) => new Date(time + offsetAt(time) * minute);
  const parts = (time: number) => {
    const [day = '', clock = ''] = shown(time).toISOString().slice(0, 19).split('T');
    return { day, clock, offset: offsetWords(offsetAt(time)) };
  };
  return {
    timeZone,
    shown,
    iso(time) {
      const { day, clock, offset } = parts(time);
      return `${day}T${clock}${offset}`;
    },
    words(time) {
      const { day, clock, offset } = parts(time);
      return `${day} ${clock} ${offset}`;
    },
  };
}

/** Minutes east of Greenwich. */
function readOffset(format: Intl.DateTimeFormat, time: number): number {
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes = '0'] = /([+-])(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetWords(offset: number): string {
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (count: number) => String(count).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}
