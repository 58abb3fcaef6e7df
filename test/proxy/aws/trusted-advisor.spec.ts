/** The Trusted Advisor API of an AWS that checks every signature, with the keys of a person's role. */
import {
  BatchUpdateRecommendationResourceExclusionCommand,
  GetRecommendationCommand,
  ListChecksCommand,
  ThrottlingException,
  UpdateRecommendationLifecycleCommand,
} from '@aws-sdk/client-trustedadvisor';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { advisorSdk } from '../advisor/advisor-sdk.ts';
import type { Browser } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { awsAccounts, reached, startAwsPlace } from './accounts.ts';
import type { AwsPlace } from './accounts.ts';
import type { Behaviour } from './aws-service.ts';

const arn = `arn:aws:trustedadvisor::${reached}:recommendation/55fa4d2e-bbb7-491a-833b-5773e9589578`;

let place: AwsPlace;
let fixture: Fixture;
let ann: Browser;
beforeAll(async () => {
  place = await startAwsPlace();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  const { url } = place.aws;
  fixture = await startFixture('sqlite', {
    // Nobody listens at the other API's address: what comes there comes to the wrong one.
    upstream: {
      kind: 'aws',
      accounts: awsAccounts,
      endpoint: 'http://127.0.0.1:9/',
      advisorEndpoint: url,
    },
  });
  ann = await fixture.userWith('ann', [{ policy: 'AWSSupportAccess', scope: '*' }]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fixture.close();
  await place.remove();
});
beforeEach(() => {
  place.aws.arrivals.length = 0;
});

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

test('is reached by a signature for it, with an ARN in the address', async () => {
  place.aws.behave(answer(200, JSON.stringify({ recommendation: { arn } })));
  const command = new GetRecommendationCommand({ recommendationIdentifier: arn, language: 'pt_BR' });
  const { recommendation } = await advisorSdk(ann, reached).send(command);
  expect(recommendation).toEqual({ arn });
  expect(place.aws.arrivals).toMatchObject([
    {
      operation: `GET /v1/recommendations/${encodeURIComponent(arn)}?language=pt_BR`,
      arn: expect.stringContaining('assumed-role/Support/ann'),
      body: '',
    },
  ]);
});

test('a write without an output is answered, whatever AWS leaves out of its answer', async () => {
  const command = new UpdateRecommendationLifecycleCommand({
    recommendationIdentifier: arn,
    lifecycleStage: 'resolved',
  });
  for (const behaviour of [answer(200, ''), answer(204, ''), answer(200, '{}')]) {
    place.aws.behave(behaviour);
    await advisorSdk(ann, reached).send(command);
  }
  expect(place.aws.arrivals.map(({ body }) => body)).toEqual(
    [1, 2, 3].map(() => '{"lifecycleStage":"resolved"}'),
  );
});

test('its own refusals come through as they are, by header or by body', async () => {
  const exclude = new BatchUpdateRecommendationResourceExclusionCommand({
    recommendationResourceExclusions: [{ arn, isExcluded: true }],
  });
  const message = '{"message":"Slow down."}';
  place.aws.behave(answer(429, message, { 'x-amzn-errortype': 'ThrottlingException:http://example/' }));
  const byHeader = advisorSdk(ann, reached).send(exclude);
  await expect(byHeader).rejects.toBeInstanceOf(ThrottlingException);
  await expect(byHeader).rejects.toThrow('Slow down.');
  place.aws.behave(answer(400, '{"__type":"com.amazonaws#ThrottlingException","message":"So."}'));
  await expect(advisorSdk(ann, reached).send(exclude)).rejects.toBeInstanceOf(ThrottlingException);
  expect(place.aws.arrivals).toHaveLength(2);
});

test('what speaks of our keys is told as ours, after other keys were tried', async () => {
  place.aws.behave(
    answer(403, '{"message":"The security token is expired"}', {
      'x-amzn-errortype': 'ExpiredTokenException',
    }),
  );
  const listing = advisorSdk(ann, reached).send(new ListChecksCommand({}));
  await expect(listing).rejects.toMatchObject({
    name: 'BadGatewayException',
    $metadata: { httpStatusCode: 502 },
  });
  expect(new Set(place.aws.arrivals.map(({ accessKeyId }) => accessKeyId)).size).toBeGreaterThan(1);
});

test('a page instead of an answer is none', async () => {
  place.aws.behave((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>'));
  const listing = advisorSdk(ann, reached).send(new ListChecksCommand({}));
  await expect(listing).rejects.toMatchObject({ name: 'BadGatewayException' });
});
