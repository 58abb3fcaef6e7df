/** Cases as an AWS of the test's own tells them. */
import type { ServerResponse } from 'node:http';

import type { CaseDetails, Communication } from '@aws-sdk/client-support';

import type { AwsService } from '../aws/aws-service.ts';
import { answerWith } from '../aws/aws-service.ts';

/** As they go over the wire. */
export interface AwsCase extends CaseDetails {
  caseId: string;
  timeCreated: string;
  messages: Communication[];
}

export function awsCase(n: number, timeCreated: number, messages = 1): AwsCase {
  const caseId = `case-310000000001-muen-2026-${n.toString(16).padStart(16, '0')}`;
  const time = (index: number): string => new Date(timeCreated + index).toISOString();
  return {
    caseId,
    displayId: String(7_000_000_000 + n),
    subject: `Case ${n}`,
    status: 'opened',
    serviceCode: 'amazon-s3',
    categoryCode: 'other',
    severityCode: 'low',
    submittedBy: 'ann@example.com',
    timeCreated: time(0),
    language: 'en',
    ccEmailAddresses: [],
    messages: Array.from({ length: messages }, (_, index) => ({
      caseId,
      body: `message ${index + 1} of ${n}`,
      submittedBy: 'ann@example.com',
      timeCreated: time(index),
      attachmentSet: [],
    })),
  };
}

interface Input {
  readonly caseIdList?: readonly string[];
  readonly caseId?: string;
  readonly afterTime?: string;
  readonly includeResolvedCases?: boolean;
  readonly maxResults?: number;
  readonly nextToken?: string;
}

const recentAtMost = 5;

function told({ messages, ...details }: AwsCase): CaseDetails {
  const newest = messages.toReversed();
  const nextToken = newest.length > recentAtMost ? String(recentAtMost) : undefined;
  return {
    ...details,
    recentCommunications: { communications: newest.slice(0, recentAtMost), ...(nextToken && { nextToken }) },
  };
}

function describeCases(cases: readonly AwsCase[], input: Input): object {
  const { caseIdList, afterTime = '', nextToken = '0', maxResults = 100 } = input;
  if (caseIdList?.some((id) => !cases.some(({ caseId }) => caseId === id))) {
    return { __type: 'CaseIdNotFound', message: 'No such case.' };
  }
  const found = cases
    .filter(({ caseId }) => !caseIdList || caseIdList.includes(caseId))
    .filter(({ timeCreated }) => timeCreated >= afterTime)
    .filter(({ status }) => input.includeResolvedCases || status !== 'resolved')
    .toSorted((left, right) => (left.timeCreated < right.timeCreated ? 1 : -1));
  const from = Number(nextToken);
  const next = from + maxResults < found.length ? { nextToken: String(from + maxResults) } : {};
  return { cases: found.slice(from, from + maxResults).map(told), ...next };
}

function describeCommunications(cases: readonly AwsCase[], { caseId, nextToken = '0' }: Input): object {
  const newest = cases.find((one) => one.caseId === caseId)?.messages.toReversed() ?? [];
  const from = Number(nextToken);
  const next = from + 10 < newest.length ? { nextToken: String(from + 10) } : {};
  return { communications: newest.slice(from, from + 10), ...next };
}

/** From now on the account at home has these cases, as they are when they are asked for. */
export function tell(aws: AwsService, cases: readonly AwsCase[], others: object): void {
  aws.behave((response: ServerResponse, operation) => {
    const { body = '{}', arn } = aws.arrivals.at(-1) ?? {};
    const input = JSON.parse(body) as Input; // what the proxy sends is JSON
    const answer = arn?.includes('user/proxy') ? answerTo(cases, operation, input) : others;
    answerWith(answer, '__type' in answer ? 400 : 200)(response, operation);
  });
}

function answerTo(cases: readonly AwsCase[], operation: string, input: Input): object {
  if (operation === 'DescribeCases') return describeCases(cases, input);
  if (operation === 'DescribeCommunications') return describeCommunications(cases, input);
  return { severityLevels: ['low', 'normal', 'high', 'urgent'].map((code) => ({ code, name: code })) };
}
