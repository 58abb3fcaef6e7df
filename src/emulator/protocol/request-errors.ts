/** Refusals that come before an operation: they belong to every AWS service, not to this model. */
import { ServiceError } from './service-error.ts';

export class MissingAuthenticationToken extends ServiceError {
  override name = 'MissingAuthenticationTokenException';
  override readonly status = 403;
  constructor() {
    super('Missing Authentication Token');
  }
}

export class IncompleteSignature extends ServiceError {
  override name = 'IncompleteSignatureException';
  override readonly status = 403;
}

export class UnrecognizedClient extends ServiceError {
  override name = 'UnrecognizedClientException';
  override readonly status = 403;
  constructor() {
    super('The security token included in the request is invalid.');
  }
}

/** `expected` is what the signature should have covered; it goes to the log and never to a client. */
export class InvalidSignature extends ServiceError {
  override name = 'InvalidSignatureException';
  override readonly status = 403;
  readonly expected: string | null;
  constructor(message: string, expected: string | null = null) {
    super(message);
    this.expected = expected;
  }
}

export class AccessDenied extends ServiceError {
  override name = 'AccessDeniedException';
  override readonly status = 403;
}

/** The text is compared literally by tools that look for a paid plan. */
export class SubscriptionRequired extends ServiceError {
  override name = 'SubscriptionRequiredException';
  override readonly status = 400;
  constructor() {
    super('Amazon Web Services Premium Support Subscription is required to use this service.');
  }
}

export class UnknownOperation extends ServiceError {
  override name = 'UnknownOperationException';
  override readonly status = 404;
  constructor() {
    super('The action or operation requested is invalid. Verify that the action is typed correctly.');
  }
}

export class Serialization extends ServiceError {
  override name = 'SerializationException';
  override readonly status = 400;
}

export class Validation extends ServiceError {
  override name = 'ValidationException';
  override readonly status = 400;
}

/** Our choice for values that no constraint of the model excludes, such as an unknown service code. */
export class InvalidParameterValue extends ServiceError {
  override name = 'InvalidParameterValueException';
  override readonly status = 400;
}

export class RequestEntityTooLarge extends ServiceError {
  override name = 'RequestEntityTooLargeException';
  override readonly status = 413;
  constructor(limit: number) {
    super(`The request is larger than the ${limit} bytes that this operation takes.`);
  }
}
