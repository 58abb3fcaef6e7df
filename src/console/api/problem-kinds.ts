/** Names of errors on the wire and what they are to people. Sources: service model, common errors, our proxy. */
export type ProblemKind =
  | 'network'
  | 'gateway'
  | 'signedOut'
  | 'denied'
  | 'signInTooOld'
  | 'plan'
  | 'throttled'
  | 'internal'
  | 'keys'
  | 'lost'
  | 'keyReused'
  | 'invalid'
  | 'tooLarge'
  | 'caseLimit'
  | 'caseNotFound'
  | 'attachmentNotFound'
  | 'downloadLimit'
  | 'setLimit'
  | 'setSize'
  | 'setExpired'
  | 'uploadGone'
  | 'uploadFailed'
  | 'uploadPaused'
  | 'fileUnreadable'
  | 'partMissing'
  | 'unexpected';

export const problemKinds: Readonly<Record<string, ProblemKind>> = {
  AccessDeniedException: 'denied',
  SignInAgainException: 'signInTooOld',
  OptInRequired: 'plan',
  SubscriptionRequiredException: 'plan',
  OutcomeUnknownException: 'lost',
  IdempotentParameterMismatch: 'keyReused',
  ThrottlingException: 'throttled',
  Throttling: 'throttled',
  InternalServerError: 'internal',
  InternalFailure: 'internal',
  ServiceUnavailable: 'internal',
  ExpiredTokenException: 'keys',
  IncompleteSignatureException: 'keys',
  InvalidSignatureException: 'keys',
  MissingAuthenticationTokenException: 'keys',
  UnrecognizedClientException: 'keys',
  InvalidParameterValueException: 'invalid',
  SerializationException: 'invalid',
  ValidationException: 'invalid',
  RequestEntityTooLargeException: 'tooLarge',
  CaseCreationLimitExceeded: 'caseLimit',
  CaseIdNotFound: 'caseNotFound',
  AttachmentIdNotFound: 'attachmentNotFound',
  DescribeAttachmentLimitExceeded: 'downloadLimit',
  AttachmentLimitExceeded: 'setLimit',
  AttachmentSetSizeLimitExceeded: 'setSize',
  AttachmentSetExpired: 'setExpired',
  AttachmentSetIdNotFound: 'setExpired',
  UploadIdNotFound: 'uploadGone',
};

/** Failures of our own before a write was sent at all. */
export const unsentKinds: Readonly<Record<string, ProblemKind>> = {
  UploadFailed: 'uploadFailed',
  UploadPaused: 'uploadPaused',
  FileUnreadable: 'fileUnreadable',
};
