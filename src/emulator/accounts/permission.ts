import { evaluate } from '../../support/policy/evaluate.ts';
import type { Decision, RequestContext } from '../../support/policy/evaluate.ts';
import { AccessDenied } from '../protocol/request-errors.ts';
import { callerArn } from './caller.ts';
import type { Caller } from './caller.ts';

/** What conditions may ask about the request itself. */
export interface RequestFacts {
  /** The peer's address. */
  readonly sourceIp: string;
  readonly userAgent: string | null;
  /** The emulator's clock, epoch milliseconds. */
  readonly now: number;
}

function requestContext(caller: Caller, facts: RequestFacts): RequestContext {
  const time = new Date(facts.now).toISOString();
  return {
    'aws:CurrentTime': time,
    'aws:EpochTime': String(Math.floor(facts.now / 1000)),
    'aws:PrincipalAccount': caller.account.accountId,
    'aws:PrincipalArn': callerArn(caller),
    'aws:PrincipalType': caller.type === 'role' ? 'AssumedRole' : 'User',
    'aws:SecureTransport': 'false',
    'aws:SourceIp': facts.sourceIp.replace(/^::ffff:/, ''),
    ...(caller.type === 'user' && { 'aws:username': caller.userName }),
    ...(facts.userAgent !== null && { 'aws:UserAgent': facts.userAgent }),
  };
}

/** By action, for callers whose policies have no conditions: nothing about a request changes these. */
const decisions = new WeakMap<Caller, Map<string, Decision>>();

function hasConditions({ policies }: Caller): boolean {
  return policies.some(({ statements }) => statements.some(({ conditions }) => conditions.length > 0));
}

function decide(caller: Caller, action: string, facts: RequestFacts): Decision {
  const known = decisions.get(caller)?.get(action);
  if (known) return known;
  const context = requestContext(caller, facts);
  // AWS knows none of our own keys on cases: a statement that needs one does not hold.
  const decision = evaluate(caller.policies, { action, context, caseKeys: 'absent' });
  if (hasConditions(caller)) return decision;
  const own = decisions.get(caller) ?? new Map<string, Decision>();
  decisions.set(caller, own.set(action, decision));
  return decision;
}

/**
 * Whether the caller's policies allow the action. Root may do everything; the console's key asks on behalf
 * of people whom the proxy has checked. Throws `AccessDenied` with the text that IAM gives.
 */
export function checkPermission(caller: Caller, action: string, facts: RequestFacts): void {
  if (caller.type === 'root' || caller.type === 'console') return;
  const decision = decide(caller, action, facts);
  if (decision.effect === 'allow') return;
  const isExplicit = decision.effect === 'deny' && decision.reason === 'explicit';
  const why = isExplicit
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
  throw new AccessDenied(`User: ${callerArn(caller)} is not authorized to perform: ${action} ${why}`);
}
