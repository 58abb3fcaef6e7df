/**
 * The way of a request: signature, caller, operation, JSON, faults, limits, plan, policy, input, the
 * operation, envelope. Each step either goes on or throws what the client is told.
 */
import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';

import type { Logger } from 'pino';

import { bodyLimits } from '../support/limits.ts';
import type { JsonValue } from '../support/json.ts';
import type { OperationName } from '../support/operations.ts';
import { actionsOf } from '../support/policy/actions.ts';
import type { Caller } from './accounts/caller.ts';
import { submitterName } from './accounts/caller.ts';
import type { Directory } from './accounts/directory.ts';
import { checkPermission } from './accounts/permission.ts';
import type { RequestFacts } from './accounts/permission.ts';
import { readPerson } from './accounts/person.ts';
import { checkPlan } from './accounts/subscription.ts';
import type { Fault, Faults } from './controls/faults.ts';
import type { RecordedRequest, RequestLog } from './controls/request-log.ts';
import type { CallLimits } from './call-limits.ts';
import type { Handlers, OutputOf } from './operations/handlers.ts';
import { RenderedJson } from './operations/operation-call.ts';
import type { EmulatorParts, OperationCall } from './operations/operation-call.ts';
import { success } from './protocol/answer.ts';
import type { Answer } from './protocol/answer.ts';
import { DryRunOperation } from './protocol/model-errors.ts';
import { collectHeaders } from './protocol/raw-headers.ts';
import type { RawHeaders } from './protocol/raw-headers.ts';
import { readBody } from './protocol/read-body.ts';
import { readInput, readJson } from './protocol/read-input.ts';
import { readTarget } from './protocol/read-target.ts';
import { UnknownOperation } from './protocol/request-errors.ts';
import { SigningKeys } from './protocol/signing-key.ts';
import { verifySignature } from './protocol/verify-signature.ts';
import type { Verifier } from './protocol/verify-signature.ts';
import type { EmulatorClock } from './store/clock.ts';

export interface EndpointParts extends EmulatorParts {
  readonly directory: Directory;
  readonly clock: EmulatorClock;
  readonly callLimits: CallLimits;
  readonly faults: Faults;
  readonly requestLog: RequestLog;
  readonly handlers: Handlers;
  readonly log: Logger;
}

/** What to write, and whether the connection is to be closed instead. */
export interface Outcome {
  readonly answer: Answer;
  readonly drop: boolean;
}

interface Received {
  readonly headers: RawHeaders;
  readonly body: Buffer;
  readonly operation: OperationName | null;
  readonly record: RecordedRequest;
}

export class Endpoint {
  readonly #parts: EndpointParts;
  readonly #verifier: Verifier<Caller>;

  constructor(parts: EndpointParts) {
    this.#parts = parts;
    this.#verifier = {
      service: 'support',
      keys: new SigningKeys(),
      find: (accessKeyId) => parts.directory.find(accessKeyId),
      now: Date.now,
    };
  }

  /** Throws `ServiceError`. */
  async answer(request: IncomingMessage): Promise<Outcome> {
    const received = await this.#receive(request);
    const caller = this.#authenticate(request, received);
    const { operation } = received;
    if (operation === null) throw new UnknownOperation();
    const json = readJson(received.body);
    const fault = this.#parts.faults.take(operation);
    await meet(fault);
    const { limits, callLimits } = this.#parts;
    if (limits === 'aws') callLimits.take(caller.account.accountId, operation);
    const now = await this.#parts.clock.now();
    const facts = requestFacts(request, received.headers, now);
    checkPlan(caller);
    for (const action of actionsOf(operation)) checkPermission(caller, action, facts);
    const person = readPerson(caller, received.headers);
    const output = await this.#carryOut(operation, json, { caller, person, now });
    const body = output instanceof RenderedJson ? output.text : JSON.stringify(output);
    return { answer: success(body), drop: fault?.drop ?? false };
  }

  async #receive(request: IncomingMessage): Promise<Received> {
    const headers = collectHeaders(request.rawHeaders);
    const operation = readTarget(headers);
    const record = this.#parts.requestLog.add(headers);
    record.operation = operation;
    const limit = operation === 'AddAttachmentsToSet' ? bodyLimits.attachments : bodyLimits.other;
    return { headers, operation, record, body: await readBody(request, limit) };
  }

  #authenticate(request: IncomingMessage, { headers, body, record }: Received): Caller {
    // Of a request that a server receives, both are known.
    const signed = { method: request.method ?? '', target: request.url ?? '', headers, body };
    const { credential, signedHeaders } = verifySignature(signed, this.#verifier);
    record.accountId = credential.account.accountId;
    record.userName = credential.userName;
    record.signedHeaders = signedHeaders;
    return credential;
  }

  async #carryOut<Name extends OperationName>(
    operation: Name,
    json: JsonValue,
    { caller, person, now }: { caller: Caller; person: string | null; now: number },
  ): Promise<OutputOf<Name> | RenderedJson> {
    const input = readInput(operation, json);
    const isDryRun = 'dryRun' in input && input.dryRun === true;
    const call: OperationCall = {
      ...this.#parts,
      caller,
      account: caller.account,
      channel: caller.type === 'console' ? 'console' : 'key',
      submitter: submitterName(caller, person),
      now,
      endDryRun: () => {
        if (isDryRun) throw new DryRunOperation();
      },
    };
    return this.#parts.handlers[operation](input, call);
  }
}

function requestFacts(request: IncomingMessage, headers: RawHeaders, now: number): RequestFacts {
  const [userAgent = null] = headers.get('user-agent') ?? [];
  return { sourceIp: request.socket.remoteAddress ?? '', userAgent, now };
}

async function meet(fault: Fault | null): Promise<void> {
  if (!fault) return;
  if (fault.delayMs > 0) await setTimeout(fault.delayMs);
  if (fault.error) throw fault.error;
}
