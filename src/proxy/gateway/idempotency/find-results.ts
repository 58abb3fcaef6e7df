import { isJsonObject } from '../../../support/json.ts';
import type { JsonObject, JsonValue } from '../../../support/json.ts';
import { supportTarget } from '../../../support/operations.ts';
import type { UpstreamClient } from '../../accounts/upstream-client.ts';
import { readAnswer } from '../../accounts/upstream-answer.ts';
import { type Call, found } from '../call.ts';
import { parseAnswer } from '../parse-answer.ts';
import { Refusal } from '../refusal.ts';
import type { OpenWrite } from './claim.ts';
import { hasText, type Trace } from './trace.ts';

/**
 * What the upstream shows that the write may have made: case ids, or `<case id> <time>` of
 * communications, oldest first. Null when the upstream can't be asked.
 */
export type FindResults = (call: Call, write: OpenWrite) => Promise<string[] | null>;

export interface ResultSource {
  readonly client: UpstreamClient;
  /** Whether `submittedBy` is the person's user name (the emulator) or AWS's own wording. */
  readonly submitterIsUser: boolean;
}

/** The upstream's clock may be behind ours by this much. */
const clockSlack = 30_000;
const pageBound = 32 * 1024 * 1024;
const pagesAtMost = 5;
/** Milliseconds for one look: somebody waits for the answer to a write that already took its time. */
const lookWithin = 5_000;

export function findResults(source: ResultSource): FindResults {
  return async (call, write) => {
    try {
      const resultsLike = write.trace.kind === 'case' ? casesLike : communicationsLike;
      return await resultsLike(source, call, write);
    } catch (failure) {
      if (failure instanceof Refusal) return null;
      throw failure;
    }
  };
}

async function casesLike(
  source: ResultSource,
  call: Call,
  { trace, startedAt }: OpenWrite,
): Promise<string[]> {
  const input = { afterTime: afterTime(startedAt), includeResolvedCases: true };
  const cases = await readAll(source, call, 'DescribeCases', input, 'cases');
  const ours = bySubmitter(
    source,
    call,
    cases.filter((it) => isTraced(it, trace)),
  );
  return ours.flatMap((it) => textOf(it, 'caseId') ?? []);
}

async function communicationsLike(
  source: ResultSource,
  call: Call,
  { trace, startedAt }: OpenWrite,
): Promise<string[]> {
  if (trace.kind !== 'communication') return [];
  const { caseId, body } = trace;
  const input = { caseId, afterTime: afterTime(startedAt) };
  const messages = await readAll(source, call, 'DescribeCommunications', input, 'communications');
  const ours = bySubmitter(
    source,
    call,
    messages.filter((it) => hasText(it['body'], body)),
  );
  return ours.map((it) => `${caseId} ${textOf(it, 'timeCreated')}`);
}

function afterTime(startedAt: number): string {
  return new Date(startedAt - clockSlack).toISOString();
}

function bySubmitter(source: ResultSource, call: Call, items: readonly JsonObject[]): JsonObject[] {
  const { userName } = found(call.signedIn, 'session').person;
  const time = (it: JsonObject) => Date.parse(textOf(it, 'timeCreated') ?? '');
  return items
    .filter((it) => !source.submitterIsUser || it['submittedBy'] === userName)
    .toSorted((a, b) => time(a) - time(b));
}

function isTraced(details: JsonObject, trace: Trace): boolean {
  if (trace.kind !== 'case' || !hasText(details['subject'], trace.subject)) return false;
  const recent = details['recentCommunications'] ?? null;
  const messages = isJsonObject(recent) ? recent['communications'] : [];
  return (
    Array.isArray(messages) && messages.some((it) => isJsonObject(it) && hasText(it['body'], trace.body))
  );
}

function textOf(value: JsonObject, member: string): string | null {
  const text = value[member];
  return typeof text === 'string' ? text : null;
}

async function readAll(
  source: ResultSource,
  call: Call,
  operation: string,
  input: JsonObject,
  member: string,
): Promise<JsonObject[]> {
  const items: JsonObject[] = [];
  let next: JsonObject = {};
  for (let page = 0; page < pagesAtMost; page += 1) {
    const output = await read(source, call, operation, { ...input, ...next, maxResults: 100 });
    const list: JsonValue = output[member] ?? [];
    if (Array.isArray(list)) items.push(...list.filter(isJsonObject));
    const nextToken = textOf(output, 'nextToken');
    if (nextToken === null) break;
    next = { nextToken };
  }
  return items;
}

async function read(
  { client }: ResultSource,
  call: Call,
  operation: string,
  input: JsonObject,
): Promise<JsonObject> {
  const { person } = found(call.signedIn, 'session');
  const { body } = await client.call({
    account: found(call.account, 'account'),
    userId: person.userId,
    userName: person.userName,
    target: `${supportTarget}.${operation}`,
    access: 'read',
    quota: 'support',
    body: Buffer.from(JSON.stringify(input)),
    signal: null,
    once: lookWithin,
  });
  if (!body) throw new Refusal(502, 'BadGatewayException', 'The Support API could not be asked.');
  return parseAnswer(await readAnswer(body, pageBound)) ?? {};
}
