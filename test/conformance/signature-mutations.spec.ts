/** Two independent signers against the verifier, and what is altered after signing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { amount, longTimeout } from '../long.ts';
import { randomFrom, seed } from '../seed.ts';
import { keyOf } from './accounts.ts';
import { readAnswer, startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { proven } from './labels.ts';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations.ts';
import { plainRequest, sendRaw, signWithAws4, signWithSmithy } from './raw-call.ts';
import type { RawRequest, SigningOptions } from './raw-call.ts';
import { randomRequest } from './random-requests.ts';

const count = amount(1000, 100_000);
const atOnce = 20;
const requests = amount(200, 20_000);

let started: StartedEmulator;
beforeAll(async () => {
  started = await startTestEmulator('sqlite');
});
afterAll(() => started.stop());

/** With a query and headers of every kind, so that there is much to alter. */
function plain(): RawRequest {
  const body = JSON.stringify({ subject: 'TEST CASE--Please ignore', communicationBody: 'x', dryRun: false });
  const request = plainRequest(started.emulator.url, 'CreateCase', body);
  request.path = '/?version=1&format=json';
  request.headers['x-amz-note'] = 'signed, with spaces';
  return request;
}

async function problemOf({ name, altered, errorType }: Mutation): Promise<string | null> {
  const answer = readAnswer(await sendRaw(started.emulator.url, altered));
  const status = errorType === 'UnknownOperationException' ? 404 : 403;
  if (answer.status === status && answer.errorType === errorType) return null;
  return `${name}: ${answer.status} ${answer.errorType} instead of ${status} ${errorType}`;
}

async function problemsOf(each: Iterable<Mutation>): Promise<string[]> {
  const waiting = [...each];
  const problems: (string | null)[] = [];
  while (waiting.length > 0) problems.push(...(await Promise.all(waiting.splice(0, atOnce).map(problemOf))));
  return problems.filter((problem) => problem !== null);
}

async function casesOpened(): Promise<number> {
  const { output } = await started.emulator.call('DescribeCases', {});
  // A success has the form of the model.
  return (output['cases'] as unknown[]).length;
}

const signers: readonly [string, (request: RawRequest, options: SigningOptions) => Promise<RawRequest>][] = [
  ['aws4', async (request, options) => signWithAws4(request, options)],
  ['@smithy/signature-v4', signWithSmithy],
];

describe.each(signers)('signed by %s', (_name, sign) => {
  test(
    `${proven} each of ${requests} requests of many forms is let in`,
    async () => {
      const random = randomFrom(seed);
      const refused: unknown[] = [];
      for (let sent = 0; sent < requests; sent++) {
        const request = randomRequest(started.emulator.url, random);
        const signed = await sign(request, { key: keyOf('alice') });
        const { status, errorType } = readAnswer(await sendRaw(started.emulator.url, signed));
        if (status !== 200) refused.push({ errorType, path: request.path, headers: request.headers });
      }
      expect({ TEST_SEED: seed, refused }).toEqual({ TEST_SEED: seed, refused: [] });
    },
    longTimeout,
  );

  test(
    `${proven} each of ${count} altered requests is refused and told why, the unaltered one is let in`,
    async () => {
      const before = await casesOpened();
      const key = keyOf('AdminRole/jane@example.com');
      const signed = await sign(plain(), { key });
      const problems = await problemsOf(mutations(signed, count, randomFrom(seed)));
      expect({ TEST_SEED: seed, problems }).toEqual({ TEST_SEED: seed, problems: [] });
      expect(await casesOpened()).toBe(before);
      expect(readAnswer(await sendRaw(started.emulator.url, signed))).toMatchObject({ status: 200 });
      expect(await casesOpened()).toBe(before + 1);
    },
    longTimeout,
  );
});
