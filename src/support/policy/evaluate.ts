/**
 * Decides whether policies allow a request. Explicit deny wins, then allow, then nothing: denied. Where
 * the answer depends on a case that is not known yet, it is a condition on the case.
 * Source: IAM user guide, "Policy evaluation logic" for identity-based policies.
 */
import { allOf, anyOf, not } from './case-condition.ts';
import type { CaseCondition, Residual } from './case-condition.ts';
import { conditionResult } from './condition-result.ts';
import type { ReadRequest } from './condition-result.ts';
import type { PolicyDocument } from './policy-document.ts';
import { matchesAction } from './statement.ts';
import type { Statement } from './statement.ts';
import { foldCase } from './wildcard.ts';

export interface PolicyRequest {
  /** E.g. `support:CreateCase`. */
  readonly action: string;
  /** Condition keys and their values, e.g. `aws:username`. A key without a value is left out. */
  readonly context: RequestContext;
  /**
   * What it means when `supportcenter:SubmittedBy` and its like are not in the context: `unknown`, the
   * default, asks for a condition on the case; `absent` says that the request concerns no case.
   */
  readonly caseKeys?: 'unknown' | 'absent';
}

export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

/** A statement by its place: the policy's index in the list given, the statement's in the policy. */
export interface StatementReference {
  readonly policy: number;
  readonly statement: number;
  readonly sid: string | null;
}

export type Decision =
  | { readonly effect: 'allow'; readonly statement: StatementReference }
  | { readonly effect: 'deny'; readonly reason: 'explicit'; readonly statement: StatementReference }
  | { readonly effect: 'deny'; readonly reason: 'implicit' }
  | {
      readonly effect: 'conditional';
      readonly condition: CaseCondition;
      /** Every statement that the answer may hang on. */
      readonly statements: readonly StatementReference[];
    };

/** A decision as what it leaves open. */
export function residualOf(decision: Decision): Residual {
  if (decision.effect === 'conditional') return decision.condition;
  return decision.effect === 'allow';
}

interface Applying {
  readonly effect: Statement['effect'];
  readonly condition: Residual;
  readonly reference: StatementReference;
}

export function evaluate(policies: readonly PolicyDocument[], request: PolicyRequest): Decision {
  const applying = [...applyingStatements(policies, request)];
  const denies = applying.filter(({ effect }) => effect === 'Deny');
  const allows = applying.filter(({ effect }) => effect === 'Allow');

  const deny = denies.find(({ condition }) => condition === true);
  if (deny !== undefined) return { effect: 'deny', reason: 'explicit', statement: deny.reference };
  if (allows.length === 0) return { effect: 'deny', reason: 'implicit' };

  const condition = allOf([anyOf(allows.map(conditionOf)), not(anyOf(denies.map(conditionOf)))]);
  const [first] = allows;
  if (condition === true && first !== undefined) {
    const allow = allows.find((statement) => statement.condition === true) ?? first;
    return { effect: 'allow', statement: allow.reference };
  }
  // Conditions that exclude each other leave nothing that is allowed.
  if (typeof condition === 'boolean') return { effect: 'deny', reason: 'implicit' };
  return { effect: 'conditional', condition, statements: applying.map(({ reference }) => reference) };
}

const conditionOf = ({ condition }: Applying) => condition;

/** The statements that apply for certain or may apply, in order. */
function* applyingStatements(
  policies: readonly PolicyDocument[],
  request: PolicyRequest,
): Generator<Applying> {
  // Only conditions look at it, and most statements have none.
  let known: ReadRequest | null = null;
  const read = (): ReadRequest => (known ??= readRequest(request));
  for (const [policy, { statements }] of policies.entries()) {
    for (const [index, statement] of statements.entries()) {
      if (!matchesAction(statement.actions, request.action)) continue;
      const condition = statementResult(statement, read);
      if (condition === false) continue;
      const reference = { policy, statement: index, sid: statement.sid };
      yield { effect: statement.effect, condition, reference };
    }
  }
}

function readRequest({ context, caseKeys = 'unknown' }: PolicyRequest): ReadRequest {
  const read = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(context)) {
    const values = typeof value === 'string' ? [value] : value;
    if (values.length > 0) read.set(foldCase(key), values);
  }
  return { context: read, caseKeys };
}

/** What cannot be read or decided counts against the request: an Allow fails, a Deny holds. */
function statementResult({ effect, conditions, isReadable }: Statement, read: () => ReadRequest): Residual {
  const closed = effect === 'Deny';
  if (!isReadable && !closed) return false;
  return allOf(
    conditions.map((condition) =>
      condition === null ? closed : (conditionResult(condition, read()) ?? closed),
    ),
  );
}
