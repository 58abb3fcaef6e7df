/** What people's own calls show of Trusted Advisor. Answers in other languages name things otherwise: left out. */
import { isJsonObject } from '../../support/json.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import type { AnswerObserver } from '../gateway/answer-watchers.ts';
import type { Call } from '../gateway/call.ts';
import type { AdvisorFollower } from './advisor-follower.ts';

type Follower = Pick<AdvisorFollower, 'checksSeen' | 'summariesSeen' | 'resultSeen' | 'refreshAsked'>;

export function advisorObservers(follower: Follower): AnswerObserver[] {
  return [
    {
      operations: ['DescribeTrustedAdvisorChecks'],
      observe(call, { checks }) {
        if (isEnglish(call)) follower.checksSeen(objectsIn(checks));
      },
    },
    {
      operations: ['DescribeTrustedAdvisorCheckSummaries'],
      observe({ accountId, receivedAt }, { summaries }) {
        if (accountId !== null) follower.summariesSeen(accountId, objectsIn(summaries), receivedAt);
      },
    },
    {
      operations: ['DescribeTrustedAdvisorCheckResult'],
      observe(call, { result = null }) {
        const { accountId, receivedAt } = call;
        if (accountId === null || !isEnglish(call) || !isJsonObject(result)) return;
        follower.resultSeen(accountId, result, receivedAt);
      },
    },
    {
      operations: ['RefreshTrustedAdvisorCheck'],
      observe({ accountId, input }) {
        const checkId = input?.['checkId'];
        if (accountId !== null && typeof checkId === 'string') follower.refreshAsked(accountId, checkId);
      },
    },
  ];
}

function isEnglish({ input }: Call): boolean {
  return (input?.['language'] ?? 'en') === 'en';
}

function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : [];
}
