/** A case as the Support API tells it, with everything that the index keeps of it. */
import type { CaseDetails, Communication } from '@aws-sdk/client-support';

import { type Origin, originOf } from '../../support/origin.ts';
import { issueTypeOfService } from '../../support/service-issue-type.ts';
import { storable } from './storable.ts';

export interface ToldCommunication {
  /** Epoch milliseconds; unique within the case. */
  readonly sentAt: number;
  readonly submittedBy: string;
  readonly origin: Origin;
  readonly body: string;
  readonly attachments: readonly { readonly attachmentId: string; readonly fileName: string }[];
}

export interface ToldCase {
  readonly caseId: string;
  readonly displayId: string;
  readonly subject: string;
  readonly status: string;
  readonly serviceCode: string;
  readonly categoryCode: string;
  readonly severityCode: string;
  readonly issueType: string;
  readonly language: string;
  readonly submittedBy: string;
  readonly ccEmailAddresses: readonly string[];
  /** Epoch milliseconds. */
  readonly timeCreated: number;
  /** Epoch milliseconds, where somebody knows it: the API does not tell it. */
  readonly timeResolved?: number;
  /** Epoch milliseconds; null: no promise. Missing: as it was known before. */
  readonly firstResponseDue?: number | null;
  /** In any order. */
  readonly communications: readonly ToldCommunication[];
  /** Whether the case has no messages but these. */
  readonly isWhole: boolean;
}

export interface ToldBeside {
  /** Messages that DescribeCommunications has told, all that go before the recent ones or some. */
  readonly earlier?: readonly Communication[];
  /** Whether recent and earlier ones are all; without a word, when the recent ones were. */
  readonly isWhole?: boolean;
  readonly issueType?: string;
}

/** Null for what has no id or no time, which AWS never tells. */
export function toldCase(details: CaseDetails, beside: ToldBeside = {}): ToldCase | null {
  const { caseId, recentCommunications, serviceCode = '', status = '' } = details;
  const timeCreated = Date.parse(details.timeCreated ?? '');
  if (!caseId || Number.isNaN(timeCreated)) return null;
  const told = [...(beside.earlier ?? []), ...(recentCommunications?.communications ?? [])];
  return {
    caseId: storable(caseId),
    displayId: storable(details.displayId),
    subject: storable(details.subject),
    status: storable(status),
    serviceCode: storable(serviceCode),
    categoryCode: storable(details.categoryCode),
    severityCode: storable(details.severityCode),
    issueType: storable(beside.issueType ?? issueTypeOfService(serviceCode)),
    language: storable(details.language),
    submittedBy: storable(details.submittedBy),
    ccEmailAddresses: (details.ccEmailAddresses ?? []).map(storable),
    timeCreated,
    communications: told.flatMap((one) => toldCommunication(one) ?? []),
    isWhole: beside.isWhole ?? !recentCommunications?.nextToken,
  };
}

export function toldCommunication(told: Communication): ToldCommunication | null {
  const sentAt = Date.parse(told.timeCreated ?? '');
  if (Number.isNaN(sentAt)) return null;
  return {
    sentAt,
    submittedBy: storable(told.submittedBy),
    origin: originOf(told.submittedBy),
    body: storable(told.body),
    attachments: (told.attachmentSet ?? []).map(({ attachmentId, fileName }) => ({
      attachmentId: storable(attachmentId),
      fileName: storable(fileName),
    })),
  };
}
