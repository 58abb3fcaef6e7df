import {
  SupportClient,
  CreateCaseCommand,
  DescribeCasesCommand,
  CaseIdNotFound,
} from '@aws-sdk/client-support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Browser } from './browser.ts';
import { someCase } from './browser.ts';
import { startFixture } from './proxy-fixture.ts';
import type { Fixture } from './proxy-fixture.ts';
import { hobby, labs, retail } from './test-accounts.ts';

let fixture: Fixture;
let browser: Browser;
beforeAll(async () => {
  fixture = await startFixture();
  browser = await fixture.admin();
});
afterAll(() => fixture.close());

async function newRequests(act: () => Promise<unknown>) {
  const before = (await fixture.upstreamRequests()).length;
  await act();
  return (await fixture.upstreamRequests()).slice(before);
}

describe('what goes upstream', () => {
  test('nothing of the client but the body', async () => {
    const [request, ...others] = await newRequests(() =>
      browser.call(
        'DescribeCases',
        {},
        {
          account: retail,
          headers: {
            authorization: 'AWS4-HMAC-SHA256 Credential=AKIAFORGED/20260101/us-east-1/support/aws4_request',
            'x-amz-date': '20200101T000000Z',
            'x-amz-security-token': 'forged',
            'x-amz-supportcenter-person': 'somebody-else',
            'x-amz-user-agent': 'forged',
            x_amz_supportcenter_person: 'somebody-else',
            'x-forwarded-for': '10.1.2.3',
            'x-forwarded-host': 'example.com',
            forwarded: 'for=10.1.2.3',
            'accept-language': 'de',
            connection: 'close, x-amz-date',
            'x-custom': 'anything',
          },
        },
      ),
    );
    expect(others).toEqual([]);
    expect(Object.keys(request?.headers ?? {}).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-supportcenter-person',
      'x-amz-target',
    ]);
    expect(request?.headers['x-amz-supportcenter-person']).toBe('admin');
    expect(JSON.stringify(request)).not.toMatch(/forged|somebody-else|10\.1\.2\.3|support-center=/);
  });

  test('every x-amz header and the host are signed', async () => {
    const [request] = await newRequests(() => browser.call('DescribeCases', {}, { account: retail }));
    const names = Object.keys(request?.headers ?? {}).filter((name) => /^x-amz-|^host$/.test(name));
    expect(request?.signedHeaders).toEqual(expect.arrayContaining(names));
  });

  test('the person whom the case is then submitted by', async () => {
    const name = 'Zoë Ünal';
    const other = await fixture.userWith(name, [{ policy: 'AWSSupportAccess', scope: '*' }]);
    const { output } = await other.call('CreateCase', someCase(), { account: retail });
    const listed = await other.call('DescribeCases', { caseIdList: [output['caseId']] }, { account: retail });
    expect(listed.output['cases']).toEqual([expect.objectContaining({ submittedBy: name })]);
  });

  test('each account is reached by its own key', async () => {
    const { output } = await browser.call('CreateCase', someCase(), { account: labs });
    const input = { caseIdList: [output['caseId']] };
    expect((await browser.call('DescribeCases', input, { account: labs })).status).toBe(200);
    const elsewhere = await browser.call('DescribeCases', input, { account: retail });
    expect([elsewhere.status, elsewhere.errorType]).toEqual([400, 'CaseIdNotFound']);
  });

  test('an error of the API comes back as it is, with its request id', async () => {
    const answer = await browser.call('ResolveCase', { caseId: 'no-such-case' }, { account: hobby });
    expect(answer.errorType).toBe('CaseIdNotFound');
    expect(answer.headers['x-amzn-requestid']).toBeTruthy();
    const record = (await fixture.audit()).at(-1);
    expect(record?.requestID).toBe(answer.headers['x-amzn-requestid']);
  });
});

