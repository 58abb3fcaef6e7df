/** When a contact method is open, from the hours that DescribeCreateCaseOptions gives in UTC. */

export interface OpenHours {
  readonly supportedHours?:
    | readonly { readonly startTime?: string | undefined; readonly endTime?: string | undefined }[]
    | undefined;
  readonly datesWithoutSupport?:
    | readonly { readonly startDateTime?: string | undefined; readonly endDateTime?: string | undefined }[]
    | undefined;
}

/** Times are epoch milliseconds. */
export type Opening =
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'closed'; readonly opensAt: number }
  | { readonly kind: 'unknown' };

const day = 86_400_000;
/** Far enough to look over a row of holidays. */
const daysAhead = 21;

type Span = readonly [start: number, end: number];

function timeOfDay(text: string | undefined): number {
  return Date.parse(`1970-01-01T${text ?? ''}Z`);
}

/** The spans of each day, joined where one ends when the next begins. */
function openSpans(hours: OpenHours, now: number): Span[] {
  const today = Math.floor(now / day) * day;
  const spans: Span[] = [];
  for (let offset = -1; offset <= daysAhead; offset++) {
    for (const { startTime, endTime } of hours.supportedHours ?? []) {
      const [start, end] = [timeOfDay(startTime), timeOfDay(endTime)];
      if (Number.isNaN(start) || Number.isNaN(end)) continue;
      // The last millisecond of a day belongs to it; an end before the start is on the next day.
      const length = end < start ? end + day - start : end - start;
      const from = today + offset * day + start;
      spans.push([from, from + length + (length % 1000 === 999 ? 1 : 0)]);
    }
  }
  spans.sort(([left], [right]) => left - right);
  return spans.reduce<Span[]>((joined, [start, end]) => {
    const last = joined.at(-1);
    if (!last || start > last[1]) return [...joined, [start, end]];
    return [...joined.slice(0, -1), [last[0], Math.max(last[1], end)]];
  }, []);
}

function closures({ datesWithoutSupport = [] }: OpenHours): Span[] {
  return datesWithoutSupport
    .map(({ startDateTime, endDateTime }): Span => [
      Date.parse(startDateTime ?? ''),
      Date.parse(endDateTime ?? ''),
    ])
    .filter(([start, end]) => end > start)
    .toSorted(([left], [right]) => left - right);
}

function without(spans: readonly Span[], closed: readonly Span[]): Span[] {
  return closed.reduce<Span[]>(
    (open, [from, to]) =>
      open.flatMap(([start, end]): Span[] => {
        if (to <= start || from >= end) return [[start, end]];
        const before: Span[] = from > start ? [[start, from]] : [];
        return to < end ? [...before, [to, end]] : before;
      }),
    [...spans],
  );
}

export function openingAt(hours: OpenHours, now: number): Opening {
  const next = without(openSpans(hours, now), closures(hours)).find(([, end]) => end > now);
  if (!next) return { kind: 'unknown' };
  const [start, end] = next;
  if (start > now) return { kind: 'closed', opensAt: start };
  return end - now > (daysAhead - 1) * day ? { kind: 'always' } : { kind: 'open', until: end };
}
