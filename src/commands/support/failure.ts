import { ConfigError } from '../../config.ts';
import { exitCodes, NoConnection, Refused, UsageError } from './exit.ts';

export interface Told {
  readonly code: number;
  readonly message: string;
}

interface Context {
  readonly url: string;
  /** The key of the write that failed; null where nothing is written. */
  readonly idempotencyKey: string | null;
}

/** A failure in words that say what to do, and the exit code for it. */
export function tellFailure(failure: unknown, context: Context): Told {
  if (failure instanceof UsageError || failure instanceof ConfigError) {
    return { code: exitCodes.usage, message: failure.message };
  }
  if (failure instanceof Refused) return { code: exitCodes.refused, message: failure.message };
  const answer = answerOf(failure);
  if (answer === null) {
    const why = failure instanceof NoConnection ? ` ${failure.message}` : '';
    return {
      code: exitCodes.noConnection,
      message: `No connection to ${context.url}.${why}${again(context)}`,
    };
  }
  const { name, message, status, requestId } = answer;
  const unsure = status >= 500 || status === 409 ? again(context) : '';
  const id = requestId === undefined ? '' : ` (request ${requestId})`;
  return { code: exitCodes.refused, message: `${name}: ${message}${id}${hintFor(name)}${unsure}` };
}

/** What the service answered; null where it did not, or something else did. */
function answerOf(failure: unknown) {
  if (!(failure instanceof Error) || failure.name === 'SyntaxError') return null;
  const metadata: unknown = '$metadata' in failure ? failure.$metadata : null;
  if (typeof metadata !== 'object' || metadata === null) return null;
  // The SDK's own type of it.
  const { httpStatusCode: status, requestId } = metadata as { httpStatusCode?: number; requestId?: string };
  if (status === undefined || status === 502 || status === 504) return null;
  return { name: failure.name, message: failure.message, status, requestId };
}

function again({ idempotencyKey }: Context): string {
  if (idempotencyKey === null) return '';
  return `\nIt may have been carried out. Run the same again with --idempotency-key ${idempotencyKey}: it is carried out once.`;
}

const hints: Readonly<Record<string, string>> = {
  NotAuthorized: '\nMake a token under Settings, and put it in SUPPORT_CENTER_TOKEN or a --token-file.',
  IdempotentParameterMismatch:
    '\nThe key was used with other content. Files count: attached again, they are others. Look with list-cases whether the first one arrived.',
};

function hintFor(name: string): string {
  return hints[name] ?? '';
}
