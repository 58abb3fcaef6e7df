/** The Trusted Advisor API through the proxy: by its SDK, by what goes upstream, and by what is refused here. */
import {
  AccessDeniedException,
  BatchUpdateRecommendationResourceExclusionCommand,
  GetRecommendationCommand,
  InternalServerException,
  ListRecommendationResourcesCommand,
  ListRecommendationsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-trustedadvisor';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { head } from '../attacks/support-request.ts';
import { talk } from '../attacks/talk.ts';
import type { Browser } from '../browser.ts';
import { send } from '../browser.ts';
import { startFixture } from '../proxy-fixture.ts';
import type { Fixture } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';
import { advisorSdk } from './advisor-sdk.ts';

const checkId = 'Z4AUBRNSmz';
const exclusions = '/v1/batch-update-recommendation-resource-exclusion';

let fixture: Fixture;
let admin: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  admin = await fixture.admin();
  const addresses = [1, 2, 3].map((last) => ({
    publicIp: `198.51.100.${last}`,
    allocationId: `eipalloc-${last}`,
    region: 'eu-west-1',
    instanceId: null,
  }));
  await fetch(`${fixture.emulator.url}/_emulator/inventory/${retail}`, {
    method: 'PUT',
    body: JSON.stringify({ instances: [], addresses }),
  });
});
afterAll(() => fixture.close());

async function refresh(): Promise<void> {
  await admin.call('RefreshTrustedAdvisorCheck', { checkId }, { account: retail });
  await fixture.control('clock', { advanceSeconds: 10 });
}

async function arrivedSince(count: number) {
  return (await fixture.upstreamRequests()).slice(count);
}

let before = 0;
beforeEach(async () => {
  before = (await fixture.upstreamRequests()).length;
});

describe('by its SDK', () => {
  test('from a recommendation to an excluded resource, and the record of it', async () => {
    await refresh();
    const sdk = advisorSdk(admin, retail);
    const list = new ListRecommendationsCommand({
      checkIdentifier: `arn:aws:trustedadvisor:::check/${checkId}`,
    });
    const found = (await sdk.send(list)).recommendationSummaries?.[0];
    expect(found?.resourcesAggregates).toMatchObject({ warningCount: 3, excludedCount: 0 });
    const recommendationIdentifier = found?.arn ?? '';
    const resources = await sdk.send(
      new ListRecommendationResourcesCommand({ recommendationIdentifier, maxResults: 2 }),
    );
    expect(resources.recommendationResourceSummaries).toHaveLength(2);
    expect(resources.nextToken).toEqual(expect.any(String));
    const arn = resources.recommendationResourceSummaries?.[0]?.arn ?? '';
    await sdk.send(
      new BatchUpdateRecommendationResourceExclusionCommand({
        recommendationResourceExclusions: [{ arn, isExcluded: true }],
      }),
    );
    await refresh();
    const after = (await sdk.send(list)).recommendationSummaries?.[0];
    expect(after?.resourcesAggregates).toMatchObject({ warningCount: 2, excludedCount: 1 });
    const records = await fixture.audit();
    expect(records.find(({ eventName }) => eventName.startsWith('BatchUpdate'))).toMatchObject({
      eventSource: 'trustedadvisor.amazonaws.com',
      readOnly: false,
      recipientAccountId: retail,
      requestParameters: { recommendationResourceExclusions: [{ arn, isExcluded: true }] },
    });
    const read = records.find(({ eventName }) => eventName === 'ListRecommendationResources');
    expect(read).toMatchObject({ requestParameters: { recommendationIdentifier, maxResults: '2' } });
    // A token for the next page is nobody's business.
    expect(JSON.stringify(records)).not.toContain(resources.nextToken);
  });

  test('refusals are of its own classes, whoever refuses', async () => {
    const none = new GetRecommendationCommand({
      recommendationIdentifier: 'arn:aws:trustedadvisor::210000000001:recommendation/none',
    });
    await expect(advisorSdk(admin, retail).send(none)).rejects.toBeInstanceOf(ResourceNotFoundException);
    const stranger = await fixture.userWith('stranger', [{ policy: 'AWSSupportAccess', scope: labs }]);
    const denied = advisorSdk(stranger, retail).send(new ListRecommendationsCommand({}));
    await expect(denied).rejects.toBeInstanceOf(AccessDeniedException);
    await fixture.control('faults', { operation: 'ListRecommendations', status: 500, times: 3 });
    const failed = advisorSdk(admin, retail).send(new ListRecommendationsCommand({}));
    await expect(failed).rejects.toBeInstanceOf(InternalServerException);
  });
});

