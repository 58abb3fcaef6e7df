/** What the clocks on the wall show in a time zone, by the runtime's own table of zones. */

const day = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...digits,
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: zone,
  });
  formats.set(zone, format);
  return format;
}

/** What the wall shows, as the milliseconds that would show it in UTC. */
function wallTime(zone: string, moment: number): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const date = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return date + (((moment % 1000) + 1000) % 1000);
}

/** Days from 1970-01-01 to the date that the zone has at this moment. */
export function localDayOf(zone: string, moment: number): number {
  return Math.floor(wallTime(zone, moment) / day);
}

/**
 * The moment at which the wall shows that time of that day, milliseconds after midnight. A time that a
 * change of the clocks leaves out is taken as if they had not been changed yet.
 */
export function momentOf(zone: string, localDay: number, timeOfDay: number): number {
  const wall = localDay * day + timeOfDay;
  const offsetAt = (moment: number): number => wallTime(zone, moment) - moment;
  const before = wall - offsetAt(wall - day);
  const after = wall - offsetAt(wall + day);
  return wallTime(zone, after) === wall ? after : before;
}
