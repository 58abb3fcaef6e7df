/**
 * The agents' side of the emulator, named once for console, proxy and emulator
 * (`X-Amz-Target: SupportCenterDesk.<Operation>`). All of it is ours: AWS shows nobody its own. Each has a
 * permission of its own, `supportdesk:<Operation>`, and none has the name of an operation of the customers',
 * so that nothing that goes by names takes one for the other.
 */
export interface DeskOperationTraits {
  readonly access: 'read' | 'write';
}

const read = { access: 'read' } as const;
const write = { access: 'write' } as const;

export const deskOperations = {
  ListQueue: read,
  DescribeCase: read,
  DownloadAttachment: read,
  ListAgents: read,
  ClaimCase: write,
  ReleaseCase: write,
  HandOverCase: write,
  ReplyToCase: write,
  RequestInformation: write,
  ResolveClaimedCase: write,
  ChangeSeverity: write,
  AddCaseNote: write,
  ListCannedTexts: read,
  PutCannedText: write,
  DeleteCannedText: write,
  DescribeSimulatedAgent: read,
  PutSimulatedAgent: write,
} as const satisfies Record<string, DeskOperationTraits>;

export type DeskOperationName = keyof typeof deskOperations;

/** The left part of `X-Amz-Target`. */
export const deskTarget = 'SupportCenterDesk';

/**
 * The header by which the proxy tells the desk what administrators have said of accounts, so that both count
 * the same business hours: `111122223333=DE,444455556666=US`.
 */
export const countriesHeader = 'x-amz-supportcenter-countries';

export const deskOperationNames: readonly DeskOperationName[] =
  Object.keys(deskOperations).filter(isDeskOperationName);

export function isDeskOperationName(name: string): name is DeskOperationName {
  return Object.hasOwn(deskOperations, name);
}

/** What a desk takes at most. */
export const deskLimits = {
  /** Characters of a message to the customer, as the API's own bound. */
  body: 8000,
  note: 8000,
  cannedTexts: 200,
  cannedName: 100,
  /** Seconds after which the simulated agent answers, at most. */
  simulatedDelay: 3600,
} as const;

/** The parts of the queue. `answer`: it is AWS's turn; `waiting`: the customer is asked. */
export const deskQueues = ['answer', 'mine', 'unclaimed', 'waiting', 'open', 'resolved'] as const;

export type DeskQueue = (typeof deskQueues)[number];

/** What agents did in a case, as its entries name it. `noted` carries the note. */
export const deskEntryKinds = [
  'claimed',
  'released',
  'handed-over',
  'replied',
  'asked',
  'resolved',
  'severity-changed',
  'noted',
] as const;

export type DeskEntryKind = (typeof deskEntryKinds)[number];

/** Who holds a case that the emulator answers by itself. */
export const simulatedAgentName = 'Simulated agent';
