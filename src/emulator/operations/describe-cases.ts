import { CaseIdNotFound } from '../protocol/model-errors.ts';
import type { CaseFilter, CasePosition } from '../store/case-reads.ts';
import type { TokenScope } from '../store/page-tokens.ts';
import { caseJson, pageSize } from './case-json.ts';
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
    includeCommunications: input.includeCommunications ?? true,
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
  const all = { accountId, now, caseIds, includeResolved: true, includeCommunications: false };
  const found = await call.cases.page(all, null, caseIds.length);
  if (found.length < caseIds.length) throw new CaseIdNotFound();
}

/**
 * Newest first. Not documented, and ours: the page size without maxResults; that a case that was asked for
 * by id while resolved ones are left out is silently left out; that an unknown displayId is an empty list.
 */
export const describeCases: Handler<'DescribeCases'> = async (input, call) => {
  const filter = readFilter(input, call);
  const scope = tokenScope(input, filter);
  const start = input.nextToken === undefined ? null : readPosition(call.tokens.open(scope, input.nextToken));
  const size = pageSize(input.maxResults);
  const rows = await call.cases.page(filter, start, size + 1);
  if (rows.length < (filter.caseIds?.length ?? 0)) await requireCases(filter, call);
  call.endDryRun();
  const { now, tokens } = call;
  const { includeCommunications } = filter;
  const cases = rows.slice(0, size).map((row) => caseJson(row, { now, tokens, includeCommunications }));
  const next = rows[size];
  const nextToken = next ? `,"nextToken":"${tokens.seal(scope, `${next.created_at} ${next.case_id}`)}"` : '';
  return new RenderedJson(`{"cases":[${cases.join(',')}]${nextToken}}`);
};
