/** The inputs of the desk's operations. */
import { z } from 'zod';

import type { DeskOperationName } from '../../support/desk-operations.ts';
import { deskLimits, deskQueues } from '../../support/desk-operations.ts';
import { attachmentLimits } from '../../support/limits.ts';
import { severityCodes } from '../../support/severities.ts';

const caseId = z.string().min(1).max(128);
const name = z.string().trim().min(1).max(128);
const version = z.string().min(1).max(120);
const body = z.string().trim().min(1).max(deskLimits.body);
const longestData = Math.ceil(attachmentLimits.bytes / 3) * 4;
const attachment = z.strictObject({ fileName: z.string(), data: z.base64().max(longestData) });
const attachments = z.array(attachment).max(attachmentLimits.perSet).optional();
const page = {
  offset: z.number().int().min(0).max(1_000_000).default(0),
  maxResults: z.number().int().min(1).max(100).default(50),
};

export const deskInputs = {
  ListQueue: z.strictObject({
    queue: z.enum(deskQueues).default('answer'),
    accountIds: z.array(z.string().max(12)).max(100).optional(),
    severityCodes: z.array(z.enum(severityCodes)).optional(),
    languages: z.array(z.string().max(8)).max(20).optional(),
    /** In the subject, or the number of the case, or who opened it. */
    search: z.string().max(200).optional(),
    ...page,
  }),
  DescribeCase: z.strictObject({
    caseId,
    /** Messages older than this time, epoch milliseconds. */
    before: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  }),
  DownloadAttachment: z.strictObject({ caseId, attachmentId: z.string().min(1).max(1_000) }),
  ListAgents: z.strictObject({}),
  ClaimCase: z.strictObject({ caseId }),
  ReleaseCase: z.strictObject({ caseId }),
  /** `from`: who had it when the agent decided so; null: nobody. */
  HandOverCase: z.strictObject({ caseId, toAgent: name, from: name.nullable() }),
  ReplyToCase: z.strictObject({ caseId, version, body, attachments }),
  RequestInformation: z.strictObject({ caseId, version, body, attachments }),
  ResolveClaimedCase: z.strictObject({ caseId, version, body: body.optional(), attachments }),
  ChangeSeverity: z.strictObject({ caseId, version, severityCode: z.enum(severityCodes) }),
  AddCaseNote: z.strictObject({ caseId, text: z.string().trim().min(1).max(deskLimits.note) }),
  ListCannedTexts: z.strictObject({}),
  PutCannedText: z.strictObject({
    /** Without one it is a new text. */
    textId: z.string().min(1).max(64).optional(),
    name: z.string().trim().min(1).max(deskLimits.cannedName),
    body,
  }),
  DeleteCannedText: z.strictObject({ textId: z.string().min(1).max(64) }),
  DescribeSimulatedAgent: z.strictObject({}),
  /** Seconds on the emulator's clock; null switches it off. */
  PutSimulatedAgent: z.strictObject({
    delaySeconds: z.number().int().min(0).max(deskLimits.simulatedDelay).nullable(),
  }),
} as const satisfies Record<DeskOperationName, z.ZodType>;

export type DeskInput<Name extends DeskOperationName> = z.infer<(typeof deskInputs)[Name]>;
