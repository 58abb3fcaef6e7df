/** What most files need: a case, and what the API says of it. */
import type { TestKey } from './accounts.ts';
import type { TestEmulator } from './emulator.ts';

export const minimalCase = { subject: 'TEST CASE--Please ignore', communicationBody: 'Nothing to do.' };

export interface Communication {
  readonly caseId: string;
  readonly body: string;
  readonly submittedBy: string;
  readonly timeCreated: string;
  readonly attachmentSet: readonly { attachmentId: string; fileName: string }[];
}

export interface CaseDetails {
  readonly caseId: string;
  readonly displayId: string;
  readonly subject: string;
  readonly status: string;
  readonly severityCode: string;
  readonly timeCreated: string;
  readonly ccEmailAddresses: readonly string[];
  readonly recentCommunications?: { communications: readonly Communication[]; nextToken?: string };
}

export async function createCase(
  emulator: TestEmulator,
  members: object = {},
  key?: TestKey,
): Promise<string> {
  const { output } = await emulator.call('CreateCase', { ...minimalCase, ...members }, key);
  if (typeof output['caseId'] !== 'string') throw new Error(`No case: ${JSON.stringify(output)}`);
  return output['caseId'];
}

export interface CasePage {
  readonly cases: readonly CaseDetails[];
  readonly nextToken?: string;
}

/** Throws when the call fails. */
export async function describeCases(
  emulator: TestEmulator,
  input: object = {},
  key?: TestKey,
): Promise<CasePage> {
  const { status, output } = await emulator.call('DescribeCases', input, key);
  if (status !== 200) throw new Error(JSON.stringify(output));
  // A success has the form of the model: the tests look at each member that they rely on.
  return output as unknown as CasePage;
}

/** Whatever its status. */
export async function readCase(emulator: TestEmulator, caseId: string): Promise<CaseDetails> {
  const { cases } = await describeCases(emulator, { caseIdList: [caseId], includeResolvedCases: true });
  const [found] = cases;
  if (!found) throw new Error(`No case ${caseId}`);
  return found;
}

export async function reply(
  emulator: TestEmulator,
  caseId: string,
  body: string,
  members: object = {},
): Promise<void> {
  const { status, output } = await emulator.call('AddCommunicationToCase', {
    caseId,
    communicationBody: body,
    ...members,
  });
  if (status !== 200) throw new Error(JSON.stringify(output));
}