describe('upstream', () => {
  test('arrives what was asked, in the name of the person, and nothing else of theirs', async () => {
    const path = '/v1/checks?pillar=security&maxResults=1';
    const { status } = await admin.advisor(path, null, {
      account: retail,
      headers: { 'x-amz-supportcenter-person': 'somebody else', 'x-forwarded-for': '203.0.113.1' },
    });
    expect(status).toBe(200);
    const [arrived] = await arrivedSince(before);
    expect(arrived).toMatchObject({ operation: 'ListChecks', accountId: retail });
    expect(Object.keys(arrived?.headers ?? {}).toSorted()).toEqual(
      ['connection', 'host', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-supportcenter-person'].toSorted(),
    );
    expect(arrived?.headers['x-amz-supportcenter-person']).toBe('admin');
  });

  test('a read is repeated after throttling, a write is not', async () => {
    await fixture.control('faults', { operation: 'ListChecks', errorType: 'ThrottlingException', times: 2 });
    expect((await admin.advisor('/v1/checks', null, { account: retail })).status).toBe(200);
    expect(await arrivedSince(before)).toHaveLength(3);
    const operation = 'BatchUpdateRecommendationResourceExclusion';
    await fixture.control('faults', { operation, drop: true, times: 1 });
    const arn = 'arn:aws:trustedadvisor::210000000001:recommendation-resource/none/none';
    const input = { recommendationResourceExclusions: [{ arn, isExcluded: true }] };
    const lost = await admin.advisor(exclusions, input, { account: retail });
    expect([lost.status, lost.errorType]).toEqual([502, 'BadGatewayException']);
    expect((await arrivedSince(before)).filter((each) => each.operation === operation)).toHaveLength(1);
  });
});

describe('what is not understood stays here', () => {
  test.each([
    ['a member twice', '/v1/checks?pillar=security&pillar=performance', 400, 'ValidationException'],
    ['a member of no name', '/v1/checks?=1', 400, 'ValidationException'],
    ['a way up', '/v1/recommendations/..%2f..%2fchecks', 400, 'ValidationException'],
    ['escapes that spell nothing', '/v1/recommendations/%zz', 400, 'ValidationException'],
    ['another version', '/v2/checks', 404, 'UnknownOperationException'],
    ['two slashes', '//v1/checks', 404, 'UnknownOperationException'],
    ['nothing', '/', 404, 'UnknownOperationException'],
  ])('%s', async (_what, path, status, errorType) => {
    const answer = await admin.advisor(path, null, { account: retail });
    expect([answer.status, answer.errorType]).toEqual([status, errorType]);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(await arrivedSince(before)).toEqual([]);
  });

  // As they are written on the wire: a client tidies them away.
  test.each([
    ['/v1/recommendations/%2e%2e', 400, 'ValidationException'],
    ['/v1/recommendations/..', 400, 'ValidationException'],
    ['/v1/recommendations/../resources', 400, 'ValidationException'],
    ['/../support', 404, 'UnknownOperationException'],
    ['/v1/../v1/checks', 404, 'UnknownOperationException'],
    ['/%2e%2e/support', 404, 'UnknownOperationException'],
  ])('%s', async (path, status, errorType) => {
    const target = `/api/accounts/${retail}/trustedadvisor${path}`;
    const absent = { origin: null, 'content-type': null, 'content-length': null, 'x-amz-target': null };
    const spoilt = { method: 'GET', target, headers: { ...absent, connection: 'close' } };
    const { statuses, text } = await talk(admin.url, head(admin, spoilt));
    expect(statuses).toEqual([status]);
    expect(text).toContain(`x-amzn-errortype: ${errorType}`);
    expect(await arrivedSince(before)).toEqual([]);
  });

  test.each([
    ['another type', { 'content-type': 'text/plain' }, '{}', 415, 'UnsupportedMediaTypeException'],
    ['the other API’s type', { 'content-type': 'application/x-amz-json-1.1' }, '{}', 415, 'Unsupported'],
    ['no JSON', {}, '{', 400, 'SerializationException'],
    ['a member twice', {}, '{"a":1,"a":2}', 400, 'SerializationException'],
    ['a list', {}, '[]', 400, 'SerializationException'],
    ['too much', {}, `{"a":"${'x'.repeat(256 * 1024)}"}`, 413, 'RequestEntityTooLargeException'],
    ['another origin', { origin: 'https://elsewhere.example' }, '{}', 403, 'AccessDeniedException'],
    ['no origin', { origin: null }, '{}', 403, 'AccessDeniedException'],
  ])('a body: %s', async (_what, headers, text, status, errorType) => {
    const { url, cookie } = admin;
    const own = { origin: url, cookie, 'content-type': 'application/json', ...headers };
    const address = `${url}/api/accounts/${retail}/trustedadvisor${exclusions}`;
    const answer = await send(address, 'PUT', own, text);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-amzn-errortype']).toContain(errorType);
    expect(await arrivedSince(before)).toEqual([]);
  });

  test('a body where none belongs', async () => {
    const { url, cookie } = admin;
    const address = `${url}/api/accounts/${retail}/trustedadvisor/v1/checks`;
    const answer = await send(address, 'GET', { cookie, 'content-length': '2' }, '{}');
    expect(answer.status).toBe(413);
    expect(await arrivedSince(before)).toEqual([]);
  });

  test('nobody signed in, and an account that there is not', async () => {
    const visitor = await admin.advisor('/v1/checks', null, { account: retail, headers: { cookie: null } });
    expect([visitor.status, visitor.errorType]).toEqual([401, 'NotAuthorized']);
    const nowhere = await admin.advisor('/v1/checks', null, { account: '999999999999' });
    expect([nowhere.status, nowhere.errorType]).toEqual([403, 'AccessDeniedException']);
    expect(await arrivedSince(before)).toEqual([]);
  });
});

test('a token reads where it only reads, and names itself in the record', async () => {
  const { output } = await admin.center('CreateAccessToken', {
    name: 'ci',
    accounts: ['*'],
    readOnly: true,
    days: 1,
  });
  const token = output['token'] as string; // the documented answer
  const headers = { cookie: null, origin: null, authorization: `Bearer ${token}` };
  expect((await admin.advisor('/v1/checks', null, { account: retail, headers })).status).toBe(200);
  const input = { recommendationResourceExclusions: [] };
  const refused = await admin.advisor(exclusions, input, { account: retail, headers });
  expect([refused.status, refused.errorType]).toEqual([403, 'AccessDeniedException']);
  expect(await arrivedSince(before)).toHaveLength(1);
  expect((await fixture.audit()).at(-1)?.userIdentity.credentialName).toBe('ci');
});
