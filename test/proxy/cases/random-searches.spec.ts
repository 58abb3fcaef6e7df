/** No leak and no gap: what a search finds is what a plain look at each case finds, whoever asks. */
import * as fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';

import { facetProperties, type SearchRequest } from '../../../src/contract/center/search-for-cases.ts';
import { openDatabase } from '../../../src/database/open-database.ts';
import { ColumnThread } from '../../../src/proxy/cases/columns/column-thread.ts';
import { searchCases } from '../../../src/proxy/cases/search/search-cases.ts';
import { readSearchInput } from '../../../src/proxy/cases/search/search-input.ts';
import { scopeOf } from '../../../src/proxy/cases/search/search-scope.ts';
import { derivedSchema } from '../../../src/proxy/cases/search/word-index.ts';
import { WordIndexer } from '../../../src/proxy/cases/search/word-indexer.ts';
import { centerMigrations } from '../../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import type { JsonObject } from '../../../src/support/json.ts';
import { evaluate } from '../../../src/support/policy/evaluate.ts';
import { readPolicy } from '../../../src/support/policy/policy-document.ts';
import { engines, temporaryLocation } from '../../databases.ts';
import { isAllowed, type RawPolicy } from '../../plain-evaluator.ts';
import { amount, longTimeout } from '../../long.ts';
import { labs, retail } from '../test-accounts.ts';
import { addPeopleAndTeams, assignWork } from './assign-work.ts';
import { holdsWords, inOrder, type KnownCase, passesAll, valueOf, workValues } from './plain-search.ts';
import { moments, policies, randomCases, requests } from './random-searches.ts';
import { tellCases } from './tell-cases.ts';

const runs = amount(250, 5_000);
/** In the order in which they are told. */
const accounts = [retail, labs];
const cases = randomCases(120).toSorted(
  (left, right) => accounts.indexOf(left.accountId) - accounts.indexOf(right.accountId),
);
const facets = facetProperties.filter((property) => property !== 'isUnread');

/** Nothing here is asked of who it is. */
const circumstances = {
  person: { userId: 'u', userName: 'u', email: null },
  sourceAddress: '127.0.0.1',
  time: 0,
  userAgent: null,
  secure: false,
};

/** Decides as the product does, by a policy that nobody has to store. */
function permissionsBy(policy: RawPolicy) {
  const document = readPolicy(JSON.stringify(policy));
  return {
    decide: async (_: unknown, __: string | null, action: string) =>
      evaluate([document], { action, context: {}, caseKeys: 'unknown' }),
  };
}

function may(
  policy: RawPolicy,
  action: string,
  { submittedBy, serviceCode, team, labels = [], openedBy }: KnownCase,
): boolean {
  const keys = {
    'supportcenter:submittedby': [submittedBy],
    'supportcenter:servicecode': [serviceCode],
    'supportcenter:team': team === undefined ? [] : [team],
    'supportcenter:label': labels,
    'supportcenter:openedby': openedBy === undefined ? [] : [`user ${openedBy}`, openedBy],
  };
  return isAllowed([policy], `support:${action}`, keys);
}

function finds(policy: RawPolicy, { text = '' }: SearchRequest, one: KnownCase): boolean {
  const bodies = may(policy, 'DescribeCommunications', one) ? one.communications.map(({ body }) => body) : [];
  return holdsWords([one.subject, ...bodies], text) || [one.caseId, one.displayId].includes(text.trim());
}

/** A label counts wherever it is; of what a case has one of, those without are counted as well. */
function countsOf(hits: readonly KnownCase[], property: string): [string, number][] {
  const isWork = ['owner', 'team', 'label'].includes(property);
  const values = hits.flatMap((one) => (isWork ? workValues(one, property) : [valueOf(one, property)]));
  return [...Map.groupBy(values, (value) => value)]
    .filter(([value]) => !(property === 'label' && value === ':none'))
    .map(([value, some]) => [value, some.length]);
}

function expectedOf(policy: RawPolicy, request: SearchRequest, now: number) {
  const visible = cases.filter(
    (one) => may(policy, 'SearchForCases', one) && may(policy, 'DescribeCases', one),
  );
  const hits = visible.filter((one) => passesAll(one, request, now) && finds(policy, request, one));
  const counts = facets.map((property) => countsOf(hits, property));
  const page = inOrder(hits, request.sort ?? '', request.descending ?? false).slice(request.from);
  return {
    total: hits.length,
    facets: counts.map((groups) => groups.map(([value, count]) => `${value} ${count}`).toSorted()),
    caseIds: page.slice(0, 20).map(({ caseId }) => caseId),
    visible: visible.length,
  };
}

describe.each(engines)('any search by anybody on %s', (engine) => {
  test('finds what a plain look at each case finds', { timeout: longTimeout }, async () => {
    const place = await temporaryLocation(engine);
    const database = await openDatabase<CenterTables>(place.location, centerMigrations, derivedSchema);
    const columns = new ColumnThread(database, pino({ level: 'silent' }));
    let [found, words] = [0, 0];
    try {
      for (const accountId of accounts) {
        await tellCases(
          database,
          accountId,
          cases.filter((one) => one.accountId === accountId),
        );
      }
      await addPeopleAndTeams(database);
      await assignWork(database, cases);
      await new WordIndexer(database, pino({ level: 'silent' })).catchUp();
      await fc.assert(
        fc.asyncProperty(policies, requests, moments, async (policy, request, now) => {
          const permissions = permissionsBy(policy);
          const asked = accounts.map((accountId) => scopeOf(permissions, circumstances, accountId));
          const scopes = (await Promise.all(asked)).flatMap((scope) => ('missing' in scope ? [] : [scope]));
          // A request as JSON has it.
          const input = readSearchInput({ ...request, facets } as unknown as JsonObject);
          const answer = await searchCases(
            { database, columns },
            {
              input,
              scopes,
              userId: 'user ann',
              now,
            },
          );
          const expected = expectedOf(policy, request, now);
          expect({
            total: answer.total,
            facets: answer.facets.map(({ counts }) =>
              counts.map((it) => `${it.value} ${it.count}`).toSorted(),
            ),
            caseIds: answer.cases.map(({ caseId }) => caseId),
            visible: answer.accounts.reduce((sum, account) => sum + account.cases, 0),
          }).toEqual(expected);
          for (const one of answer.cases.filter(({ excerpt }) => excerpt)) {
            const known = cases.find(({ caseId }) => caseId === one.caseId);
            expect(known && may(policy, 'DescribeCommunications', known)).toBe(true);
          }
          found += answer.total;
          if (request.text !== '') words += answer.total;
        }),
        { numRuns: runs, seed: 66 },
      );
      // Questions that find nothing would prove little.
      expect(found / runs).toBeGreaterThan(5);
      expect(words / runs).toBeGreaterThan(0.5);
    } finally {
      await columns.close();
      await database.close();
      await place.remove();
    }
  });
});
