import { Refusal } from '../gateway/refusal.ts';

/**
 * A call that got no answer from the Support API. `sent` says whether it may have arrived there: a
 * write that was not sent can be tried again, of the other nobody knows yet.
 */
export class UpstreamFailure extends Refusal {
  override name = 'UpstreamFailure';
  readonly sent: boolean;
  readonly kind: keyof typeof words;

  constructor(kind: keyof typeof words, sent: boolean, cause: unknown) {
    const [status, type, message] = words[kind];
    super(status, type, message, { cause });
    this.sent = sent;
    this.kind = kind;
  }
}

const words = {
  connection: [
    502,
    'BadGatewayException',
    'The connection to the Support API failed. Try again; if it goes on, tell your administrator.',
  ],
  timeout: [504, 'GatewayTimeoutException', 'The Support API did not answer in time. Try again in a moment.'],
  answer: [
    502,
    'BadGatewayException',
    'The Support API gave an answer that could not be read. Try again in a moment.',
  ],
  credentials: [
    502,
    'BadGatewayException',
    'No valid credentials for this account could be obtained. Tell your administrator.',
  ],
} as const;
