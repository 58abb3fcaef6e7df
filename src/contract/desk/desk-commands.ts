/** The agents' side of the emulator, on the SDK's runtime as our own operations are. */
import type { MetadataBearer } from '@smithy/types';

import type { DeskQueue } from '../../support/desk-operations.ts';
import { centerCommand } from '../center/center-command.ts';
import { blob, listOf, noPlugins, number, operation, structure, text } from '../center/schemas.ts';
import {
  DeskCaseDetails$,
  DeskEntry$,
  DeskMessage$,
  QueuedCase$,
  queueInput,
  type DeskCaseDetails,
  type DeskEntry,
  type DeskMessage,
  type QueuedCase,
  type QueueRequest,
} from './desk-case.ts';

type With<Output> = Output & MetadataBearer;
type OfCase<Input = unknown> = Input & { caseId: string };

export interface QueuePage {
  cases: QueuedCase[];
  total: number;
  counts: { queue: DeskQueue; count: number }[];
  /** Those that have open cases. */
  accounts: { accountId: string; name: string }[];
  /** The emulator's clock. */
  now: string;
}

export interface DeskCase {
  case: DeskCaseDetails;
  /** Newest first. */
  communications: DeskMessage[];
  /** Ask for what is older than this, epoch milliseconds; absent: that was all. */
  earlierBefore?: number;
  /** Newest first. */
  entries: DeskEntry[];
  now: string;
}

const Count$ = structure('QueueCount', { queue: text, count: number });
const Account$ = structure('QueueAccount', { accountId: text, name: text });

export class ListQueueCommand extends centerCommand<QueueRequest, With<QueuePage>>(
  {},
  noPlugins,
  'ListQueue',
  operation('ListQueue', queueInput, {
    cases: () => listOf(QueuedCase$),
    total: number,
    counts: () => listOf(Count$),
    accounts: () => listOf(Account$),
    now: text,
  }),
) {}

export class DescribeCaseCommand extends centerCommand<OfCase<{ before?: number }>, With<DeskCase>>(
  {},
  noPlugins,
  'DescribeCase',
  operation(
    'DescribeCase',
    { caseId: text, before: number },
    {
      case: () => DeskCaseDetails$,
      communications: () => listOf(DeskMessage$),
      earlierBefore: number,
      entries: () => listOf(DeskEntry$),
      now: text,
    },
  ),
) {}

export interface DeskFile {
  fileName: string;
  downloadUrl: { url: string };
}

export class DownloadAttachmentCommand extends centerCommand<
  OfCase<{ attachmentId: string }>,
  With<DeskFile>
>(
  {},
  noPlugins,
  'DownloadAttachment',
  operation(
    'DownloadAttachment',
    { caseId: text, attachmentId: text },
    { fileName: text, downloadUrl: () => structure('DeskLink', { url: text }) },
  ),
) {}

export interface DeskAgent {
  agent: string;
  seenAt: string;
}

export class ListAgentsCommand extends centerCommand<object, With<{ agents: DeskAgent[] }>>(
  {},
  noPlugins,
  'ListAgents',
  operation(
    'ListAgents',
    {},
    { agents: () => listOf(structure('DeskAgent', { agent: text, seenAt: text })) },
  ),
) {}

export class ClaimCaseCommand extends centerCommand<OfCase, MetadataBearer>(
  {},
  noPlugins,
  'ClaimCase',
  operation('ClaimCase', { caseId: text }, {}),
) {}

export class ReleaseCaseCommand extends centerCommand<OfCase, MetadataBearer>(
  {},
  noPlugins,
  'ReleaseCase',
  operation('ReleaseCase', { caseId: text }, {}),
) {}

/** `from`: who had it when that was decided; null: nobody. */
export interface HandOver {
  caseId: string;
  toAgent: string;
  from: string | null;
}

export class HandOverCaseCommand extends centerCommand<HandOver, MetadataBearer>(
  {},
  noPlugins,
  'HandOverCase',
  operation('HandOverCase', { caseId: text, toAgent: text, from: text }, {}),
) {}

/** `version`: the state in which the agent has read the case. */
export interface DeskAnswer {
  caseId: string;
  version: string;
  body?: string;
  attachments?: { fileName: string; data: Uint8Array }[];
}

const File$ = structure('DeskAnswerFile', { fileName: text, data: blob });
const answer = { caseId: text, version: text, body: text, attachments: () => listOf(File$) } as const;

export class ReplyToCaseCommand extends centerCommand<DeskAnswer, MetadataBearer>(
  {},
  noPlugins,
  'ReplyToCase',
  operation('ReplyToCase', answer, {}),
) {}

export class RequestInformationCommand extends centerCommand<DeskAnswer, MetadataBearer>(
  {},
  noPlugins,
  'RequestInformation',
  operation('RequestInformation', answer, {}),
) {}

export class ResolveClaimedCaseCommand extends centerCommand<DeskAnswer, MetadataBearer>(
  {},
  noPlugins,
  'ResolveClaimedCase',
  operation('ResolveClaimedCase', answer, {}),
) {}

export class ChangeSeverityCommand extends centerCommand<
  OfCase<{ version: string; severityCode: string }>,
  MetadataBearer
>(
  {},
  noPlugins,
  'ChangeSeverity',
  operation('ChangeSeverity', { caseId: text, version: text, severityCode: text }, {}),
) {}

export class AddCaseNoteCommand extends centerCommand<OfCase<{ text: string }>, MetadataBearer>(
  {},
  noPlugins,
  'AddCaseNote',
  operation('AddCaseNote', { caseId: text, text }, {}),
) {}
