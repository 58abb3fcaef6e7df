/**
 * The way of a request: signature, caller, operation, JSON, faults, limits, plan, policy, input, the
 * operation, envelope. Each step either goes on or throws what the client is told.
 */
import type { IncomingMessage } from 'node:http';

import type { Logger } from 'pino';

import { operations } from '../support/operations.ts';
import type { OperationName } from '../support/operations.ts';
import { actionsOf } from '../support/policy/actions.ts';
import type { Caller } from './accounts/caller.ts';
import { submitterName } from './accounts/caller.ts';
import type { Directory } from './accounts/directory.ts';
import { checkPermission } from './accounts/permission.ts';
import type { RequestFacts } from './accounts/permission.ts';
import { readPerson } from './accounts/person.ts';
import { checkPlan } from './accounts/subscription.ts';
import { type Faults, meet } from './controls/faults.ts';
import type { RequestLog } from './controls/request-log.ts';
import type { Desk } from './desk/desk.ts';
import { answerDesk } from './desk/answer-desk.ts';
import type { Handlers, OutputOf } from './operations/handlers.ts';
import { RenderedJson } from './operations/operation-call.ts';
import type { EmulatorParts, OperationCall } from './operations/operation-call.ts';
import { success } from './protocol/answer.ts';
import type { Answer } from './protocol/answer.ts';
import { DryRunOperation, InternalServerError } from './protocol/model-errors.ts';
import { readInput, readJson } from './protocol/read-input.ts';
import { UnknownOperation } from './protocol/request-errors.ts';
import { ServiceError } from './protocol/service-error.ts';
import { SigningKeys } from './protocol/signing-key.ts';
import { receiveRequest } from './receive-request.ts';
import type { Received, Receiver } from './receive-request.ts';
import type { SharedCallLimits } from './shared-call-limits.ts';
import type { EmulatorClock } from './store/clock.ts';
import type { Trail } from './trail/trail.ts';

export interface EndpointParts extends EmulatorParts {
  readonly directory: Directory;
  readonly clock: EmulatorClock;
  readonly callLimits: SharedCallLimits;
  readonly faults: Faults;
  readonly requestLog: RequestLog;
  readonly handlers: Handlers;
  readonly desk: Desk;
  readonly trail: Trail;
  readonly log: Logger;
}

/** What to write, and whether the connection is to be closed instead. */
export interface Outcome {
  readonly answer: Answer;
  readonly drop: boolean;
}

interface Authentic extends Received {
  readonly requestId: string;
  readonly facts: RequestFacts;
}

export class Endpoint {
  readonly #parts: EndpointParts;
  readonly #receiver: Receiver;

  constructor(parts: EndpointParts) {
    this.#parts = parts;
    const find = (accessKeyId: string): Caller | null => parts.directory.find(accessKeyId);
    const verifier = { service: 'support', find, now: Date.now };
    this.#receiver = { verifier, keys: new SigningKeys(), requestLog: parts.requestLog };
  }

  /** Throws `ServiceError`. */
  async answer(request: IncomingMessage, requestId: string): Promise<Outcome> {
    const received = await receiveRequest(request, this.#receiver);
    const { caller, target } = received;
    // Every operation is a POST; a signature may be right for any method.
    if (target === null || request.method !== 'POST') throw new UnknownOperation();
    const facts = await this.#factsOf(request, received);
    if (target.service === 'support') {
      return this.#recorded(target.operation, { ...received, requestId, facts });
    }
    const done = await answerDesk(this.#parts.desk, caller, readJson(received.body), facts.now);
    return { answer: success(JSON.stringify(done)), drop: false };
  }

  async #factsOf(request: IncomingMessage, { headers }: Received): Promise<RequestFacts> {
    const [userAgent = null] = headers.get('user-agent') ?? [];
    const now = await this.#parts.clock.now();
    return { sourceIp: request.socket.remoteAddress ?? '', userAgent, now };
  }

  /** The proxy records what the console's key does; what comes straight here is recorded here. */
  async #recorded(operation: OperationName, authentic: Authentic): Promise<Outcome> {
    let output: string | null = null;
    let error: ServiceError | null = null;
    try {
      const outcome = await this.#operate(operation, authentic);
      if (operations[operation].access === 'write') output = outcome.answer.body.toString();
      return outcome;
    } catch (failure) {
      error = failure instanceof ServiceError ? failure : new InternalServerError();
      throw failure;
    } finally {
      if (authentic.caller.type !== 'console') {
        this.#parts.trail.add({ ...authentic, operation, output, error });
      }
    }
  }

  async #operate(operation: OperationName, authentic: Authentic): Promise<Outcome> {
    const json = readJson(authentic.body);
    const fault = this.#parts.faults.take(operation);
    await meet(fault);
    const { limits, callLimits } = this.#parts;
    const { caller, facts } = authentic;
    if (limits === 'aws') await callLimits.take(caller.account.accountId, operation);
    checkPlan(caller);
    for (const action of actionsOf(operation)) checkPermission(caller, action, facts);
    const output = await this.#carryOut(operation, json, authentic);
    const body = output instanceof RenderedJson ? output.body : JSON.stringify(output);
    return { answer: success(body), drop: fault?.drop ?? false };
  }

  async #carryOut<Name extends OperationName>(
    operation: Name,
    json: ReturnType<typeof readJson>,
    { caller, facts, headers }: Authentic,
  ): Promise<OutputOf<Name> | RenderedJson> {
    const input = readInput(operation, json);
    const isDryRun = 'dryRun' in input && input.dryRun === true;
    const call: OperationCall = {
      ...this.#parts,
      caller,
      account: caller.account,
      channel: caller.type === 'console' ? 'console' : 'key',
      submitter: submitterName(caller, readPerson(caller, headers)),
      now: facts.now,
      isDryRun,
      endDryRun: () => {
        if (isDryRun) throw new DryRunOperation();
      },
    };
    return this.#parts.handlers[operation](input, call);
  }
}
