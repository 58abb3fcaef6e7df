import { historyStart } from '../../support/case-rules.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import type { CaseFilter, CasePosition } from '../store/case-reads.ts';
import type { Validity } from '../store/case-pages.ts';
import { stateOf } from '../store/cases.ts';
import type { TokenScope } from '../store/page-tokens.ts';
import type { CaseRow } from '../store/schema.ts';
import { caseRest, caseRestWithRecent, caseStart, pageSize } from './case-json.ts';
import type { Handler } from './handlers.ts';
import type { InputOf } from '../../support/constraints.ts';
import { RenderedJson } from './operation-call.ts';
import type { OperationCall } from './operation-call.ts';
import { readTime } from './read-time.ts';

type Input = InputOf<'DescribeCases'>;

function readFilter(input: Input, call: OperationCall): CaseFilter {
  return {
    accountId: call.account.accountId,
    now: call.now,
    // An empty list names no case, as if it were left out (our choice).
    caseIds: input.caseIdList?.length ? [...new Set(input.caseIdList)] : undefined,
    displayId: input.displayId,
    after: readTime('afterTime', input.afterTime),
    before: readTime('beforeTime', input.beforeTime),
    language: input.language,
    includeResolved: input.includeResolvedCases ?? false,
  };
}

/** Page size, and whether communications come along, may change from page to page: no row depends on them. */
function tokenScope(input: Input, { accountId, caseIds, includeResolved }: CaseFilter): TokenScope {
  const { displayId, afterTime, beforeTime, language } = input;
  const filter = { caseIds, displayId, afterTime, beforeTime, language, includeResolved };
  return { accountId, operation: 'DescribeCases', filter };
}

function readPosition(text: string): CasePosition {
  const space = text.indexOf(' ');
  return { createdAt: Number(text.slice(0, space)), caseId: text.slice(space + 1) };
}

/** Each id that was asked for must be a case of the account, whatever the other filters say. */
async function requireCases(filter: CaseFilter, call: OperationCall): Promise<void> {
  if (!filter.caseIds) return;
  const { accountId, now, caseIds } = filter;
  const all = { accountId, now, caseIds, includeResolved: true };
  const found = await call.cases.page(all, null, caseIds.length);
  if (found.length < caseIds.length) throw new CaseIdNotFound();
}

interface Question {
  readonly filter: CaseFilter;
  readonly scope: TokenScope;
  readonly start: CasePosition | null;
  readonly size: number;
  readonly includeCommunications: boolean;
}

function readQuestion(input: Input, call: OperationCall): Question {
  const filter = readFilter(input, call);
  const scope = tokenScope(input, filter);
  const start = input.nextToken === undefined ? null : readPosition(call.tokens.open(scope, input.nextToken));
  const includeCommunications = input.includeCommunications ?? true;
  return { filter, scope, start, size: pageSize(input.maxResults), includeCommunications };
}

type Listed = Pick<CaseRow, 'case_id' | 'created_at' | 'status' | 'status_since' | 'closes_at'>;

interface ReadCase {
  readonly row: Listed;
  readonly rest: Buffer;
}

/** One more than fits on the page, which tells whether there is a next one. */
async function readCases(question: Question, call: OperationCall): Promise<ReadCase[]> {
  const { filter, start, size } = question;
  if (question.includeCommunications && call.isForIndex) {
    const whole = await call.cases.pageWithRecent(filter, start, size + 1);
    return whole.map((row) => ({ row, rest: caseRestWithRecent(row, call.tokens) }));
  }
  if (question.includeCommunications) return call.fragments.page(filter, start, size + 1);
  const rows = await call.cases.page(filter, start, size + 1);
  return rows.map((row) => ({ row, rest: caseRest(row) }));
}

function render(found: readonly ReadCase[], { scope, size }: Question, call: OperationCall): Buffer {
  const parts: Buffer[] = [Buffer.from('{"cases":[')];
  for (const [index, { row, rest }] of found.slice(0, size).entries()) {
    parts.push(caseStart(stateOf(row, call.now).status, index === 0), rest);
  }
  const next = found[size]?.row;
  const position = next && `${next.created_at} ${next.case_id}`;
  const nextToken = position === undefined ? '' : `,"nextToken":"${call.tokens.seal(scope, position)}"`;
  parts.push(Buffer.from(`]${nextToken}}`));
  return Buffer.concat(parts);
}

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How long time alone changes nothing: until one of the cases is resolved by silence, and never for long,
 * so that the end of the 24 months needs no exact forecast. Null while one of the cases is near that end.
 */
function validity(found: readonly ReadCase[], { now }: OperationCall): Validity | null {
  const end = historyStart(now) + 2 * day;
  let until = now + minute;
  for (const { row } of found) {
    if (row.created_at < end) return null;
    if (row.closes_at !== null && row.closes_at > now) until = Math.min(until, row.closes_at);
  }
  return { from: now, until };
}

/**
 * Newest first. Not documented, and ours: the page size without maxResults; that a case that was asked for
 * by id while resolved ones are left out is silently left out; that an unknown displayId is an empty list.
 */
export const describeCases: Handler<'DescribeCases'> = async (input, call) => {
  // All that decides the answer but the moment.
  const key = `${call.account.accountId} ${call.inputKey}`;
  const version = call.pages.version();
  const kept = call.isForIndex ? null : call.pages.find(key, version, call.now);
  if (kept) return new RenderedJson(kept);
  const question = readQuestion(input, call);
  const found = await readCases(question, call);
  const asked = question.filter.caseIds?.length ?? 0;
  const isComplete = found.length >= asked;
  if (!isComplete) await requireCases(question.filter, call);
  call.endDryRun();
  const body = render(found, question, call);
  const valid = isComplete && !call.isForIndex ? validity(found, call) : null;
  if (valid) call.pages.keep(key, version, valid, body);
  return new RenderedJson(body);
};
