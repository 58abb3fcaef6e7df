import { z } from 'zod';

import { severityCodes } from '../../support/severities.ts';

const attachment = z.strictObject({ fileName: z.string(), data: z.base64() });
const agent = z.string().min(1).max(128);
const body = z.string().min(1).max(8000);
const attachments = z.array(attachment).max(10).optional();

/** What an agent does, by the internal API and by the test control; `agent` is who does it. */
export const deskRequest = z.discriminatedUnion('action', [
  /** Takes a case, or hands it over to the agent named. */
  z.strictObject({ action: z.literal('assign'), agent: agent.optional() }),
  z.strictObject({ action: z.literal('reply'), body, attachments, agent: agent.optional() }),
  /** With a body: asks for information. */
  z.strictObject({
    action: z.literal('await-customer'),
    body: body.optional(),
    attachments,
    agent: agent.optional(),
  }),
  z.strictObject({
    action: z.literal('resolve'),
    body: body.optional(),
    attachments,
    agent: agent.optional(),
  }),
  z.strictObject({
    action: z.literal('change-severity'),
    severityCode: z.enum(severityCodes),
    agent: agent.optional(),
  }),
]);

/** The body of the internal API: the same, and which case. */
export const deskCall = z.looseObject({ caseId: z.string() });

export type DeskRequest = z.infer<typeof deskRequest>;
