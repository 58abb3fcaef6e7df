/**
 * Numbers that bound a case, in one place.
 * Sources: service model (lengths, ranges), general reference (quotas), user guide (form, attachments).
 * Sizes are bytes, times milliseconds, lengths Unicode code points.
 */
const megabyte = 1024 * 1024;
const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** What the console's form asks; stricter than the API. */
export const formLimits = { subject: 250, description: 5000 } as const;

export const apiLimits = {
  communicationBody: 8000,
  ccEmailAddresses: 10,
  uploadIds: 10,
  caseIdList: 100,
  pageSize: { min: 10, max: 100 },
  /** When maxResults is left out: not documented, our choice. */
  defaultPageSize: 100,
  /** How many of a case's newest communications DescribeCases returns with it. */
  recentCommunications: 5,
} as const;

export const attachmentLimits = {
  perSet: 3,
  /** "5 MB" is not defined further; binary megabytes are our choice. */
  bytes: 5 * megabyte,
  setLifetime: hour,
  uploadBytes: 157_286_400,
  uploadPartBytes: 104_857_600,
  uploadLinksPerCall: 10,
  /** An upload that no case took is deleted after this. */
  uploadLifetime: 24 * hour,
} as const;

/** Not adjustable. Attachment sets and DescribeAttachment have limits that AWS does not publish: ours. */
export const quotas = {
  casesPerHour: 10,
  supportCallsPerSecond: 5,
  advisorCallsPerSecond: 100,
  attachmentSetsPerHour: 100,
  describeAttachmentsPerMinute: 100,
} as const;

/** Largest request bodies that the emulator and the proxy take. */
export const bodyLimits = { attachments: 32 * megabyte, other: 256 * 1024 } as const;

export const caseTimes = {
  /** Silence of the customer after which a case that waits for them is resolved. */
  silence: 6 * day,
  /** How long an answer reopens a resolved case. */
  reopen: 14 * day,
  /** How long a case can be read, counted from its creation. */
  historyMonths: 24,
} as const;
