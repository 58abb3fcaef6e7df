/** The way of a request to the Trusted Advisor API (REST-JSON, signed for `trustedadvisor`). */
import type { IncomingMessage } from 'node:http';

import { advisorAction, findAdvisorOperation } from '../../../support/advisor-operations.ts';
import type { AdvisorOperationName } from '../../../support/advisor-operations.ts';
import type { Caller } from '../../accounts/caller.ts';
import { submitterName } from '../../accounts/caller.ts';
import type { Directory } from '../../accounts/directory.ts';
import { checkPermission } from '../../accounts/permission.ts';
import type { RequestFacts } from '../../accounts/permission.ts';
import { readPerson } from '../../accounts/person.ts';
import { checkPlan } from '../../accounts/subscription.ts';
import type { Outcome } from '../../answer-request.ts';
import { meet } from '../../controls/faults.ts';
import type { RequestLog } from '../../controls/request-log.ts';
import type { EmulatorParts } from '../../operations/operation-call.ts';
import { restJson } from '../../protocol/answer.ts';
import { InternalServerError } from '../../protocol/model-errors.ts';
import { readJson } from '../../protocol/read-input.ts';
import { AccessDenied, UnknownOperation } from '../../protocol/request-errors.ts';
import { ServiceError } from '../../protocol/service-error.ts';
import { SigningKeys } from '../../protocol/signing-key.ts';
import { receiveRequest } from '../../receive-request.ts';
import type { Received, Receiver } from '../../receive-request.ts';
import type { SharedCallLimits } from '../../shared-call-limits.ts';
import type { EmulatorClock } from '../../store/clock.ts';
import { shownMembers } from '../../trail/shown-members.ts';
import type { Trail } from '../../trail/trail.ts';
import { isAdvisorEnabled } from '../refreshing/switch-advisor.ts';
import { advisorHandlers } from './advisor-handlers.ts';

export interface AdvisorParts extends EmulatorParts {
  readonly directory: Directory;
  readonly clock: EmulatorClock;
  readonly callLimits: SharedCallLimits;
  readonly trail: Trail;
  /** Null where the test controls are off. */
  readonly requestLog: RequestLog | null;
}

/** Transfers by link begin with the version, too. */
export function isAdvisorPath(target = ''): boolean {
  return /^\/v1\/(checks|recommendations|batch-update-)/.test(target);
}

/** A call that is authentic, and what it names. */
interface AdvisorRequest extends Received {
  readonly name: AdvisorOperationName;
  readonly identifier: string;
  /** The members of the query, or of the body. */
  readonly input: unknown;
  readonly facts: RequestFacts;
}

export class AdvisorEndpoint {
  readonly #parts: AdvisorParts;
  readonly #receiver: Receiver;

  constructor(parts: AdvisorParts) {
    this.#parts = parts;
    const find = (accessKeyId: string): Caller | null => parts.directory.find(accessKeyId);
    const verifier = { service: 'trustedadvisor', find, now: Date.now };
    this.#receiver = { verifier, keys: new SigningKeys(), requestLog: parts.requestLog };
  }

  /** Throws `ServiceError`. */
  async answer(request: IncomingMessage, requestId: string): Promise<Outcome> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://emulator');
    const found = findAdvisorOperation(request.method ?? '', pathname);
    const received = await receiveRequest(request, this.#receiver, found?.name);
    if (!found) throw new UnknownOperation();
    const now = await this.#parts.clock.now();
    const [userAgent = null] = received.headers.get('user-agent') ?? [];
    return await this.#recorded(requestId, {
      ...received,
      name: found.name,
      identifier: decoded(found.identifier ?? ''),
      input: request.method === 'GET' ? Object.fromEntries(searchParams) : readJson(received.body),
      facts: { sourceIp: request.socket.remoteAddress ?? '', userAgent, now },
    });
  }

  /** As for the Support API: the proxy records what the console's key does. */
  async #recorded(requestId: string, request: AdvisorRequest): Promise<Outcome> {
    let error: ServiceError | null = null;
    try {
      const { output, drop } = await this.#operate(request);
      const body = JSON.stringify(output);
      return { answer: { status: 200, body, errorType: null, contentType: restJson }, drop };
    } catch (failure) {
      error = failure instanceof ServiceError ? failure : new InternalServerError();
      throw failure;
    } finally {
      const { caller, facts, region, name: operation } = request;
      if (caller.type !== 'console') {
        const parameters = JSON.stringify(shownMembers(namedInput(request)));
        const told = { parameters, elements: null, error };
        this.#parts.trail.add({ caller, facts, operation, region, requestId, ...told });
      }
    }
  }

  async #operate(request: AdvisorRequest): Promise<{ output: object; drop: boolean }> {
    const { limits, callLimits, faults, database } = this.#parts;
    const { caller, facts, name, headers, identifier, input, isForIndex } = request;
    const fault = isForIndex ? null : faults.take(name);
    if (fault) await meet(fault);
    const { accountId } = caller.account;
    if (limits === 'aws' && !isForIndex) await callLimits.take(accountId, name);
    checkPlan(caller);
    checkPermission(caller, advisorAction(name), facts);
    if (!(await isAdvisorEnabled(database.read, accountId))) {
      throw new AccessDenied('Trusted Advisor is disabled for this account.');
    }
    const output = await advisorHandlers[name]({
      ...this.#parts,
      account: caller.account,
      submitter: submitterName(caller, readPerson(caller, headers)),
      now: facts.now,
      identifier,
      input,
    });
    return { output, drop: fault?.drop ?? false };
  }
}

function decoded(identifier: string): string {
  try {
    return decodeURIComponent(identifier);
  } catch {
    // Escapes that spell nothing; it names nothing either.
    return identifier;
  }
}

function namedInput({ identifier, input }: AdvisorRequest): object {
  const members = typeof input === 'object' && input !== null ? input : {};
  return identifier === '' ? members : { ...members, recommendationIdentifier: identifier };
}
