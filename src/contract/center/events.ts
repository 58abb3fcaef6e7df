/** The event history: the audit's records, found and exported. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text } from './schemas.ts';

export const eventOutcomes = ['success', 'denied', 'error'] as const;
export type EventOutcome = (typeof eventOutcomes)[number];

/** Every member narrows the result; names and ids must be whole. */
export interface EventFilter {
  /** One event. */
  eventId?: string;
  /** ISO 8601; from this moment on. */
  startTime?: string;
  /** ISO 8601; up to and without this moment. */
  endTime?: string;
  userName?: string;
  eventName?: string;
  accountId?: string;
  caseId?: string;
  outcome?: EventOutcome;
}

export interface LookupEventsRequest extends EventFilter {
  /** 1 to 100. */
  maxResults?: number;
  nextToken?: string;
}

export interface HistoryEvent {
  eventId: string;
  /** ISO 8601. */
  eventTime: string;
  eventName: string;
  userName?: string;
  accountId?: string;
  caseId?: string;
  errorCode?: string;
  /** The whole record, JSON text in CloudTrail's format. */
  record: string;
}

export interface ExportedFile {
  fileName: string;
  /** A CloudTrail log file, gzip, base64. */
  content: string;
}

type WithMetadata<Output> = Output & MetadataBearer;

const filter = {
  eventId: text,
  startTime: text,
  endTime: text,
  userName: text,
  eventName: text,
  accountId: text,
  caseId: text,
  outcome: text,
} as const;
const HistoryEvent$ = structure('HistoryEvent', {
  eventId: text,
  eventTime: text,
  eventName: text,
  userName: text,
  accountId: text,
  caseId: text,
  errorCode: text,
  record: text,
});

/** Newest first. */
export class LookupEventsCommand extends centerCommand<
  LookupEventsRequest,
  WithMetadata<{ events: HistoryEvent[]; nextToken?: string }>
>(
  {},
  noPlugins,
  'LookupEvents',
  operation(
    'LookupEvents',
    { ...filter, maxResults: number, nextToken: text },
    { events: () => listOf(HistoryEvent$), nextToken: text },
  ),
) {}

/** One file of up to 10,000 records, newest first; the token leads to the next. */
export class ExportEventsCommand extends centerCommand<
  EventFilter & { nextToken?: string },
  WithMetadata<ExportedFile & { nextToken?: string }>
>(
  {},
  noPlugins,
  'ExportEvents',
  operation(
    'ExportEvents',
    { ...filter, nextToken: text },
    { fileName: text, content: text, nextToken: text },
  ),
) {}
