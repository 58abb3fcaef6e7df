/** Events as server-sent events write them (HTML standard, 9.2). */
import type { CaseChanged, CaseWorkChanged, LiveEvent, StreamEventName } from '../../contract/live-event.ts';
import { liveEventNames } from '../../contract/live-event.ts';
import type { StoredEvent } from '../../database/events.ts';

/** What a browser that comes back shows. The time tells a log that was put back to an earlier day. */
export function eventId({ cursor, time }: Pick<StoredEvent, 'cursor' | 'time'>): string {
  return `${cursor}.${time}`;
}

/** Null for anything that `eventId` did not write. */
export function readEventId(text: string): { cursor: string; time: number } | null {
  const [, cursor, time] = /^([0-9]{1,20})\.([0-9]{1,16})$/.exec(text) ?? [];
  return cursor === undefined || time === undefined ? null : { cursor, time: Number(time) };
}

/** Whether an event of the log is for browsers. */
export function isForBrowsers({ name }: StoredEvent): boolean {
  return liveEventNames.some((known) => known === name);
}

export function eventFrame(event: StoredEvent): string {
  return frame(event.name, eventId(event), detailOf(event));
}

/** To whoever may not see the case any more and did before: that something happened to it, and nothing else. */
export function leftFrame(event: StoredEvent): string {
  const { accountId, caseId } = event;
  return frame('case-changed', eventId(event), { accountId, caseId: caseId ?? '', change: 'other' });
}

export function streamFrame(name: StreamEventName, id: string | null): string {
  return frame(name, id, {});
}

/** A comment: nothing for the reader, and enough for proxies that end what is silent. */
export const heartbeat = ':\n\n';

function frame(name: string, id: string | null, detail: object): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(detail)}\n\n`;
}

/** Member by member: whatever else is in the log stays there. */
function detailOf({ name, accountId, caseId, detail }: StoredEvent): LiveEvent['detail'] {
  if (name === 'desk-changed' || name === 'mention') return { accountId, caseId: caseId ?? '' };
  if (name === 'case-work') {
    // Events of this name are appended with this detail.
    const { part } = detail as Partial<CaseWorkChanged>;
    return { accountId, caseId: caseId ?? '', part: part ?? 'shares' };
  }
  if (name !== 'case-changed') return { accountId };
  // Events of this name are appended with this detail.
  const { change, origin, status, communication } = detail as Partial<CaseChanged>;
  return {
    accountId,
    caseId: caseId ?? '',
    change: change ?? 'other',
    ...(origin && { origin }),
    ...(status && { status }),
    ...(communication && { communication }),
  };
}
