/** What an agent does in a case that they have, each in the state in which they have read it. */
import type { DeskEntryKind } from '../../support/desk-operations.ts';
import { appendEntry } from '../store/desk-claims.ts';
import { checkHold } from './check-hold.ts';
import type { Hold } from './check-hold.ts';
import type { DeskCall, DeskHandler } from './desk-handler.ts';
import type { DeskRequest } from './desk-request.ts';
import type { DeskAnswer } from './desk.ts';

interface Work {
  readonly caseId: string;
  readonly version: string;
  readonly request: DeskRequest;
  readonly kind: DeskEntryKind;
  readonly text?: string;
}

async function work({ caseId, version, request, kind, text }: Work, call: DeskCall): Promise<DeskAnswer> {
  const { desk, agent, now } = call;
  const hold: Hold = { agent, version };
  return await desk.act(caseId, request, now, {
    before: ({ transaction, row }) => checkHold(transaction, row, hold, now),
    async after(job) {
      await appendEntry(job.transaction, { caseId, agent, kind, text: text ?? null, now });
      await desk.tellAgents(job);
    },
  });
}

export const replyToCase: DeskHandler<'ReplyToCase'> = ({ caseId, version, body, attachments }, call) => {
  const { agent } = call;
  const request: DeskRequest = { action: 'reply', body, attachments, agent };
  return work({ caseId, version, request, kind: 'replied' }, call);
};

export const requestInformation: DeskHandler<'RequestInformation'> = (input, call) => {
  const { caseId, version, body, attachments } = input;
  const request: DeskRequest = { action: 'await-customer', body, attachments, agent: call.agent };
  return work({ caseId, version, request, kind: 'asked' }, call);
};

export const resolveClaimedCase: DeskHandler<'ResolveClaimedCase'> = (input, call) => {
  const { caseId, version, body, attachments } = input;
  const request: DeskRequest = { action: 'resolve', body, attachments, agent: call.agent };
  return work({ caseId, version, request, kind: 'resolved' }, call);
};

export const changeSeverity: DeskHandler<'ChangeSeverity'> = ({ caseId, version, severityCode }, call) => {
  const request: DeskRequest = { action: 'change-severity', severityCode, agent: call.agent };
  return work({ caseId, version, request, kind: 'severity-changed', text: severityCode }, call);
};
