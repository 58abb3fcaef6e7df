/** Every operation of the agents' side. What changes something is sent what the emulator refuses. */
import type { DeskOperationName } from '../../../src/support/desk-operations.ts';
import type { Row } from './roles.ts';

const ok = (who: Row['who'], input: Row['input'] = () => ({})): Row => ({ who, input, answer: 'ok' });
const refused = (who: Row['who']): Row => ({ who, answer: 'ValidationException' });

const agents = ['agent'] as const;
/** The deny covers what ends in `Case`. */
const some = ['agent', 'explicit deny'] as const;

export const deskRows: Record<DeskOperationName, Row> = {
  ListQueue: ok(some),
  DescribeCase: ok(agents, ({ caseId }) => ({ caseId })),
  DownloadAttachment: ok(some, ({ caseId, attachmentId }) => ({ caseId, attachmentId })),
  ListAgents: ok(some),
  ClaimCase: refused(agents),
  ReleaseCase: refused(agents),
  HandOverCase: refused(agents),
  ReplyToCase: refused(agents),
  RequestInformation: refused(some),
  ResolveClaimedCase: refused(agents),
  ChangeSeverity: refused(some),
  AddCaseNote: refused(some),
  ListCannedTexts: ok(some),
  PutCannedText: refused(some),
  DeleteCannedText: refused(some),
  DescribeSimulatedAgent: ok(some),
  PutSimulatedAgent: refused(some),
};
