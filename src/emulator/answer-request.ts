/**
 * The way of a request: signature, caller, operation, JSON, faults, limits, plan, policy, input, the
 * operation, envelope. Each step either goes on or throws what the client is told.
 */
import type { IncomingMessage } from 'node:http';

import type { Logger } from 'pino';

import { servedOperations } from '../support/console-operations.ts';
import type { ServedName } from '../support/console-operations.ts';
import { actionsOf } from '../support/policy/actions.ts';
import type { Caller } from './accounts/caller.ts';
import { submitterName } from './accounts/caller.ts';
import { checkPermission } from './accounts/permission.ts';
import type { RequestFacts } from './accounts/permission.ts';
import { readPerson } from './accounts/person.ts';
import { checkPlan } from './accounts/subscription.ts';
import { meet } from './controls/faults.ts';
import type { RequestLog } from './controls/request-log.ts';
import { answerDesk } from './desk/answer-desk.ts';
import type { DeskParts } from './desk/desk-handler.ts';
import type { EventFeed } from './desk/event-feed.ts';
import { GivenInputs } from './given-input.ts';
import type { GivenInput } from './given-input.ts';
import type { Handlers, OutputOf } from './operations/handlers.ts';
import { RenderedJson } from './operations/operation-call.ts';
import type { EmulatorParts, OperationCall } from './operations/operation-call.ts';
import { success } from './protocol/answer.ts';
import type { Answer } from './protocol/answer.ts';
import { DryRunOperation, InternalServerError } from './protocol/model-errors.ts';
import { readJson } from './protocol/read-input.ts';
import { UnknownOperation } from './protocol/request-errors.ts';
import { ServiceError } from './protocol/service-error.ts';
import { SigningKeys } from './protocol/signing-key.ts';
import { receiveRequest } from './receive-request.ts';
import type { Received, Receiver } from './receive-request.ts';
import type { SharedCallLimits } from './shared-call-limits.ts';
import type { EmulatorClock } from './store/clock.ts';
import { shownMembers } from './trail/shown-members.ts';
import type { Trail } from './trail/trail.ts';

export interface EndpointParts extends EmulatorParts, DeskParts {
  readonly clock: EmulatorClock;
  readonly callLimits: SharedCallLimits;
  /** Null where the test controls are off. */
  readonly requestLog: RequestLog | null;
  readonly handlers: Handlers;
  readonly feed: EventFeed;
  readonly trail: Trail;
  readonly log: Logger;
}

/** What to write, and whether the connection is to be closed instead. */
export interface Outcome {
  readonly answer: Answer;
  readonly drop: boolean;
}

type Output = OutputOf<ServedName> | RenderedJson;

interface Done {
  readonly output: Output;
  readonly drop: boolean;
}

interface Authentic extends Received {
  readonly requestId: string;
  readonly facts: RequestFacts;
}

export class Endpoint {
  readonly #parts: EndpointParts;
  readonly #receiver: Receiver;
  readonly #inputs = new GivenInputs();

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
    const facts = readFacts(request, received, await this.#parts.clock.now());
    if (target.service === 'support') {
      return await this.#recorded(target.operation, { ...received, requestId, facts });
    }
    if (target.service === 'events') {
      const events = await this.#parts.feed.answer(caller, readJson(received.body));
      return { answer: success(JSON.stringify(events)), drop: false };
    }
    const { operation } = target;
    const asked = { caller, headers: received.headers, operation, now: facts.now };
    const done = await answerDesk(this.#parts, { ...asked, json: readJson(received.body) });
    return { answer: success(JSON.stringify(done)), drop: false };
  }

  /** The proxy records what the console's key does; what comes straight here is recorded here. */
  async #recorded(operation: ServedName, authentic: Authentic): Promise<Outcome> {
    let given: GivenInput | null = null;
    let elements: string | null = null;
    let error: ServiceError | null = null;
    try {
      given = this.#inputs.read(operation, authentic.body, authentic.bodyHash);
      const { output, drop } = await this.#operate(operation, given, authentic);
      // Only a write tells what it made, as CloudTrail does.
      if (servedOperations[operation].access === 'write') elements = JSON.stringify(shownMembers(output));
      return { answer: success(textOf(output)), drop };
    } catch (failure) {
      error = failure instanceof ServiceError ? failure : new InternalServerError();
      throw failure;
    } finally {
      const { caller, facts, region, requestId } = authentic;
      if (caller.type !== 'console') {
        const parameters = operation === 'AddAttachmentsToSet' ? null : (given?.shown() ?? null);
        const { trail } = this.#parts;
        trail.add({ caller, facts, operation, region, requestId, parameters, elements, error });
      }
    }
  }

  async #operate(operation: ServedName, given: GivenInput, authentic: Authentic): Promise<Done> {
    const { limits, callLimits, faults } = this.#parts;
    const { caller, facts, isForIndex } = authentic;
    // Whoever tries out limits and failures finds them as they are without a console.
    const fault = isForIndex ? null : faults.take(operation);
    if (fault) await meet(fault);
    if (limits === 'aws' && !isForIndex) await callLimits.take(caller.account.accountId, operation);
    checkPlan(caller);
    for (const action of actionsOf(operation)) checkPermission(caller, action, facts);
    const output = await this.#carryOut(operation, given, authentic);
    return { output, drop: fault?.drop ?? false };
  }

  #carryOut<Name extends ServedName>(
    operation: Name,
    given: GivenInput<Name>,
    { caller, facts, headers, isForIndex }: Authentic,
  ): Promise<OutputOf<Name> | RenderedJson> {
    const input = given.checked();
    const isDryRun = 'dryRun' in input && input.dryRun === true;
    const call: OperationCall = {
      ...this.#parts,
      caller,
      account: caller.account,
      channel: caller.type === 'console' ? 'console' : 'key',
      inputKey: given.key,
      submitter: submitterName(caller, readPerson(caller, headers)),
      now: facts.now,
      isDryRun,
      isForIndex,
      endDryRun: () => {
        if (isDryRun) throw new DryRunOperation();
      },
    };
    return this.#parts.handlers[operation](input, call);
  }
}

function readFacts(request: IncomingMessage, { headers }: Received, now: number): RequestFacts {
  const [userAgent = null] = headers.get('user-agent') ?? [];
  return { sourceIp: request.socket.remoteAddress ?? '', userAgent, now };
}

function textOf(output: Output): string | Buffer {
  return output instanceof RenderedJson ? output.body : JSON.stringify(output);
}
