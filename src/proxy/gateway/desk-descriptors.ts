/** The agents' side: each operation with a permission of its own, for the installation as a whole. */
import type { DeskOperationName } from '../../support/desk-operations.ts';
import { deskOperationNames, deskOperations, deskTarget } from '../../support/desk-operations.ts';
import { bodyLimits } from '../../support/limits.ts';
import type { OperationDescriptor } from './operation-descriptor.ts';

const cased = { in: ['caseId'] } as const;
/** What leads to another state of the case. */
const moved = { in: ['caseId'], out: ['status'] } as const;

/** Never a message, a note, a canned text or a name of a file. */
const audited: Record<DeskOperationName, { in: readonly string[]; out?: readonly string[] }> = {
  ListQueue: { in: ['queue', 'accountIds', 'severityCodes', 'languages', 'offset'] },
  DescribeCase: cased,
  DownloadAttachment: { in: ['caseId', 'attachmentId'] },
  ListAgents: { in: [] },
  ClaimCase: moved,
  ReleaseCase: cased,
  HandOverCase: { in: ['caseId', 'toAgent', 'from'], out: ['status'] },
  ReplyToCase: moved,
  RequestInformation: moved,
  ResolveClaimedCase: moved,
  ChangeSeverity: { in: ['caseId', 'severityCode'] },
  AddCaseNote: cased,
  ListCannedTexts: { in: [] },
  PutCannedText: { in: ['textId', 'name'], out: ['textId'] },
  DeleteCannedText: { in: ['textId'] },
  DescribeSimulatedAgent: { in: [] },
  PutSimulatedAgent: { in: ['delaySeconds'] },
};

const withFiles: ReadonlySet<DeskOperationName> = new Set([
  'ReplyToCase',
  'RequestInformation',
  'ResolveClaimedCase',
]);

function describe(name: DeskOperationName): OperationDescriptor {
  const { access } = deskOperations[name];
  return {
    name,
    service: 'desk',
    eventSource: 'supportcenter',
    access,
    scope: 'installation',
    actions: [`supportdesk:${name}`],
    byToken: false,
    bodyLimit: withFiles.has(name) ? bodyLimits.attachments : bodyLimits.other,
    keyed: access === 'write',
    cases: 'refused',
    auditInput: audited[name].in,
    auditOutput: audited[name].out ?? [],
    quota: 'none',
    knownTo: 'emulator',
  };
}

/** By the value of `X-Amz-Target`. */
export const deskDescriptors: ReadonlyMap<string, OperationDescriptor> = new Map(
  deskOperationNames.map((name) => [`${deskTarget}.${name}`, describe(name)]),
);
