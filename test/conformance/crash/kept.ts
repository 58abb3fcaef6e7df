/** What an emulator has kept, read through the API. */
import type { Communication } from '../cases.ts';
import type { EmulatorProcess } from '../process/emulator-process.ts';

async function* pages(
  emulator: EmulatorProcess,
  operation: string,
  filter: object,
): AsyncGenerator<Record<string, unknown>> {
  let nextToken: unknown;
  do {
    const { status, output } = await emulator.call(operation, { ...filter, nextToken });
    if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(output)}`);
    yield output;
    nextToken = output['nextToken'];
  } while (nextToken !== undefined);
}

/** Ids of all cases that were opened since, epoch milliseconds. */
export async function caseIdsSince(emulator: EmulatorProcess, since: number): Promise<string[]> {
  const filter = {
    afterTime: new Date(since).toISOString(),
    includeResolvedCases: true,
    includeCommunications: false,
  };
  const ids: string[] = [];
  for await (const page of pages(emulator, 'DescribeCases', filter)) {
    // A success has the form of the model.
    ids.push(...(page['cases'] as { caseId: string }[]).map((each) => each.caseId));
  }
  return ids;
}

export async function communicationsOf(
  emulator: EmulatorProcess,
  caseIds: readonly string[],
): Promise<Communication[]> {
  const found: Communication[] = [];
  for (const caseId of caseIds) {
    for await (const page of pages(emulator, 'DescribeCommunications', { caseId })) {
      // A success has the form of the model.
      found.push(...(page['communications'] as Communication[]));
    }
  }
  return found;
}

/** Name and Base64. */
export async function attachmentOf(emulator: EmulatorProcess, attachmentId: string): Promise<unknown> {
  return (await emulator.call('DescribeAttachment', { attachmentId })).output['attachment'];
}
