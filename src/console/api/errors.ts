/** Every failure of a request, worded in one place. Components show it; `text` has the words. */
import type { TextId } from '../text/en.ts';
import { problemKinds, type ProblemKind, unsentKinds } from './problem-kinds.ts';

export type Outcome = 'refused' | 'unknown';

export interface Problem {
  readonly kind: ProblemKind;
  readonly happened: TextId;
  /** What it means for what the person was doing; null: what happened says that. */
  readonly meaning: TextId | null;
  readonly advice: TextId;
  /** The service's own words, where they name what to change. */
  readonly detail: string | null;
  readonly requestId: string | null;
  /** The member of the request that was not accepted, under AWS's name. */
  readonly field: string | null;
}

/** What the person was doing: looking, looking at something older, taking a file along, or sending. */
export type Activity = 'read' | 'stale' | 'save' | 'write';

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly status: number | null;
  readonly requestId: string | null;
}

function member(value: unknown, name: string): unknown {
  // Reading any member of an object gives unknown, whatever the object is.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function failureOf(error: unknown): Failure {
  const metadata = member(error, '$metadata');
  const status = member(metadata, 'httpStatusCode');
  return {
    name: textOf(member(error, 'name')) ?? 'Error',
    message: textOf(member(error, 'message')) ?? '',
    status: typeof status === 'number' ? status : null,
    requestId: textOf(member(metadata, 'requestId')),
  };
}

/** How Chromium, Firefox and Safari say that a part of the application could not be fetched. */
const missingPart = /dynamically imported module|module script failed/i;

function kindOf({ name, status, message }: Failure): ProblemKind {
  if (status === 401) return 'signedOut';
  if (name === 'NetworkError') return 'network';
  const unsent = unsentKinds[name];
  if (unsent && status === null) return unsent;
  if (status === null) return missingPart.test(message) ? 'partMissing' : 'unexpected';
  const known = Object.hasOwn(problemKinds, name) ? problemKinds[name] : undefined;
  if (known) return known;
  // Something between us and the API answered, maybe not even in the API's envelope.
  if (name === 'SyntaxError' || (status >= 502 && status <= 504)) return 'gateway';
  if (status === 403) return 'denied';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'internal' : 'unexpected';
}

/** The member that a message of AWS names: `… at 'communicationBody' failed to satisfy …`. */
function fieldOf(kind: ProblemKind, message: string): string | null {
  if (kind === 'setSize' || kind === 'setExpired' || kind === 'setLimit') return 'attachmentSetId';
  return kind === 'invalid' ? (/\bat '([A-Za-z]+)[^']*' failed/.exec(message)?.[1] ?? null) : null;
}

/**
 * Whether a write that failed may have happened all the same. Only an answer that refuses it says no;
 * 409 is the proxy's word for an equal write that is still under way.
 */
export function outcomeOf(error: unknown): Outcome {
  const { status, name } = failureOf(error);
  if (status === null && name in unsentKinds) return 'refused';
  const isRefusal = status !== null && status >= 400 && status < 500 && status !== 408 && status !== 409;
  return isRefusal && name !== 'SyntaxError' ? 'refused' : 'unknown';
}

export function isSignedOut(error: unknown): boolean {
  return failureOf(error).status === 401;
}

/** Whether asking again may help without anybody doing something: for reads only. */
export function isWorthRepeating(error: unknown): boolean {
  return ['network', 'gateway', 'internal', 'throttled'].includes(kindOf(failureOf(error)));
}

/** What is to be seen neither now nor later, as things stand. */
const lasting: ReadonlySet<ProblemKind> = new Set(['denied', 'plan', 'caseNotFound']);

function meaningOf(error: unknown, kind: ProblemKind, activity: Activity): TextId | null {
  if (activity === 'read' && lasting.has(kind)) return null;
  if (activity !== 'write') return `problem.meaning.${activity}`;
  // The proxy has looked for it already and will not send it again under the same key.
  return kind === 'lost' ? 'problem.meaning.lost' : `problem.meaning.${outcomeOf(error)}`;
}

export function problemOf(error: unknown, activity: Activity): Problem {
  const failure = failureOf(error);
  const kind = kindOf(failure);
  return {
    kind,
    happened: `problem.${kind}.happened`,
    meaning: meaningOf(error, kind, activity),
    advice: `problem.${kind}.advice`,
    detail: kind === 'invalid' ? failure.message : null,
    requestId: failure.requestId,
    field: fieldOf(kind, failure.message),
  };
}
