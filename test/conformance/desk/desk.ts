/** What the desk's tests read from its answers. */
import type { Answer, TestEmulator } from '../emulator.ts';

export interface QueuedCase {
  readonly caseId: string;
  readonly displayId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly subject: string;
  readonly severityCode: string;
  readonly status: string;
  readonly agent?: string;
  readonly firstResponseDue?: string;
  readonly contactMethod?: string;
  readonly phoneNumber?: string;
  readonly version: string;
}

export interface Entry {
  readonly agent: string;
  readonly kind: string;
  readonly text?: string;
}

export interface DeskCase {
  readonly case: QueuedCase;
  readonly communications: readonly {
    readonly body: string;
    readonly origin: string;
    readonly submittedBy: string;
    readonly attachments: readonly { attachmentId: string; fileName: string }[];
  }[];
  readonly earlierBefore?: number;
  readonly entries: readonly Entry[];
}

/** Throws for a refusal. */
export async function describeAtDesk(
  emulator: TestEmulator,
  caseId: string,
  agent = 'ann',
): Promise<DeskCase> {
  const { status, output } = await emulator.callAgent('DescribeCase', { caseId }, agent);
  if (status !== 200) throw new Error(JSON.stringify(output));
  // A success has this form; the tests look at each member that they rely on.
  return output as unknown as DeskCase;
}

export async function queueOf(emulator: TestEmulator, input: object = {}, agent = 'ann') {
  const { status, output } = await emulator.callAgent('ListQueue', input, agent);
  if (status !== 200) throw new Error(JSON.stringify(output));
  // As above.
  return output as unknown as {
    cases: readonly QueuedCase[];
    total: number;
    counts: readonly { queue: string; count: number }[];
  };
}

/** Something that an agent does in a case, in the state in which it is now. */
export async function work(
  emulator: TestEmulator,
  operation: string,
  input: { caseId: string; [member: string]: unknown },
  agent = 'ann',
): Promise<Answer> {
  const { version } = (await describeAtDesk(emulator, input.caseId, agent)).case;
  return await emulator.callAgent(operation, { version, ...input }, agent);
}
