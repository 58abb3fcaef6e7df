import { eventOutcomes, type EventFilter } from '../../../contract/center/events.ts';

/** What the form and the address hold: texts as they were entered. */
export interface EventFields {
  readonly from: string;
  readonly until: string;
  readonly user: string;
  readonly event: string;
  readonly account: string;
  readonly case: string;
  readonly outcome: string;
}

export function readFields(params: URLSearchParams): EventFields {
  const of = (name: keyof EventFields) => params.get(name)?.trim() ?? '';
  return {
    from: of('from'),
    until: of('until'),
    user: of('user'),
    event: of('event'),
    // "account" is the switcher's; this one is looked for.
    account: params.get('of')?.trim() ?? '',
    case: of('case'),
    outcome: of('outcome'),
  };
}

export function writeFields({ account, ...fields }: EventFields): Record<string, string> {
  return { ...fields, of: account };
}

const moment = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?Z?$/;

/** ISO 8601 in UTC; undefined for nothing, null for what is no time. */
export function timeOf(entered: string): string | undefined | null {
  if (entered === '') return undefined;
  if (!moment.test(entered)) return null;
  const plain = entered.replace(' ', 'T').replace('Z', '');
  const time = Date.parse(`${plain.includes('T') ? plain : `${plain}T00:00`}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** What is asked for; a time that is none is left out. */
export function filterOf(fields: EventFields): EventFilter {
  const outcome = eventOutcomes.find((known) => known === fields.outcome);
  const given = {
    startTime: timeOf(fields.from) ?? undefined,
    endTime: timeOf(fields.until) ?? undefined,
    userName: fields.user || undefined,
    eventName: fields.event || undefined,
    accountId: fields.account || undefined,
    caseId: fields.case || undefined,
    outcome,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
