/**
 * A call that is not carried out, or whose outcome is an error of ours. `type` is the name on the
 * wire (`__type`), `message` is told to the client, so neither holds a secret.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    message: string,
    options: { headers?: Readonly<Record<string, string>>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.type = type;
    this.headers = options.headers ?? {};
  }
}

export function notSignedIn(): Refusal {
  return new Refusal(401, 'NotAuthorized', 'Nobody is signed in, or the session has ended. Sign in again.');
}

export function accessDenied(who: string, action: string): Refusal {
  const message = `User: ${who} is not authorized to perform: ${action}`;
  return new Refusal(403, 'AccessDeniedException', message);
}

export function foreignOrigin(message: string): Refusal {
  return new Refusal(403, 'AccessDeniedException', message);
}

export function unknownOperation(): Refusal {
  return new Refusal(404, 'UnknownOperationException', 'The operation is not known here.');
}

export function bodyTooLarge(limit: number): Refusal {
  const message = `The request is larger than ${limit} bytes.`;
  return new Refusal(413, 'RequestEntityTooLargeException', message);
}

/** AWS's words; also for a case that the person may not see. */
export function caseIdNotFound(): Refusal {
  return new Refusal(400, 'CaseIdNotFound', "The requested caseId couldn't be located.");
}

export function throttled(message = 'Rate exceeded'): Refusal {
  return new Refusal(400, 'ThrottlingException', message);
}

/** AWS's words; also for a file of a case that the person may not see. */
export function attachmentIdNotFound(): Refusal {
  const message = 'An attachment with the specified ID could not be found.';
  return new Refusal(400, 'AttachmentIdNotFound', message);
}

/** AWS's words; also for files that somebody else has prepared. */
export function attachmentSetIdNotFound(): Refusal {
  const message = 'An attachment set with the specified ID could not be found.';
  return new Refusal(400, 'AttachmentSetIdNotFound', message);
}

/** The same of an upload. */
export function uploadIdNotFound(): Refusal {
  return new Refusal(400, 'UploadIdNotFound', "The specified uploadId couldn't be located.");
}

/** Any failure as what a client may be told; an unknown one is told as nothing. */
export function asRefusal(failure: unknown): Refusal {
  if (failure instanceof Refusal) return failure;
  return new Refusal(
    500,
    'InternalFailure',
    'The request could not be processed because of a failure here.',
    {
      cause: failure,
    },
  );
}

/** AWS's error envelope (awsJson1.1), as the SDKs and the CLI read it. */
export function envelope(refusal: Refusal): string {
  return JSON.stringify({ __type: refusal.type, message: refusal.message });
}

export const awsJson = 'application/x-amz-json-1.1';
/** Of the Trusted Advisor API. */
export const restJson = 'application/json';
