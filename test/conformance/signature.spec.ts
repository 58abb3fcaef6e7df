import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import type { TestKey } from './accounts.ts';
import { readAnswer, startTestEmulator } from './emulator.ts';
import type { Answer, StartedEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';
import { plainRequest, sendRaw, signWithAws4, signWithDateHeader, signWithSmithy } from './raw-call.ts';
import type { RawRequest, SigningOptions } from './raw-call.ts';

let started: StartedEmulator;
beforeAll(async () => {
  started = await startTestEmulator('sqlite');
});
afterAll(() => started.stop());

const alice = keyOf('alice');
const jane = keyOf('AdminRole/jane@example.com');

function plain(body = '{}'): RawRequest {
  return plainRequest(started.emulator.url, 'DescribeSeverityLevels', body);
}

async function send(request: RawRequest): Promise<Answer> {
  return readAnswer(await sendRaw(started.emulator.url, request));
}

const signers: readonly [string, (request: RawRequest, options: SigningOptions) => Promise<RawRequest>][] = [
  ['aws4', async (request, options) => signWithAws4(request, options)],
  ['@smithy/signature-v4', signWithSmithy],
];

describe.each(signers)('signed by %s', (_name, sign) => {
  test.each([
    ['a user', alice],
    ['root', keyOf('root')],
    ['a role session with its token', jane],
  ])(`${proven} %s is let in`, async (_title, key) => {
    expect(await send(await sign(plain(), { key }))).toMatchObject({ status: 200 });
  });

  test.each(['us-east-1', 'eu-west-1', 'cn-north-1', 'local'])(
    `${documented} any region will do: %s`,
    async (region) => {
      expect(await send(await sign(plain(), { key: alice, region }))).toMatchObject({ status: 200 });
    },
  );

  test(`${proven} more signed headers, spaces within and a query are covered too`, async () => {
    const request = plain('{"language":"ja"}');
    request.path = '/?b=2&a=1';
    request.headers['x-amz-note'] = '  several   spaces  ';
    request.headers['user-agent'] = 'test/1.0';
    expect(await send(await sign(request, { key: alice }))).toMatchObject({ status: 200 });
  });

  test(`${proven} another service in the scope is refused`, async () => {
    const answer = await send(await sign(plain(), { key: alice, service: 's3' }));
    expect(answer).toMatchObject({ status: 403, errorType: 'InvalidSignatureException' });
    expect(answer.message).toContain("'support'");
  });

  test.each([
    ['too old', -16 * 60_000, /^Signature expired/],
    ['from the future', 16 * 60_000, /^Signature not yet current/],
  ])(`${proven} a date that is %s is refused`, async (_title, offset, message) => {
    const answer = await send(await sign(plain(), { key: alice, date: new Date(Date.now() + offset) }));
    expect(answer).toMatchObject({ status: 403, errorType: 'InvalidSignatureException' });
    expect(answer.message).toMatch(message);
  });

  test.each([-14 * 60_000, 14 * 60_000])(
    `${documented} a date that is %i ms off is let in`,
    async (offset) => {
      const date = new Date(Date.now() + offset);
      expect(await send(await sign(plain(), { key: alice, date }))).toMatchObject({ status: 200 });
    },
  );

  test.each<[string, TestKey, string]>([
    ['a wrong secret', { ...alice, secretAccessKey: 'another' }, 'InvalidSignatureException'],
    ['an unknown key', { ...alice, accessKeyId: 'AKIAUNKNOWN' }, 'UnrecognizedClientException'],
    ['a wrong session token', { ...jane, sessionToken: 'another' }, 'UnrecognizedClientException'],
    ['a session token that the key has not', { ...alice, sessionToken: 'x' }, 'UnrecognizedClientException'],
  ])(`${proven} %s is refused`, async (_title, key, errorType) => {
    const answer = await send(await sign(plain(), { key }));
    expect(answer).toMatchObject({ status: 403, errorType });
    expect(answer.message).not.toContain('x-amz-date');
  });

  test(`${proven} a role without its session token is refused`, async () => {
    const { accessKeyId, secretAccessKey } = jane;
    const answer = await send(await sign(plain(), { key: { accessKeyId, secretAccessKey } }));
    expect(answer).toMatchObject({ status: 403, errorType: 'UnrecognizedClientException' });
  });
});

describe('what is not signed properly', () => {
  const withHeader = (name: string, value: string | string[] | null): RawRequest => {
    const signed = signWithAws4(plain(), { key: alice });
    const headers = Object.entries(signed.headers).filter(([each]) => each.toLowerCase() !== name);
    return {
      ...signed,
      headers: Object.fromEntries([...headers, ...(value === null ? [] : [[name, value]])]),
    };
  };
  const authorization = (): string => String(signWithAws4(plain(), { key: alice }).headers['Authorization']);

  test(`${proven} no Authorization`, async () => {
    const answer = await send(plain());
    expect(answer).toMatchObject({ status: 403, errorType: 'MissingAuthenticationTokenException' });
  });

  test.each([
    ['another algorithm', (text: string) => text.replace('AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA1')],
    ['a bearer token', () => 'Bearer abc'],
    ['the algorithm alone', () => 'AWS4-HMAC-SHA256'],
    ['no Signature', (text: string) => text.replace(/, Signature=.*/, '')],
    ['no SignedHeaders', (text: string) => text.replace(/, SignedHeaders=[^,]*/, '')],
    ['no Credential', (text: string) => text.replace(/Credential=[^,]*, /, '')],
    ['a Credential with a part missing', (text: string) => text.replace('/aws4_request', '')],
    ['a part twice', (text: string) => `${text}, Signature=00`],
    [
      'headers out of order',
      (text: string) => text.replace(/SignedHeaders=([^;,]*);([^;,]*)/, 'SignedHeaders=$2;$1'),
    ],
  ])(`${proven} %s`, async (_title, alter) => {
    const answer = await send(withHeader('authorization', alter(authorization())));
    expect(answer).toMatchObject({ status: 403, errorType: 'IncompleteSignatureException' });
  });

  test(`${ours} Authorization twice`, async () => {
    const answer = await send(withHeader('authorization', [authorization(), authorization()]));
    expect(answer).toMatchObject({ status: 403, errorType: 'IncompleteSignatureException' });
  });

  test.each([null, 'yesterday', '20261332T000000Z', ['20260101T000000Z', '20260101T000000Z']])(
    `${proven} X-Amz-Date is %s`,
    async (date) => {
      const answer = await send(withHeader('x-amz-date', date));
      expect(answer).toMatchObject({ status: 403, errorType: 'IncompleteSignatureException' });
    },
  );

  test(`${documented} an x-amz header that is not signed`, async () => {
    const answer = await send(withHeader('x-amz-extra', 'slipped in'));
    expect(answer).toMatchObject({ status: 403, errorType: 'InvalidSignatureException' });
    expect(answer.message).toContain('x-amz-extra');
  });

  test(`${documented} host that is not signed`, async () => {
    const signed = signWithAws4(plain(), { key: alice });
    const header = String(signed.headers['Authorization']).replace(';host', '');
    const answer = await send({ ...signed, headers: { ...signed.headers, Authorization: header } });
    expect(answer).toMatchObject({ status: 403, errorType: 'InvalidSignatureException' });
  });

  test(`${documented} the date as HTTP writes it, signed, is let in`, async () => {
    const request = plain();
    request.headers['date'] = new Date().toUTCString();
    const signed = signWithDateHeader(request, alice);
    expect(await send(signed)).toMatchObject({ status: 200 });
  });
});

describe('the target', () => {
  test.each([
    ['an operation that there is not', 'AWSSupport_20130415.ReopenCase'],
    ['another service', 'DynamoDB_20120810.DescribeCases'],
    ['no operation', 'AWSSupport_20130415'],
    ['a property of every object', 'AWSSupport_20130415.constructor'],
    ['the desk, by a user’s key', 'SupportCenterDesk.Act'],
  ])(`${documented} %s`, async (_title, target) => {
    const request = plain();
    request.headers['x-amz-target'] = target;
    const answer = await send(signWithAws4(request, { key: alice }));
    expect(answer).toMatchObject({ status: 404, errorType: 'UnknownOperationException' });
  });

  test(`${documented} every answer has a request id of its own`, async () => {
    const ids = [await send(signWithAws4(plain(), { key: alice })), await send(plain())].map(
      (each) => each.requestId,
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(null);
  });
});