describe('what is not understood stays here', () => {
  test.each([
    ['an unknown operation', 'AWSSupport_20130415.DropAllCases'],
    ['an operation without its service', 'DescribeCases'],
    ['an operation of ours', 'SupportCenter.GetPreferences'],
    ['a member of every object', 'AWSSupport_20130415.constructor'],
    ['a target in other letters', 'awssupport_20130415.describecases'],
    ['two targets in one header', 'AWSSupport_20130415.DescribeCases, AWSSupport_20130415.CreateCase'],
  ])('%s', async (_what, target) => {
    const requests = await newRequests(async () => {
      const answer = await browser.call('', {}, { account: retail, target });
      expect([answer.status, answer.errorType]).toEqual([404, 'UnknownOperationException']);
    });
    expect(requests).toEqual([]);
  });

  test('two targets, the same even', async () => {
    const twice = ['AWSSupport_20130415.DescribeCases', 'AWSSupport_20130415.DescribeCases'];
    const requests = await newRequests(async () => {
      const answer = await browser.call('', {}, { account: retail, headers: { 'x-amz-target': twice } });
      expect([answer.status, answer.errorType]).toEqual([404, 'UnknownOperationException']);
    });
    expect(requests).toEqual([]);
  });

  test.each([
    ['no JSON', '{"caseIdList":'],
    ['no object', '[]'],
    ['a member twice', '{"language":"en","language":"ja"}'],
    ['depth without end', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['half a surrogate', '{"language":"\\ud800"}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a byte order mark', '\ufeff{}'],
  ])('%s', async (_what, text) => {
    const requests = await newRequests(async () => {
      const answer = await browser.callText('DescribeCases', text, { account: retail });
      expect([answer.status, answer.errorType]).toEqual([400, 'SerializationException']);
    });
    expect(requests).toEqual([]);
  });

  test.each([
    ['an account that there is not', '999999999999'],
    ['no account id', 'admin'],
    ['a way out of the folder', '..%2f..%2f'],
  ])('%s', async (_what, account) => {
    const answer = await browser.call('DescribeCases', {}, { account });
    expect(answer.status).toBe(403);
    expect(answer.errorType).toBe('AccessDeniedException');
  });

  test('a body of more than 256 kB, whether its length is told or not', async () => {
    const body = JSON.stringify({ ...someCase(), communicationBody: 'x'.repeat(256 * 1024) });
    const requests = await newRequests(async () => {
      const told = await browser.callText('CreateCase', body, { account: retail });
      expect([told.status, told.errorType]).toEqual([413, 'RequestEntityTooLargeException']);
      const chunked = { 'transfer-encoding': 'chunked' };
      const untold = await browser.callText('CreateCase', body, { account: retail, headers: chunked });
      expect([untold.status, untold.errorType]).toEqual([413, 'RequestEntityTooLargeException']);
    });
    expect(requests).toEqual([]);
  });

  test('but an attachment set of many megabytes is forwarded', async () => {
    const data = Buffer.alloc(5 * 1024 * 1024, 7).toString('base64');
    const attachments = [1, 2, 3].map((number) => ({ fileName: `${number}.bin`, data }));
    const answer = await browser.call('AddAttachmentsToSet', { attachments }, { account: retail });
    expect(answer.status).toBe(200);
    const tooMuch = await browser.callText('AddAttachmentsToSet', Buffer.alloc(33 * 1024 * 1024, 0x20), {
      account: retail,
    });
    expect([tooMuch.status, tooMuch.errorType]).toEqual([413, 'RequestEntityTooLargeException']);
  });
});

describe('the SDK with this address as its endpoint', () => {
  function client(): SupportClient {
    const sdk = new SupportClient({
      endpoint: `${browser.url}/api/accounts/${retail}/support`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'AKIAUNUSED', secretAccessKey: 'unused' },
    });
    sdk.middlewareStack.add(
      (next) => async (args) => {
        // The step "build" hands over an HTTP request.
        const { headers } = args.request as { headers: Record<string, string | undefined> };
        headers['cookie'] = browser.cookie ?? '';
        headers['origin'] = browser.url;
        return next(args);
      },
      { step: 'build' },
    );
    return sdk;
  }

  test('creates and reads cases', async () => {
    const sdk = client();
    const input = someCase();
    const { caseId } = await sdk.send(new CreateCaseCommand(input));
    const { cases } = await sdk.send(new DescribeCasesCommand({ caseIdList: [caseId ?? ''] }));
    expect(cases?.map(({ subject }) => subject)).toEqual([input.subject]);
  });

  test('gets its own error classes', async () => {
    const missing = new DescribeCasesCommand({ caseIdList: [`case-${retail}-muen-2026-0000000000000000`] });
    await expect(client().send(missing)).rejects.toBeInstanceOf(CaseIdNotFound);
  });
});

