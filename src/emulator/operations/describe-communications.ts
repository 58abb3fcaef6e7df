import { CaseIdNotFound } from '../protocol/model-errors.ts';
import { communicationsScope, pageSize } from './case-json.ts';
import type { Handler } from './handlers.ts';
import { RenderedJson } from './operation-call.ts';
import { readTime } from './read-time.ts';

/** Newest first, so that the token of `recentCommunications` continues where that list ends. */
export const describeCommunications: Handler<'DescribeCommunications'> = async (input, call) => {
  const { caseId, afterTime, beforeTime } = input;
  const { accountId } = call.account;
  const after = readTime('afterTime', afterTime);
  const before = readTime('beforeTime', beforeTime);
  const scope = communicationsScope(accountId, caseId, { afterTime, beforeTime });
  const start = input.nextToken === undefined ? null : Number(call.tokens.open(scope, input.nextToken));
  const one = {
    accountId,
    now: call.now,
    caseIds: [caseId],
    includeResolved: true,
  };
  const [found] = await call.cases.page(one, null, 1);
  if (!found) throw new CaseIdNotFound();
  call.endDryRun();
  const size = pageSize(input.maxResults);
  const rows = await call.communications.page({ caseId, after, before }, start, size + 1);
  const next = rows[size];
  const nextToken = next ? `,"nextToken":"${call.tokens.seal(scope, String(next.created_at))}"` : '';
  const page = rows.slice(0, size).map((row) => row.json);
  return new RenderedJson(`{"communications":[${page.join(',')}]${nextToken}}`);
};
