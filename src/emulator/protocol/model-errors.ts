/** The errors of the service model, with the texts and statuses of the API reference. */
import { ServiceError } from './service-error.ts';

abstract class BadRequest extends ServiceError {
  override readonly status = 400;
}

export class InternalServerError extends ServiceError {
  override name = 'InternalServerError';
  override readonly status = 500;
  constructor() {
    super('An internal server error occurred.');
  }
}

export class CaseCreationLimitExceeded extends BadRequest {
  override name = 'CaseCreationLimitExceeded';
  constructor() {
    super('The case creation limit for the account has been exceeded.');
  }
}

export class CaseIdNotFound extends BadRequest {
  override name = 'CaseIdNotFound';
  constructor() {
    super("The requested caseId couldn't be located.");
  }
}

export class AttachmentIdNotFound extends BadRequest {
  override name = 'AttachmentIdNotFound';
  constructor() {
    super('An attachment with the specified ID could not be found.');
  }
}

export class AttachmentSetIdNotFound extends BadRequest {
  override name = 'AttachmentSetIdNotFound';
  constructor() {
    super('An attachment set with the specified ID could not be found.');
  }
}

export class AttachmentSetExpired extends BadRequest {
  override name = 'AttachmentSetExpired';
  constructor() {
    super(
      'The expiration time of the attachment set has passed. The set expires 1 hour after it is created.',
    );
  }
}

export class AttachmentSetSizeLimitExceeded extends BadRequest {
  override name = 'AttachmentSetSizeLimitExceeded';
  constructor() {
    super(
      'A limit for the size of an attachment set has been exceeded. The limits are three attachments and 5 MB per attachment.',
    );
  }
}

export class AttachmentLimitExceeded extends BadRequest {
  override name = 'AttachmentLimitExceeded';
  constructor() {
    super('The limit for the number of attachment sets created in a short period of time has been exceeded.');
  }
}

export class DescribeAttachmentLimitExceeded extends BadRequest {
  override name = 'DescribeAttachmentLimitExceeded';
  constructor() {
    super(
      'The limit for the number of DescribeAttachment requests in a short period of time has been exceeded.',
    );
  }
}

export class UploadIdNotFound extends BadRequest {
  override name = 'UploadIdNotFound';
  constructor() {
    super("The specified uploadId couldn't be located.");
  }
}

export class DryRunOperation extends BadRequest {
  override name = 'DryRunOperationException';
  constructor() {
    super("The request was valid, but the operation wasn't performed because dryRun was set to true.");
  }
}

/** Carries the reasons that the model gives this error. */
export class Throttling extends BadRequest {
  override name = 'ThrottlingException';
  override readonly detail: Readonly<Record<string, unknown>>;
  constructor(resource: string) {
    super('Rate exceeded');
    this.detail = { throttlingReasons: [{ reason: 'AccountThrottled', resource }] };
  }
}
