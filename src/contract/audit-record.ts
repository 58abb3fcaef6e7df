/**
 * One line of the audit: CloudTrail's record format, so that the tools that read CloudTrail read
 * ours. Source: CloudTrail record contents, event version 1.11. Subjects, bodies, contents of
 * attachments and secrets never stand in a record.
 */
export interface AuditRecord {
  readonly eventVersion: '1.11';
  readonly userIdentity: AuditIdentity;
  /** ISO 8601, seconds, UTC. */
  readonly eventTime: string;
  readonly eventSource: AuditEventSource;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string | null;
  readonly requestParameters: AuditParameters | null;
  readonly responseElements: AuditParameters | null;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  /** On a refusal that told the caller there is no such case: there is, and policies keep it from them. */
  readonly additionalEventData?: { readonly caseScope: 'out of scope' };
  readonly requestID: string;
  readonly eventID: string;
  readonly readOnly: boolean;
  readonly eventType: 'AwsApiCall' | 'AwsConsoleSignIn' | 'AwsServiceEvent';
  readonly managementEvent: true;
  readonly eventCategory: 'Management';
  /** The AWS account that the call was for; absent where it was for the installation. */
  readonly recipientAccountId?: string;
  /** The upstream's own request id, where the call reached it. */
  readonly sharedEventID?: string;
}

export type AuditEventSource = 'support.amazonaws.com' | 'trustedadvisor.amazonaws.com' | 'supportcenter';

export interface AuditIdentity {
  /** `Unknown`: nobody is signed in, or the name that was tried is not a user's. */
  readonly type: 'IAMUser' | 'AssumedRole' | 'WebIdentityUser' | 'Unknown';
  readonly principalId?: string;
  readonly arn?: string;
  readonly accountId?: string;
  readonly userName?: string;
  /** The personal access token that called in place of a session; the name is its person's for it. */
  readonly credentialId?: string;
  readonly credentialName?: string;
  /** The issuer that vouched for a `WebIdentityUser`. */
  readonly identityProvider?: string;
  readonly sessionContext?: AuditSessionContext;
}

export interface AuditSessionContext {
  readonly attributes: { readonly creationDate: string; readonly mfaAuthenticated: 'true' | 'false' };
  /** The role of an `AssumedRole`; of several the first by name. */
  readonly sessionIssuer?: {
    readonly type: 'Role';
    readonly principalId: string;
    readonly arn: string;
    readonly userName: string;
  };
  /** The issuer that vouched for the person, and all roles that followed from it. */
  readonly webIdFederationData?: {
    readonly federatedProvider: string;
    readonly attributes: { readonly roles: string };
  };
}

export type AuditValue = string | number | boolean | null | readonly AuditValue[] | AuditParameters;
export interface AuditParameters {
  readonly [name: string]: AuditValue;
}
