/** Hostile requests, validly signed: refused in words or answered, never a failure, never more memory. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { servedOperations } from '../../src/support/console-operations.ts';
import type { ServedName } from '../../src/support/console-operations.ts';
import { engines } from '../databases.ts';
import { amount, longTimeout } from '../long.ts';
import { seed } from '../seed.ts';
import { keyOf } from './accounts.ts';
import { readAnswer } from './emulator.ts';
import type { Answer } from './emulator.ts';
import { converse } from './hostile/converse.ts';
import { nameOf } from './hostile/hostile-body.ts';
import type { HostileBody } from './hostile/hostile-body.ts';
import { hostileBody } from './hostile/hostile-input.ts';
import { oddities } from './hostile/transport.ts';
import { ours } from './labels.ts';
import { emulatorPlace } from './process/emulator-place.ts';
import type { EmulatorPlace } from './process/emulator-place.ts';
import { startEmulatorProcess } from './process/emulator-process.ts';
import type { EmulatorProcess } from './process/emulator-process.ts';
import { measured, memoryOf } from './process/memory.ts';
import { plainRequest, sendRaw, signWithAws4 } from './raw-call.ts';

const runs = amount(60, 5000);
const megabyte = 1024 * 1024;
const longestMessage = 8192;
/** Megabytes in use after the garbage is collected; a quiet emulator has 35, its caches may hold 64. */
const mostMemory = 160;
// The table's own keys.
const names = Object.keys(servedOperations) as ServedName[];

/** Null where the answer is one that a client can work with. */
function problemOf(answer: Answer, { errorType }: HostileBody): string | null {
  const { status, message, requestId } = answer;
  if (status < 200 || status > 499) return 'the status';
  if (requestId === null) return 'no request id';
  if (status === 200) return answer.errorType === null && errorType === null ? null : 'a success';
  if (answer.errorType === null || message === null) return 'no envelope';
  if (message.length > longestMessage) return 'the message is too long';
  if (!message.isWellFormed()) return 'half a character in the message';
  return errorType === null || errorType === answer.errorType ? null : 'another refusal';
}

describe.each(engines)('hostile requests to an emulator on %s', (engine) => {
  let place: EmulatorPlace;
  let emulator: EmulatorProcess;
  beforeAll(async () => {
    place = await emulatorPlace(engine);
    emulator = await startEmulatorProcess(place, measured);
  });
  afterAll(async () => {
    await emulator.stop();
    await place.remove();
  });

  const send = async (operation: string, body: string | Buffer): Promise<Answer> => {
    // Root may do everything, so that bodies come as far as they can.
    const signed = signWithAws4(plainRequest(emulator.url, operation, body), { key: keyOf('root') });
    return readAnswer(await sendRaw(emulator.url, signed));
  };

  test.each(names)(
    `${ours} ${runs} to %s`,
    async (operation) => {
      const bodies = hostileBody(operation).map((hostile) => {
        return Object.assign(hostile, { [fc.toStringMethod]: () => nameOf(hostile) });
      });
      const property = fc.asyncProperty(bodies, async (hostile) => {
        const answer = await send(operation, hostile.body);
        const problem = problemOf(answer, hostile);
        const { status, errorType, message } = answer;
        expect(problem && { problem, status, errorType, message: message?.slice(0, 300) }).toBeNull();
      });
      await fc.assert(property, { seed, numRuns: runs });
    },
    longTimeout,
  );

  test(`${ours} that are odd as HTTP are answered as such`, async () => {
    const told = await Promise.all(
      (await oddities(emulator.url)).map(async (oddity) => {
        const { name, statuses } = oddity;
        return { name, expected: statuses, statuses: await converse(emulator.url, oddity) };
      }),
    );
    const wrong = told.filter(({ expected, statuses }) => expected.join() !== statuses.join());
    expect(wrong).toEqual([]);
  });

  test(`${ours} have logged no failure and left no memory behind`, async () => {
    expect((await emulator.call('DescribeCases', {})).status).toBe(200);
    expect(emulator.logged()).toEqual([]);
    const { used } = await memoryOf(emulator, { collect: true });
    expect(used / megabyte).toBeLessThan(mostMemory);
  });
});
