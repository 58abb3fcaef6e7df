/**
 * The working days of a country: its weekend by the runtime's table, its nationwide public holidays by
 * date-holidays. For the proxy alone, which works out dates: the table of holidays weighs 1.5 MB and is
 * read when a promise is first counted in business hours.
 */
import type { Hours, WorkCalendar } from '../../../support/clocks/business-time.ts';
import { zoneOf } from '../../../support/clocks/country-zone.ts';
import { localDayOf, momentOf } from '../../../support/clocks/wall-clock.ts';

/** Business hours. Source: user guide "Case management (legacy)". */
const opens = 8 * 3_600_000;
const noon = 12 * 3_600_000;
const closes = 18 * 3_600_000;
const daysOfWeek = 7;

const known = new Map<string, Promise<WorkCalendar | null>>();

/** @param country ISO 3166-1 alpha-2. Null where its zone is not known. */
export function countryCalendar(country: string): Promise<WorkCalendar | null> {
  const found = known.get(country) ?? makeCalendar(country);
  known.set(country, found);
  return found;
}

async function makeCalendar(country: string): Promise<WorkCalendar | null> {
  const zone = zoneOf(country);
  if (zone === null) return null;
  const weekend = weekendOf(country);
  const isHoliday = await holidaysOf(country, zone);
  const hours = new Map<number, Hours | null>();
  const find = (day: number): Hours | null => {
    if (weekend.has(weekdayOf(day)) || isHoliday(day)) return null;
    return { start: momentOf(zone, day, opens), end: momentOf(zone, day, closes) };
  };
  return {
    dayOf: (moment) => localDayOf(zone, moment),
    hoursOf(day) {
      const found = hours.get(day);
      if (found !== undefined) return found;
      const made = find(day);
      hours.set(day, made);
      return made;
    },
  };
}

/** 1 is Monday. */
function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % daysOfWeek) + daysOfWeek) % daysOfWeek) + 1;
}

/** Where the table knows one day of rest, offices rest on the day before as well. */
function weekendOf(country: string): ReadonlySet<number> {
  const days = new Intl.Locale(`und-${country}`).getWeekInfo().weekend;
  const [only = 7] = days;
  return new Set(days.length === 1 ? [only === 1 ? daysOfWeek : only - 1, only] : days);
}

/** A day is one when a holiday covers its noon: some begin with the evening, and half of one is worked. */
async function holidaysOf(country: string, zone: string): Promise<(day: number) => boolean> {
  const { default: Holidays } = await import('date-holidays');
  const table = new Holidays(country, { types: ['public'], timezone: zone });
  const years = new Map<number, readonly (readonly [start: number, end: number])[]>();
  const spansOf = (year: number) => {
    const found = years.get(year) ?? spansIn(table.getHolidays(year));
    years.set(year, found);
    return found;
  };
  return (day) => {
    const moment = momentOf(zone, day, noon);
    const year = new Date(day * 86_400_000).getUTCFullYear();
    return spansOf(year).some(([start, end]) => start <= moment && moment < end);
  };
}

interface Holiday {
  readonly start: Date;
  readonly end: Date;
}

/** Countries without a table of their own, and years that it does not reach, have none. */
function spansIn(holidays: readonly Holiday[] | undefined) {
  return (holidays ?? []).map(({ start, end }) => [start.getTime(), end.getTime()] as const);
}
