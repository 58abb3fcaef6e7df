import type { CaseDetails, Communication, SupportClient } from '@aws-sdk/client-support';
import { DescribeCasesCommand, DescribeCommunicationsCommand } from '@aws-sdk/client-support';

import { Refused } from './exit.ts';

const pageSize = 100;
const leastPage = 10;

/** The newest first, page by page up to the limit. */
export async function readCases(client: SupportClient, all: boolean, limit: number): Promise<CaseDetails[]> {
  const cases: CaseDetails[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new DescribeCasesCommand({
        includeResolvedCases: all,
        includeCommunications: false,
        maxResults: Math.max(leastPage, Math.min(pageSize, limit - cases.length)),
        ...(nextToken !== undefined && { nextToken }),
      }),
    );
    cases.push(...(page.cases ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined && cases.length < limit);
  return cases.slice(0, limit);
}

export async function readCase(client: SupportClient, caseId: string): Promise<CaseDetails> {
  const input = { caseIdList: [caseId], includeResolvedCases: true, includeCommunications: false };
  const { cases = [] } = await client.send(new DescribeCasesCommand(input));
  const [details] = cases;
  if (!details) throw new Refused(`There is no case ${caseId}.`);
  return details;
}

/** All of them, the oldest first, as one reads a conversation. */
export async function readCommunications(client: SupportClient, caseId: string): Promise<Communication[]> {
  const communications: Communication[] = [];
  let nextToken: string | undefined;
  do {
    const input = { caseId, maxResults: pageSize, ...(nextToken !== undefined && { nextToken }) };
    const page = await client.send(new DescribeCommunicationsCommand(input));
    communications.push(...(page.communications ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return communications.toReversed();
}
