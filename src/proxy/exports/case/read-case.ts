/**
 * A whole case: from the Support API, where it is as it is now, and from the archive where that has the
 * whole of it and the API does not answer or has dropped it.
 */
import type { JsonObject } from '../../../support/json.ts';
import type { TakenCase, TakenCommunication } from '../../../support/taken-case.ts';
import { contactOf, takenCaseFormat, takenCaseVersion } from '../../../support/taken-case.ts';
import type { ReadSupport } from '../../accounts/read-support.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import { caseIdNotFound } from '../../gateway/refusal.ts';
import type { Person } from '../../identity/sessions.ts';
import { objects, oldestFirst, toldCommunication } from './told-case.ts';

/** In whose name the Support API is read, and for how long. */
export interface Reader {
  readonly readSupport: ReadSupport;
  readonly account: AccountEntry;
  readonly person: Person;
  readonly signal: AbortSignal;
}

const inAnAnswer = 100;

export async function ask(
  { readSupport, account, person, signal }: Reader,
  operation: Parameters<ReadSupport>[0]['operation'],
  input: JsonObject,
): Promise<JsonObject> {
  return await readSupport({ account, person, operation, input, signal });
}

/** The case without its messages, as the API tells it. Rejects with `CaseIdNotFound`. */
export async function readDetails(reader: Reader, caseId: string): Promise<JsonObject> {
  const answer = await ask(reader, 'DescribeCases', {
    caseIdList: [caseId],
    includeResolvedCases: true,
    includeCommunications: false,
  });
  const [details] = objects(answer['cases']);
  if (!details) throw caseIdNotFound();
  return details;
}

/** All messages, oldest first. */
export async function readCommunications(reader: Reader, caseId: string): Promise<TakenCommunication[]> {
  const told: TakenCommunication[] = [];
  let nextToken: string | null = null;
  do {
    const input = { caseId, maxResults: inAnAnswer, ...(nextToken !== null && { nextToken }) };
    const page: JsonObject = await ask(reader, 'DescribeCommunications', input);
    told.push(...objects(page['communications']).map(toldCommunication));
    nextToken = typeof page['nextToken'] === 'string' ? page['nextToken'] : null;
  } while (nextToken !== null);
  return oldestFirst(told);
}

export function takenCase(
  accountId: string,
  source: TakenCase['source'],
  { details, communications }: { details: TakenCase['case']; communications: readonly TakenCommunication[] },
  now: number,
): TakenCase {
  const contact = contactOf(communications);
  return {
    format: takenCaseFormat,
    version: takenCaseVersion,
    exportedAt: new Date(now).toISOString(),
    accountId,
    source,
    case: details,
    ...(contact && { contact }),
    communications,
  };
}
