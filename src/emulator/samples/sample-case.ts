import type { CaseStatus } from '../../support/case-status.ts';
import type { IssueType } from '../../support/issue-types.ts';
import type { CaseLanguageCode } from '../../support/languages.ts';
import type { SeverityCode } from '../../support/severities.ts';
import type { SampleFile } from './files.ts';

export interface SampleCommunication {
  readonly communicationId: string;
  readonly origin: 'CUSTOMER' | 'AWS';
  readonly submittedBy: string;
  readonly body: string;
  /** Epoch milliseconds, rising within a case. */
  readonly createdAt: number;
  readonly files: readonly SampleFile[];
}

export interface SampleCase {
  readonly accountId: string;
  readonly caseId: string;
  readonly displayId: string;
  readonly issueType: IssueType;
  readonly subject: string;
  readonly serviceCode: string;
  readonly categoryCode: string;
  readonly severityCode: SeverityCode;
  readonly language: CaseLanguageCode;
  readonly ccEmailAddresses: readonly string[];
  readonly submittedBy: string;
  readonly createdAt: number;
  /** As it was last written; silence may have resolved the case since. */
  readonly status: CaseStatus;
  readonly statusSince: number;
  readonly agent: string | null;
  readonly communications: readonly SampleCommunication[];
}
