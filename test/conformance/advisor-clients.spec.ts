/**
 * The guide's walk-through of Trusted Advisor as a web service, step by step with AWS's own clients: list the
 * checks, refresh one, poll until it is over, read the result and the ids of what is flagged, and wait until
 * it may be refreshed again.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { boto3Client } from './clients/boto3-client.ts';
import { cliClient } from './clients/cli-client.ts';
import { javascriptClient } from './clients/javascript-client.ts';
import { ClientFailure } from './clients/support-client.ts';
import type { SupportCaller } from './clients/support-client.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { documented, proven } from './labels.ts';

const clients = { 'the AWS CLI': cliClient, boto3: boto3Client, 'the SDK for JavaScript': javascriptClient };
/** A program starts for each call of the CLI. */
const patience = 240_000;
const accountId = '111122223333';
const address = { publicIp: '198.51.100.7', region: 'eu-west-1', instanceId: null };

/** Members as the model has them; the tests say what they expect in them. */
interface Check {
  readonly id: string;
  readonly name: string;
  readonly metadata: readonly string[];
}

interface RefreshStatus {
  readonly status: string;
  readonly millisUntilNextRefreshable: number;
}

interface Result {
  readonly status: string;
  readonly flaggedResources: readonly { readonly resourceId: string; readonly metadata: readonly string[] }[];
}

describe.each(Object.entries(clients))('%s', (_name, clientFor) => {
  let started: StartedEmulator;
  let alice: SupportCaller;
  beforeAll(async () => {
    started = await startTestEmulator('sqlite', { limits: 'aws' });
    alice = clientFor({ url: started.emulator.url, key: keyOf('alice') });
  }, patience);
  afterAll(async () => {
    alice.close();
    await started.stop();
  });

  const give = (...allocationIds: string[]) => {
    const addresses = allocationIds.map((allocationId) => ({ ...address, allocationId }));
    return started.emulator.control(`inventory/${accountId}`, { instances: [], addresses }, 'PUT');
  };
  const pass = (seconds: number) => started.emulator.control('clock', { advanceSeconds: seconds });

  async function statusOf(checkId: string): Promise<RefreshStatus> {
    const input = { checkIds: [checkId] };
    const { statuses } = await alice.call('DescribeTrustedAdvisorCheckRefreshStatuses', input);
    return (statuses as [RefreshStatus])[0]; // one id, one status
  }

  /** The guide polls each ten seconds until the refresh is over. */
  async function freshResult(checkId: string): Promise<{ seen: string[]; result: Result }> {
    const { status } = await alice.call('RefreshTrustedAdvisorCheck', { checkId });
    const seen = [(status as RefreshStatus).status]; // by the model
    while (seen.at(-1) !== 'success' && seen.at(-1) !== 'abandoned') {
      await pass(10);
      seen.push((await statusOf(checkId)).status);
    }
    const { result } = await alice.call('DescribeTrustedAdvisorCheckResult', { checkId, language: 'en' });
    return { seen, result: result as Result }; // by the model
  }

  test(
    `${documented} from the list of checks to the ids of flagged resources`,
    async () => {
      await give('eipalloc-1', 'eipalloc-2');
      const { checks } = await alice.call('DescribeTrustedAdvisorChecks', { language: 'en' });
      const check = (checks as Check[]).find(({ name }) => name === 'Unassociated Elastic IP Addresses');
      const checkId = check?.id ?? '';
      expect(checkId).toBe('Z4AUBRNSmz');
      expect(await statusOf(checkId)).toMatchObject({ status: 'none', millisUntilNextRefreshable: 0 });

      const first = await freshResult(checkId);
      expect(first.seen).toEqual(['enqueued', 'success']);
      expect(first.result.status).toBe('warning');
      expect(first.result.flaggedResources).toHaveLength(2);
      for (const { resourceId, metadata } of first.result.flaggedResources) {
        expect(resourceId).toMatch(/^[\w-]{43}$/);
        expect(metadata).toHaveLength(check?.metadata.length ?? 0);
      }

      await give();
      expect((await freshResult(checkId)).result.status).toBe('warning');
      const { millisUntilNextRefreshable } = await statusOf(checkId);
      expect(millisUntilNextRefreshable).toBeGreaterThan(0);
      await pass(millisUntilNextRefreshable / 1000);
      expect(await statusOf(checkId)).toMatchObject({ millisUntilNextRefreshable: 0 });
      const second = await freshResult(checkId);
      expect(second.result).toMatchObject({ status: 'ok', flaggedResources: [] });

      const { summaries } = await alice.call('DescribeTrustedAdvisorCheckSummaries', { checkIds: [checkId] });
      expect(summaries).toMatchObject([{ checkId, status: 'ok', hasFlaggedResources: false }]);
    },
    patience,
  );

  test(
    `${proven} a check that refreshes itself refuses, in AWS’s words`,
    async () => {
      const failure = await alice.call('RefreshTrustedAdvisorCheck', { checkId: 'DqdJqYeRm5' }).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(failure).toBeInstanceOf(ClientFailure);
      expect(failure).toMatchObject({
        type: 'InvalidParameterValueException',
        message: '[UNREFRESHABLE_CHECK_ID_ERROR] Check DqdJqYeRm5 is not refreshable.',
      });
    },
    patience,
  );
});
