/** Every way to many cases at once, as the ids that it tells. */
import { gunzipSync } from 'node:zlib';

import { unzipSync } from 'fflate';

import type { JsonObject, JsonValue } from '../../../src/support/json.ts';
import type { Browser } from '../browser.ts';
import { askFile } from '../export-client.ts';
import { retail } from '../test-accounts.ts';
import type { World } from './world.ts';

/** All pages; null where the list is denied. */
export async function listed(browser: Browser, maxResults: number): Promise<string[] | null> {
  const ids: string[] = [];
  let next: object = {};
  for (;;) {
    const answer = await browser.call('DescribeCases', { maxResults, ...next }, { account: retail });
    if (answer.errorType === 'AccessDeniedException') return null;
    const page = idsIn(answer.output['cases']);
    ids.push(...page);
    const { nextToken } = answer.output;
    if (typeof nextToken !== 'string') return ids;
    // A page that is not full would tell that something was left out of it.
    if (page.length !== maxResults) throw new Error(`A page of ${page.length} instead of ${maxResults}.`);
    next = { nextToken };
  }
}

export interface Searched {
  readonly ids: readonly string[];
  readonly total: number;
  /** Of the account, as the answer tells them. */
  readonly cases: number;
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Null where the search is denied. */
export async function searched(browser: Browser, more: object = {}): Promise<Searched | null> {
  const facets = ['serviceCode', 'submittedBy', 'label', 'team'];
  const input = { accountIds: [retail], size: 100, facets, ...more };
  const answer = await browser.center('SearchForCases', input);
  if (answer.errorType === 'AccessDeniedException') return null;
  const { cases, total, facets: counted, accounts } = answer.output;
  const [account] = objectsIn(accounts);
  return {
    ids: idsIn(cases),
    total: Number(total),
    cases: Number(account?.['cases']),
    facets: Object.fromEntries(
      objectsIn(counted).map((facet) => [textOf(facet['property']), countsIn(facet['counts'])]),
    ),
  };
}

export async function exportedTable(
  browser: Browser,
  format: 'csv' | 'xlsx',
): Promise<readonly string[] | null> {
  const answer = await askFile(browser, 'ExportCases', { accountIds: [retail], format, columns: ['caseId'] });
  const bytes = await answer.bytes();
  if (answer.status === 403) return null;
  const files = format === 'csv' ? [bytes] : Object.values(unzipSync(bytes));
  return files.flatMap(
    (file) =>
      Buffer.from(file)
        .toString()
        .match(/case-[\w-]+/g) ?? [],
  );
}

/** By either operation that tells them; null where they are denied. */
export async function linkedTo(
  browser: Browser,
  operation: 'ListLinkedCases' | 'GetCaseCompanion',
  caseId: string,
): Promise<readonly string[] | null> {
  const { output, status } = await browser.center(operation, { caseId }, {}, retail);
  const caseIds = output['caseIds'] ?? output['linkedCaseIds'];
  return status === 200 && Array.isArray(caseIds) ? caseIds.map(textOf) : null;
}

/** The labels of cases; null where they are denied. */
export async function labelled(browser: Browser): Promise<ReadonlySet<string> | null> {
  const { output, status } = await browser.center('ListLabels', {}, {}, retail);
  const { labels } = output;
  return status === 200 ? new Set(Array.isArray(labels) ? labels.map(textOf) : []) : null;
}

/** How many each queue counts; null where queues are denied. */
export async function queued(
  browser: Browser,
  searches: readonly object[],
): Promise<readonly number[] | null> {
  const { output, status } = await browser.center('CountReviewQueues', { searches });
  const { counts } = output;
  return status === 200 && Array.isArray(counts) ? counts.map(Number) : null;
}

const asked = [
  { figure: 'backlog', by: 'serviceCode' },
  { figure: 'backlog', by: 'team' },
  { figure: 'opened', by: 'day' },
];

/** What is open, by service and by team, and what was opened on which day; null where figures are denied. */
export async function figured(browser: Browser): Promise<readonly object[] | null> {
  const year = { from: '2026-01-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z', timeZone: 'UTC' };
  const { output, status } = await browser.center('GetCaseFigures', { figures: asked, ...year });
  if (status !== 200) return null;
  return objectsIn(output['figures']).map(({ total, counts }) => ({ total, counts: countsIn(counts) }));
}

/** The slots of drafts; none where they are denied. */
export async function drafted(browser: Browser): Promise<readonly string[]> {
  const { output } = await browser.center('ListCaseDrafts', {}, {}, retail);
  return objectsIn(output['drafts']).map(({ slot }) => textOf(slot));
}

export async function mentioned(browser: Browser): Promise<readonly string[]> {
  return idsIn((await browser.center('ListMentions', {})).output['mentions']);
}

/**
 * What the event history tells of the calls that were made with each case: their names, and the display ids of
 * the cases that they name. Null where it is denied, or where nothing is kept from the person.
 */
export async function recorded(world: World): Promise<readonly string[] | null> {
  const records = await recordsFor(world);
  if (
    records === null ||
    !world.cases.some((one) => one.isIndexed && world.may(['support:DescribeCases'], one))
  ) {
    return null;
  }
  const names = new Set(world.recorded.map(({ eventName }) => eventName));
  return records
    .filter(({ eventName }) => names.has(textOf(eventName)))
    .map(({ eventName, requestParameters }) => {
      const text = JSON.stringify(requestParameters);
      const named = world.cases.filter((one) =>
        [one.caseId, `"${one.displayId}"`, one.attachmentId].some((id) => text.includes(id)),
      );
      // Of a link, the newer one stands first, as in the call.
      const order = (left: { caseId: string }, right: { caseId: string }) =>
        text.indexOf(left.caseId) - text.indexOf(right.caseId);
      return [textOf(eventName), ...named.toSorted(order).map(({ displayId }) => displayId)].join(' ');
    })
    .toSorted();
}

/** Of the administrator's calls before the comparison; by one of the operations that tell them, by turns. */
async function recordsFor({ browser, turn, until }: World): Promise<JsonObject[] | null> {
  const filter = { userName: 'admin', endTime: until };
  if (turn % 3 === 0) {
    const { output, status } = await browser.center('ExportEvents', filter);
    return status === 200 ? recordsIn(Buffer.from(textOf(output['content']), 'base64')) : null;
  }
  if (turn % 3 === 1) {
    const answer = await askFile(browser, 'ExportEventArchive', filter);
    const bytes = await answer.bytes();
    if (answer.status !== 200) return null;
    return Object.values(unzipSync(bytes)).flatMap((file) => recordsIn(Buffer.from(file)));
  }
  const records: JsonObject[] = [];
  for (let next: object = {}; ;) {
    const { output, status } = await browser.center('LookupEvents', { ...filter, maxResults: 100, ...next });
    if (status !== 200) return null;
    // As it was written, by the product itself.
    records.push(
      ...objectsIn(output['events']).map(({ record }) => JSON.parse(textOf(record)) as JsonObject),
    );
    const { nextToken } = output;
    if (typeof nextToken !== 'string') return records;
    next = { nextToken };
  }
}

function recordsIn(file: Buffer): JsonObject[] {
  const { Records } = JSON.parse(gunzipSync(file).toString()) as { Records: JsonObject[] }; // CloudTrail's form
  return Records;
}

export function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : []) as JsonObject[]; // the operations' own answers
}

function idsIn(cases: JsonValue | undefined): string[] {
  return objectsIn(cases).map(({ caseId }) => textOf(caseId));
}

function countsIn(counts: JsonValue | undefined): Record<string, number> {
  return Object.fromEntries(objectsIn(counts).map(({ value, count }) => [textOf(value), Number(count)]));
}

export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
