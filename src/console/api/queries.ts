/** What screens ask for. One function per question; the answers keep AWS's field names. */
import {
  DescribeCasesCommand,
  DescribeCommunicationsCommand,
  DescribeCreateCaseOptionsCommand,
  type DescribeCreateCaseOptionsCommandInput,
  DescribeServicesCommand,
  DescribeSeverityLevelsCommand,
  DescribeSupportedLanguagesCommand,
  type DescribeSupportedLanguagesCommandInput,
  DescribeTrustedAdvisorChecksCommand,
  DescribeTrustedAdvisorCheckSummariesCommand,
} from '@aws-sdk/client-support';
import { queryOptions } from '@tanstack/react-query';

import { caseInput } from './case-input.ts';
import { supportKey } from './query-keys.ts';
import { sendSupport } from './support-client.ts';

const minute = 60_000;
/** Catalogues change a few times a year. */
const lookup = { staleTime: 60 * minute, gcTime: 120 * minute };

/** One case with its newest communications; null where the service does not know the id. */
export function caseQuery(accountId: string, caseId: string) {
  const input = caseInput(caseId);
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeCases', input),
    queryFn: async ({ signal }) => {
      const answer = await sendSupport(accountId, new DescribeCasesCommand(input), { signal });
      return answer.cases?.[0] ?? null;
    },
  });
}

/** Everything that was written within this time of its creation counts as the case's opening. */
const openingSpan = 60_000;
const openingSize = 10;

/**
 * The message that opened a case, which carries the contact block. The API hands communications out
 * from the newest on; asking for what is older than the case's first minute spares the way there.
 */
export function openingQuery(accountId: string, caseId: string, timeCreated: string) {
  const beforeTime = new Date(Date.parse(timeCreated) + openingSpan).toISOString();
  const input = { caseId, beforeTime, maxResults: openingSize };
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeCommunications', input),
    queryFn: async ({ signal }) => {
      const answer = await sendSupport(accountId, new DescribeCommunicationsCommand(input), { signal });
      return answer.communications ?? [];
    },
    ...lookup,
  });
}

export function servicesQuery(accountId: string, language = 'en') {
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeServices', { language }),
    queryFn: async ({ signal }) => {
      const answer = await sendSupport(accountId, new DescribeServicesCommand({ language }), { signal });
      return answer.services ?? [];
    },
    ...lookup,
  });
}

export function severityLevelsQuery(accountId: string, language = 'en') {
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeSeverityLevels', { language }),
    queryFn: async ({ signal }) => {
      const answer = await sendSupport(accountId, new DescribeSeverityLevelsCommand({ language }), {
        signal,
      });
      return answer.severityLevels ?? [];
    },
    ...lookup,
  });
}

/** Hours change with holidays, so an answer is good for minutes. */
export function createCaseOptionsQuery(accountId: string, input: DescribeCreateCaseOptionsCommandInput) {
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeCreateCaseOptions', input),
    queryFn: ({ signal }) => sendSupport(accountId, new DescribeCreateCaseOptionsCommand(input), { signal }),
    staleTime: 10 * minute,
    // The plan's traits stand in for it; a code that the service does not know stays unknown.
    retry: false,
  });
}

export function checksQuery(accountId: string, language = 'en') {
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeTrustedAdvisorChecks', { language }),
    queryFn: async ({ signal }) => {
      const command = new DescribeTrustedAdvisorChecksCommand({ language });
      return (await sendSupport(accountId, command, { signal })).checks ?? [];
    },
    ...lookup,
  });
}

export function checkSummariesQuery(accountId: string, checkIds: readonly string[]) {
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeTrustedAdvisorCheckSummaries', { checkIds }),
    queryFn: async ({ signal }) => {
      const command = new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds: [...checkIds] });
      return (await sendSupport(accountId, command, { signal })).summaries ?? [];
    },
    enabled: checkIds.length > 0,
    staleTime: minute,
  });
}

/** Of all languages, those in which AWS takes this kind of case. */
export function supportedLanguagesQuery(accountId: string, input: DescribeSupportedLanguagesCommandInput) {
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeSupportedLanguages', input),
    queryFn: async ({ signal }) => {
      const answer = await sendSupport(accountId, new DescribeSupportedLanguagesCommand(input), { signal });
      return answer.supportedLanguages ?? [];
    },
    ...lookup,
    // Without an answer every language stays on offer, and AWS says so when it does not have it.
    retry: false,
  });
}

/** What is open, for a comparison: as many as one answer holds, without what was written. */
export function openCasesQuery(accountId: string) {
  const input = { includeResolvedCases: false, includeCommunications: false, maxResults: 100 };
  return queryOptions({
    queryKey: supportKey(accountId, 'DescribeCases', input),
    queryFn: async ({ signal }) => {
      const answer = await sendSupport(accountId, new DescribeCasesCommand(input), { signal });
      return answer.cases ?? [];
    },
    staleTime: minute,
    retry: false,
  });
}
