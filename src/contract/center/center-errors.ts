import { ServiceException, type ServiceExceptionOptions } from '@smithy/core/client';
import { TypeRegistry } from '@smithy/core/schema';
import type { StaticErrorSchema } from '@smithy/types';

/**
 * Errors of our own operations, on the runtime of the AWS SDK: the same `name`, `message` and
 * `$metadata.requestId` as those of `@aws-sdk/client-support`, so that one place words both.
 */
export const centerNamespace = 'com.supportcenter';

/** Also what an error without a class of its own becomes; its `name` is then the one on the wire. */
export class SupportCenterServiceException extends ServiceException {
  constructor(options: ServiceExceptionOptions) {
    super(options);
    Object.setPrototypeOf(this, SupportCenterServiceException.prototype);
  }
}

type Options = Partial<ServiceExceptionOptions>;

function clientFault(name: string, options: Options): ServiceExceptionOptions {
  return { $metadata: {}, ...options, name, $fault: 'client' };
}

/** The input breaks a rule; the message names the member. */
export class ValidationException extends SupportCenterServiceException {
  constructor(options: Options) {
    super(clientFault('ValidationException', options));
    Object.setPrototypeOf(this, ValidationException.prototype);
  }
}

/** The policies of the signed-in person do not allow the operation. */
export class AccessDeniedException extends SupportCenterServiceException {
  constructor(options: Options) {
    super(clientFault('AccessDeniedException', options));
    Object.setPrototypeOf(this, AccessDeniedException.prototype);
  }
}

/** Nobody is signed in, or the session has ended. */
export class NotAuthorized extends SupportCenterServiceException {
  constructor(options: Options) {
    super(clientFault('NotAuthorized', options));
    Object.setPrototypeOf(this, NotAuthorized.prototype);
  }
}

// The runtime looks for the class of unknown errors under exactly this prefix and suffix.
const syntheticNamespace = `smithy.ts.sdk.synthetic.${centerNamespace}`;
const baseSchema: StaticErrorSchema = [-3, syntheticNamespace, 'SupportCenterServiceException', 0, [], []];

function errorSchema(name: string): StaticErrorSchema {
  return [-3, centerNamespace, name, { error: 'client' }, ['message'], [0]];
}

const synthetic = TypeRegistry.for(syntheticNamespace);
synthetic.registerError(baseSchema, SupportCenterServiceException);
const registry = TypeRegistry.for(centerNamespace);
registry.registerError(errorSchema('ValidationException'), ValidationException);
registry.registerError(errorSchema('AccessDeniedException'), AccessDeniedException);
registry.registerError(errorSchema('NotAuthorized'), NotAuthorized);

/** For the protocol of a client that sends our commands. */
export const centerErrorRegistries = [synthetic, registry];
