import { deleteCannedText, listCannedTexts, putCannedText } from './canned-texts.ts';
import { addCaseNote, claimCase, handOverCase, releaseCase } from './claims.ts';
import { describeCase } from './describe-case.ts';
import { listAgents } from './desk-agents.ts';
import type { DeskHandlers } from './desk-handler.ts';
import { downloadAttachment } from './download-attachment.ts';
import { listQueue } from './list-queue.ts';
import { describeSimulatedAgent, putSimulatedAgent } from './simulated/simulated-setting.ts';
import { changeSeverity, replyToCase, requestInformation, resolveClaimedCase } from './work-on-case.ts';

export const deskHandlers: DeskHandlers = {
  ListQueue: listQueue,
  DescribeCase: describeCase,
  DownloadAttachment: downloadAttachment,
  ListAgents: listAgents,
  ClaimCase: claimCase,
  ReleaseCase: releaseCase,
  HandOverCase: handOverCase,
  ReplyToCase: replyToCase,
  RequestInformation: requestInformation,
  ResolveClaimedCase: resolveClaimedCase,
  ChangeSeverity: changeSeverity,
  AddCaseNote: addCaseNote,
  ListCannedTexts: listCannedTexts,
  PutCannedText: putCannedText,
  DeleteCannedText: deleteCannedText,
  DescribeSimulatedAgent: describeSimulatedAgent,
  PutSimulatedAgent: putSimulatedAgent,
};
