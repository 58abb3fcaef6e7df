/** The Trusted Advisor API by its own SDK: recommendations, their resources, and what is excluded of them. */
import {
  AccessDeniedException,
  BatchUpdateRecommendationResourceExclusionCommand,
  GetRecommendationCommand,
  InternalServerException,
  ListChecksCommand,
  ListRecommendationResourcesCommand,
  ListRecommendationsCommand,
  paginateListRecommendationResources,
  ResourceNotFoundException,
  ThrottlingException,
  TrustedAdvisorClient,
  UpdateRecommendationLifecycleCommand,
  ValidationException,
} from '@aws-sdk/client-trustedadvisor';
import { expect, test } from 'vitest';

import type { AdvisorOperationName } from '../../src/support/advisor-operations.ts';
import { quotas } from '../../src/support/limits.ts';
import { keyOf } from './accounts.ts';
import type { TestKey } from './accounts.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';
import { atOneMoment } from './one-moment.ts';
import { checkId } from './trusted-advisor.ts';

const accountId = '222233334444';

describeEmulator('The Trusted Advisor API', (emulator) => {
  const client = (key: TestKey = keyOf('bob')) =>
    new TrustedAdvisorClient({
      endpoint: emulator().url,
      region: 'us-east-1',
      credentials: key,
      maxAttempts: 1,
    });

  async function refreshed(count: number): Promise<void> {
    const addresses = Array.from({ length: count }, (_, index) => ({
      publicIp: `198.51.100.${index}`,
      allocationId: `eipalloc-${index}`,
      region: 'eu-west-1',
      instanceId: null,
    }));
    await emulator().control(`inventory/${accountId}`, { instances: [], addresses }, 'PUT');
    await refresh();
  }

  async function refresh(): Promise<void> {
    await emulator().call('RefreshTrustedAdvisorCheck', { checkId }, keyOf('bob'));
    await emulator().control('clock', { advanceSeconds: 10 });
  }

  async function recommendation() {
    const command = new ListRecommendationsCommand({ checkIdentifier: checkId });
    const { recommendationSummaries: [found] = [] } = await client().send(command);
    if (!found) throw new Error('There is no recommendation');
    return found;
  }

  test(`${documented} checks, in pages, of a pillar`, async () => {
    const first = await client().send(new ListChecksCommand({ pillar: 'security', maxResults: 5 }));
    expect(first.checkSummaries).toHaveLength(5);
    expect(first.checkSummaries?.[0]).toMatchObject({
      arn: `arn:aws:trustedadvisor:::check/${first.checkSummaries?.[0]?.id}`,
      pillars: ['security'],
      source: 'ta_check',
    });
    const { nextToken } = first;
    const second = await client().send(
      new ListChecksCommand({ pillar: 'security', maxResults: 5, nextToken }),
    );
    expect(second.checkSummaries?.[0]?.id).not.toBe(first.checkSummaries?.[0]?.id);
  });

  test(`${documented} a recommendation tells counts and savings of its last refresh`, async () => {
    await refreshed(4);
    const found = await recommendation();
    expect(found).toMatchObject({
      name: 'Unassociated Elastic IP Addresses',
      type: 'standard',
      status: 'warning',
      pillars: ['cost_optimizing'],
      resourcesAggregates: { okCount: 0, warningCount: 4, errorCount: 0, excludedCount: 0 },
      pillarSpecificAggregates: {
        costOptimizing: { estimatedMonthlySavings: 14.6, estimatedPercentMonthlySavings: 100 },
      },
    });
    for (const recommendationIdentifier of [found.id, found.arn]) {
      const command = new GetRecommendationCommand({ recommendationIdentifier });
      expect((await client().send(command)).recommendation).toMatchObject({
        ...found,
        description: expect.stringContaining('Alert Criteria'),
      });
    }
    const none = await client().send(new ListRecommendationsCommand({ status: 'error' }));
    expect(none.recommendationSummaries).toEqual([]);
  });

  test(`${documented} resources, all pages of them, with their columns by name`, async () => {
    await refreshed(5);
    const { arn } = await recommendation();
    const ids: (string | undefined)[] = [];
    const pages = paginateListRecommendationResources(
      { client: client(), pageSize: 2 },
      { recommendationIdentifier: arn },
    );
    for await (const { recommendationResourceSummaries = [] } of pages) {
      ids.push(...recommendationResourceSummaries.map(({ awsResourceId }) => awsResourceId));
      expect(recommendationResourceSummaries[0]).toMatchObject({
        regionCode: 'eu-west-1',
        status: 'warning',
        exclusionStatus: 'included',
        metadata: { Region: 'eu-west-1', 'IP Address': expect.stringMatching(/^198\./) },
        lastUpdatedAt: expect.any(Date),
      });
    }
    expect(ids).toHaveLength(5);
    expect(new Set(ids)).toEqual(new Set([0, 1, 2, 3, 4].map((index) => `198.51.100.${index}`)));
  });

  test(`${documented} what is excluded counts as suppressed after a refresh, and can be included`, async () => {
    await refreshed(3);
    const { arn: recommendationIdentifier = '' } = await recommendation();
    const list = async (exclusionStatus: 'excluded' | 'included') => {
      const command = new ListRecommendationResourcesCommand({ recommendationIdentifier, exclusionStatus });
      return (await client().send(command)).recommendationResourceSummaries ?? [];
    };
    const arn = (await list('included'))[0]?.arn ?? '';
    const unknown = `${recommendationIdentifier.replace('recommendation/', 'recommendation-resource/')}0/abc`;
    const exclude = (isExcluded: boolean) =>
      client().send(
        new BatchUpdateRecommendationResourceExclusionCommand({
          recommendationResourceExclusions: [
            { arn, isExcluded },
            { arn: unknown, isExcluded },
          ],
        }),
      );
    const { batchUpdateRecommendationResourceExclusionErrors: errors } = await exclude(true);
    expect(errors).toMatchObject([{ arn: unknown, errorCode: 'ResourceNotFoundException' }]);
    expect(await list('excluded')).toMatchObject([{ arn }]);
    expect(await list('included')).toHaveLength(2);
    await refresh();
    expect((await recommendation()).resourcesAggregates).toMatchObject({ warningCount: 2, excludedCount: 1 });
    const input = { checkIds: [checkId] };
    const { output } = await emulator().call('DescribeTrustedAdvisorCheckSummaries', input, keyOf('bob'));
    expect(output['summaries']).toMatchObject([
      { resourcesSummary: { resourcesFlagged: 2, resourcesSuppressed: 1 } },
    ]);
    await exclude(false);
    await refresh();
    expect((await recommendation()).resourcesAggregates).toMatchObject({ warningCount: 3, excludedCount: 0 });
  });

  test(`${ours} what people do about a recommendation is kept`, async () => {
    await refreshed(1);
    const { arn: recommendationIdentifier } = await recommendation();
    await client().send(
      new UpdateRecommendationLifecycleCommand({
        recommendationIdentifier,
        lifecycleStage: 'dismissed',
        updateReason: 'Kept for a test.',
        updateReasonCode: 'valid_business_case',
      }),
    );
    const { recommendation: told } = await client().send(
      new GetRecommendationCommand({ recommendationIdentifier }),
    );
    expect(told).toMatchObject({
      lifecycleStage: 'dismissed',
      updateReason: 'Kept for a test.',
      updateReasonCode: 'valid_business_case',
      updatedOnBehalfOf: expect.stringContaining('bob'),
    });
  });

  test(`${proven} refusals are of the SDK’s own classes`, async () => {
    const unknown = new GetRecommendationCommand({
      recommendationIdentifier: 'arn:aws:trustedadvisor::222233334444:recommendation/none',
    });
    await expect(client().send(unknown)).rejects.toBeInstanceOf(ResourceNotFoundException);
    const tooMany = new ListChecksCommand({ maxResults: 201 });
    await expect(client().send(tooMany)).rejects.toBeInstanceOf(ValidationException);
    const denied = client(keyOf('alice')).send(new ListChecksCommand({}));
    await expect(denied).rejects.toBeInstanceOf(AccessDeniedException);
    await expect(denied).rejects.toThrow('trustedadvisor:ListChecks');
    const wrongKey = client({ ...keyOf('bob'), secretAccessKey: 'another' }).send(new ListChecksCommand({}));
    await expect(wrongKey).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });

  test(`${documented} while Trusted Advisor is disabled, every call is denied`, async () => {
    await refreshed(1);
    const { arn: recommendationIdentifier } = await recommendation();
    const arn = `${recommendationIdentifier?.replace(':recommendation/', ':recommendation-resource/')}/any`;
    const calls = {
      ListChecks: () => client().send(new ListChecksCommand({})),
      ListRecommendations: () => client().send(new ListRecommendationsCommand({})),
      GetRecommendation: () => client().send(new GetRecommendationCommand({ recommendationIdentifier })),
      ListRecommendationResources: () =>
        client().send(new ListRecommendationResourcesCommand({ recommendationIdentifier })),
      UpdateRecommendationLifecycle: () =>
        client().send(
          new UpdateRecommendationLifecycleCommand({ recommendationIdentifier, lifecycleStage: 'resolved' }),
        ),
      BatchUpdateRecommendationResourceExclusion: () =>
        client().send(
          new BatchUpdateRecommendationResourceExclusionCommand({
            recommendationResourceExclusions: [{ arn, isExcluded: true }],
          }),
        ),
    } satisfies Record<AdvisorOperationName, () => Promise<unknown>>;
    const set = (isEnabled: boolean) => emulator().call('SetAccountAccess', { isEnabled }, keyOf('bob'));
    expect(await set(false)).toMatchObject({ status: 200 });
    for (const call of Object.values(calls))
      await expect(call()).rejects.toBeInstanceOf(AccessDeniedException);
    expect(await set(true)).toMatchObject({ status: 200 });
    await calls.GetRecommendation();
  });

  test(`${ours} the test controls cover it: faults, lost answers, and what arrived`, async () => {
    const fault = { operation: 'ListRecommendations', times: 1 };
    await emulator().control('faults', { ...fault, errorType: 'InternalServerError' });
    const list = () => client().send(new ListRecommendationsCommand({}));
    await expect(list()).rejects.toBeInstanceOf(InternalServerException);
    await emulator().control('faults', { ...fault, errorType: 'ThrottlingException' });
    await expect(list()).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 429 },
    });
    await emulator().control('faults', { ...fault, drop: true });
    await expect(list()).rejects.toThrow('socket hang up');
    await list();
    const { requests } = await emulator().control('requests', undefined, 'GET');
    expect((requests as object[]).at(-1)).toMatchObject({
      operation: 'ListRecommendations',
      accountId,
      userName: 'bob',
    });
  });

  test(`${ours} escapes that spell nothing name nothing`, async () => {
    const answer = await fetch(`${emulator().url}/v1/recommendations/%zz`);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
    expect(answer.headers.get('content-type')).toBe('application/json');
  });
});

describeEmulator(
  'The quota of the Trusted Advisor API',
  (emulator) => {
    test(`${ours} is that of Trusted Advisor, and told by the API's own class`, async () => {
      const sdk = new TrustedAdvisorClient({
        endpoint: emulator().url,
        region: 'us-east-1',
        credentials: keyOf('bob'),
        maxAttempts: 1,
      });
      const ask = () => sdk.send(new ListChecksCommand({ maxResults: 1 }));
      const outcomes = await atOneMoment(() =>
        Promise.allSettled(Array.from({ length: quotas.advisorCallsPerSecond + 10 }, ask)),
      );
      const refused = outcomes.flatMap((each) =>
        each.status === 'rejected' ? [each.reason as unknown] : [],
      );
      // A bucket holds one call more than those of a second.
      expect(refused).toHaveLength(9);
      for (const reason of refused) expect(reason).toBeInstanceOf(ThrottlingException);
    });
  },
  { limits: 'aws' },
);
