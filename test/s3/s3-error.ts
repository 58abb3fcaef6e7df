/** What S3 refuses, by its own codes: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const statuses = {
  AuthorizationHeaderMalformed: 400,
  EntityTooSmall: 400,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  XAmzContentSHA256Mismatch: 400,
  InvalidAccessKeyId: 403,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  MissingContentLength: 411,
  InternalError: 500,
  NotImplemented: 501,
} as const;

export class S3Error extends Error {
  override name = 'S3Error';
  readonly code: keyof typeof statuses;

  constructor(code: keyof typeof statuses) {
    super(code);
    this.code = code;
  }

  get status(): number {
    return statuses[this.code];
  }
}