describe('reads and writes that fail upstream', () => {
  const countOf = async (operation: string) =>
    (await fixture.upstreamRequests()).filter((request) => request.operation === operation).length;

  test.each([
    ['throttling', { errorType: 'ThrottlingException' }],
    ['an internal error', { status: 500 }],
    ['unavailability', { status: 503 }],
  ])('a read is repeated twice after %s', async (_what, fault) => {
    await fixture.control('faults', { operation: 'DescribeSeverityLevels', ...fault, times: 2 });
    const before = await countOf('DescribeSeverityLevels');
    const answer = await browser.call('DescribeSeverityLevels', {}, { account: retail });
    expect(answer.status).toBe(200);
    expect((await countOf('DescribeSeverityLevels')) - before).toBe(3);
  });

  test('a read that goes on failing tells the error of the API', async () => {
    await fixture.control('faults', { operation: 'DescribeServices', status: 500, times: 3 });
    const answer = await browser.call('DescribeServices', {}, { account: retail });
    expect([answer.status, answer.errorType]).toEqual([500, 'InternalServerError']);
  });

  test('a write is never repeated', async () => {
    await fixture.control('faults', { operation: 'ResolveCase', status: 500, times: 1 });
    const before = await countOf('ResolveCase');
    const answer = await browser.call('ResolveCase', { caseId: 'x' }, { account: retail });
    expect(answer.status).toBe(500);
    expect((await countOf('ResolveCase')) - before).toBe(1);
  });

  test('a read whose connection is dropped is repeated, a write is reported', async () => {
    await fixture.control('faults', { operation: 'DescribeCases', drop: true, times: 1 });
    expect((await browser.call('DescribeCases', {}, { account: retail })).status).toBe(200);
    await fixture.control('faults', { operation: 'AddAttachmentsToSet', drop: true, times: 1 });
    const attachments = [{ fileName: 'a.txt', data: 'YQ==' }];
    const answer = await browser.call('AddAttachmentsToSet', { attachments }, { account: retail });
    expect([answer.status, answer.errorType]).toEqual([502, 'BadGatewayException']);
  });
});

test('the keys that sign are in no answer and in no log', async () => {
  const { secretAccessKey, accessKeyId } = fixture.emulator.consoleCredentials(retail);
  await fixture.control('faults', { operation: 'DescribeCases', drop: true, times: 5 });
  const answer = await browser.call('DescribeCases', {}, { account: retail });
  expect(answer.status).toBe(502);
  const everything = `${answer.text}${JSON.stringify(answer.headers)}${fixture.log()}`;
  expect(everything).not.toContain(secretAccessKey);
  expect(everything).not.toContain(accessKeyId);
  expect(everything).not.toContain('AWS4-HMAC-SHA256');
  expect(fixture.log()).not.toContain(browser.cookie?.split('=')[1] ?? 'no cookie');
});

test('a personal access token is not accepted yet, whatever cookie comes with it', async () => {
  const headers = { authorization: 'Bearer something' };
  const answer = await browser.call('DescribeCases', {}, { account: retail, headers });
  expect([answer.status, answer.errorType]).toEqual([401, 'NotAuthorized']);
});

test('the proxy’s own queue keeps every call under the limits of the API', async () => {
  const limited = await startFixture('sqlite', { limits: 'aws' });
  try {
    const people = await Promise.all([limited.admin(), limited.admin()]);
    const began = performance.now();
    const calls = people.flatMap((person) =>
      Array.from({ length: 10 }, () => person.call('DescribeSeverityLevels', {}, { account: retail })),
    );
    const answers = await Promise.all(calls);
    expect(answers.map(({ errorType }) => errorType)).toEqual(answers.map(() => null));
    // Five at once, and five more each second.
    expect(performance.now() - began).toBeGreaterThan(3_200);
  } finally {
    await limited.close();
  }
});
