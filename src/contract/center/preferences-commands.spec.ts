import { AwsJson1_1Protocol } from '@aws-sdk/core/protocols';
import { Client } from '@smithy/core/client';
import { type HttpRequest, HttpResponse, parseUrl } from '@smithy/core/protocols';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import { fromBase64, fromUtf8, toBase64, toUtf8 } from '@smithy/core/serde';
import type { HttpHandlerOptions } from '@smithy/types';
import { describe, expect, test } from 'vitest';

import type { CenterInput, CenterOutput } from './center-command.ts';
import { centerProtocolSettings } from './center-command.ts';
import {
  centerErrorRegistries,
  SupportCenterServiceException,
  ValidationException,
} from './center-errors.ts';
import { defaultPreferences, findPreferenceProblem } from './preferences.ts';
import { GetPreferencesCommand, PutPreferencesCommand } from './preferences-commands.ts';

function clientAnswering(statusCode: number, answer: unknown) {
  const sent: HttpRequest[] = [];
  const config = {
    requestHandler: {
      handle: async (request: HttpRequest) => {
        sent.push(request);
        const body = new TextEncoder().encode(JSON.stringify(answer));
        const headers = { 'x-amzn-requestid': 'request-1' };
        return { response: new HttpResponse({ statusCode, headers, body }) };
      },
    },
    apiVersion: centerProtocolSettings.version,
    region: async () => 'us-east-1',
    endpointProvider: () => ({ url: new URL('http://localhost:8080/api/center') }),
    urlParser: parseUrl,
    protocol: new AwsJson1_1Protocol({
      ...centerProtocolSettings,
      errorTypeRegistries: centerErrorRegistries,
    }),
    disableHostPrefix: false,
    base64Encoder: toBase64,
    base64Decoder: fromBase64,
    utf8Encoder: toUtf8,
    utf8Decoder: fromUtf8,
    streamCollector: async (stream: Uint8Array) => stream,
  };
  const client = new Client<HttpHandlerOptions, CenterInput, CenterOutput, typeof config>(config);
  client.middlewareStack.use(getSchemaSerdePlugin(config));
  return { client, sent };
}

function bodyText(request: HttpRequest | undefined): string {
  return request?.body instanceof Uint8Array ? new TextDecoder().decode(request.body) : '';
}

describe('commands of our own on the runtime of the SDK', () => {
  test('send the target and the input, and read the answer', async () => {
    const answer = { preferences: { ...defaultPreferences, theme: 'dark', columns: { cases: ['subject'] } } };
    const { client, sent } = clientAnswering(200, answer);
    const output = await client.send(new PutPreferencesCommand({ preferences: { theme: 'dark' } }));
    expect(output).toMatchObject(answer);
    expect(sent[0]?.headers['x-amz-target']).toBe('SupportCenter.PutPreferences');
    expect(JSON.parse(bodyText(sent[0]))).toEqual({ preferences: { theme: 'dark' } });
  });

  test('a modelled error becomes its class with message and request id', async () => {
    const { client } = clientAnswering(400, { __type: 'ValidationException', message: 'theme is wrong' });
    const failure = await client.send(new GetPreferencesCommand({})).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ValidationException);
    expect(failure).toMatchObject({ message: 'theme is wrong', $metadata: { requestId: 'request-1' } });
  });

  test('an error without a class keeps its name', async () => {
    const { client } = clientAnswering(500, { __type: 'InternalFailure', message: 'Something failed.' });
    const failure = await client.send(new GetPreferencesCommand({})).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SupportCenterServiceException);
    expect(failure).toMatchObject({ name: 'InternalFailure', $fault: 'server' });
  });
});

describe('findPreferenceProblem', () => {
  test.each([
    { theme: 'dark' },
    { density: 'compact', pageSize: 50 },
    { language: 'pt-BR' },
    { columns: { cases: ['subject', 'status'] } },
    { sorting: { checks: '-savings' } },
  ])('accepts %j', (change) => expect(findPreferenceProblem(change)).toBeNull());

  test.each([
    [{ theme: 'pink' }, 'theme'],
    [{ pageSize: 33 }, 'pageSize'],
    [{ language: 'x y' }, 'language'],
    [{ columns: { cases: [5] } }, 'columns'],
    [{ sorting: { checks: ['savings'] } }, 'sorting'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %j and names the member', (change, member) =>
    expect(findPreferenceProblem(change)).toContain(member),
  );
});
