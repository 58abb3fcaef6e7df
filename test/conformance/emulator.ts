/** An emulator for one test file: a free port, an empty store, controls on, limits off, no samples. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SupportClient } from '@aws-sdk/client-support';
import { pino } from 'pino';
import { afterAll, beforeAll, describe } from 'vitest';

import type { DatabaseLocation, Engine } from '../../src/database/database.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { EmulatorOptions, RunningEmulator } from '../../src/emulator/emulator.ts';
import { engines, temporaryLocation } from '../databases.ts';
import { accounts, keyOf } from './accounts.ts';
import type { TestKey } from './accounts.ts';
import { plainRequest, sendRaw, signWithAws4 } from './raw-call.ts';
import type { RawAnswer } from './raw-call.ts';

export interface Answer {
  readonly status: number;
  /** `__type` of an error, null for a success. */
  readonly errorType: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  /** The body as JSON; the tests assert its form by what they read from it. */
  readonly output: Record<string, unknown>;
}

export interface TestEmulator {
  readonly url: string;
  readonly running: RunningEmulator;
  /** Any input, well-formed or not, as a raw signed request; alice signs without another key. */
  call(operation: string, input: unknown, key?: TestKey): Promise<Answer>;
  callText(operation: string, body: string | Buffer, key?: TestKey): Promise<Answer>;
  /** As the proxy does it for a person. */
  callAsConsole(operation: string, input: unknown, accountId: string, person?: string): Promise<Answer>;
  /** With the header that names a person; `isEncoded`: as it stands. */
  callAsPerson(
    operation: string,
    input: unknown,
    key: TestKey,
    person: string,
    isEncoded?: boolean,
  ): Promise<Answer>;
  /** The internal API of the agents' side. */
  callDesk(input: unknown, accountId: string): Promise<Answer>;
  /** The agents' side, as the proxy asks for an agent; `key`: instead of a console key. */
  callAgent(operation: string, input: unknown, agent: string, key?: TestKey): Promise<Answer>;
  /** As the proxy reads for its index of cases. */
  callForIndex(operation: string, input: unknown, key: TestKey): Promise<Answer>;
  /** The internal feed of events. */
  callEvents(input: unknown, key: TestKey): Promise<Answer>;
  /** A control; rejects unless it answers 200. */
  control(path: string, body?: unknown, method?: 'GET' | 'POST' | 'PUT'): Promise<Record<string, unknown>>;
  /** The SDK with one attempt a call. */
  sdk(key?: TestKey): SupportClient;
}

export function readAnswer({ status, headers, text }: RawAnswer): Answer {
  // Every answer of the emulator is a JSON object; anything else fails the test here.
  const output = JSON.parse(text) as Record<string, unknown>;
  const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const errorType = textOf(output['__type']);
  const requestId = textOf(headers['x-amzn-requestid']);
  return { status, errorType, message: textOf(output['message']), requestId, output };
}

function testEmulator(running: RunningEmulator): TestEmulator {
  const { url } = running;
  const callText: TestEmulator['callText'] = async (operation, body, key = keyOf('alice')) =>
    readAnswer(await sendRaw(url, signWithAws4(plainRequest(url, operation, body), { key })));
  const callAsPerson: TestEmulator['callAsPerson'] = async (
    operation,
    input,
    key,
    person,
    isEncoded = false,
  ) => {
    const plain = plainRequest(url, operation, JSON.stringify(input));
    plain.headers['x-amz-supportcenter-person'] = isEncoded ? person : encodeURIComponent(person);
    return readAnswer(await sendRaw(url, signWithAws4(plain, { key })));
  };
  return {
    url,
    running,
    callText,
    call: (operation, input, key) => callText(operation, JSON.stringify(input), key),
    callAsPerson,
    callAsConsole: (operation, input, accountId, person = '') =>
      callAsPerson(operation, input, running.consoleCredentials(accountId), person),
    async callDesk(input, accountId) {
      const plain = plainRequest(url, '', JSON.stringify(input));
      plain.headers['x-amz-target'] = 'SupportCenterDesk.Act';
      return readAnswer(
        await sendRaw(url, signWithAws4(plain, { key: running.consoleCredentials(accountId) })),
      );
    },
    async callAgent(operation, input, agent, key = running.consoleCredentials('111122223333')) {
      const plain = plainRequest(url, '', JSON.stringify(input));
      plain.headers['x-amz-target'] = `SupportCenterDesk.${operation}`;
      if (agent !== '') plain.headers['x-amz-supportcenter-person'] = encodeURIComponent(agent);
      return readAnswer(await sendRaw(url, signWithAws4(plain, { key })));
    },
    async callForIndex(operation, input, key) {
      const plain = plainRequest(url, operation, JSON.stringify(input));
      plain.headers['x-amz-supportcenter-purpose'] = 'index';
      return readAnswer(await sendRaw(url, signWithAws4(plain, { key })));
    },
    async callEvents(input, key) {
      const plain = plainRequest(url, '', JSON.stringify(input));
      plain.headers['x-amz-target'] = 'SupportCenterDesk.Events';
      return readAnswer(await sendRaw(url, signWithAws4(plain, { key })));
    },
    async control(path, body, method = 'POST') {
      const answer = await fetch(`${url}/_emulator/${path}`, {
        method,
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
      // Controls answer JSON objects.
      return JSON.parse(text) as Record<string, unknown>;
    },
    sdk: (key = keyOf('alice')) =>
      new SupportClient({ endpoint: url, region: 'us-east-1', credentials: key, maxAttempts: 1 }),
  };
}

export interface StartedEmulator {
  readonly emulator: TestEmulator;
  readonly location: DatabaseLocation;
  readonly dataDir: string;
  /** Stops it and starts another one on the same data. */
  restart(): Promise<StartedEmulator>;
  /** A second emulator on the same data. */
  another(options?: Partial<EmulatorOptions>): Promise<StartedEmulator>;
  /** Stops it and, where it was the first, removes its data. */
  stop(): Promise<void>;
}

export async function startTestEmulator(
  engine: Engine,
  options: Partial<EmulatorOptions> = {},
): Promise<StartedEmulator> {
  const place = await temporaryLocation(engine);
  const dataDir = await mkdtemp(join(tmpdir(), 'support-center-emulator-'));
  const start = async (more: Partial<EmulatorOptions>, isFirst: boolean): Promise<StartedEmulator> => {
    const running = await startEmulator({
      host: '127.0.0.1',
      port: 0,
      location: place.location,
      dataDir,
      accounts,
      sampleData: false,
      limits: 'off',
      controls: true,
      log: pino({ level: 'silent' }),
      ...options,
      ...more,
    });
    return {
      emulator: testEmulator(running),
      location: place.location,
      dataDir,
      async restart() {
        await running.close();
        return start(more, isFirst);
      },
      another: (others = {}) => start(others, false),
      async stop() {
        await running.close();
        if (!isFirst) return;
        await place.remove();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  };
  return start({}, true);
}

/** A suite on both engines, each with an emulator of its own. */
export function describeEmulator(
  name: string,
  suite: (emulator: () => TestEmulator) => void,
  options: Partial<EmulatorOptions> = {},
): void {
  describe.each(engines)(`${name} on %s`, (engine) => {
    let started: StartedEmulator | undefined;
    beforeAll(async () => {
      started = await startTestEmulator(engine, options);
    });
    afterAll(() => started?.stop());
    suite(() => {
      if (!started) throw new Error('The emulator did not start');
      return started.emulator;
    });
  });
}
