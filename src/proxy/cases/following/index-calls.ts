import type { CaseDetails, Communication } from '@aws-sdk/client-support';

import { apiLimits } from '../../../support/limits.ts';
import type { JsonObject } from '../../../support/json.ts';
import type { OperationName } from '../../../support/operations.ts';
import { askSupport } from '../../accounts/ask-support.ts';
import { TestProblem } from '../../accounts/test-problem.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import type { UpstreamClient } from '../../accounts/upstream-client.ts';

/**
 * As whom the index reads: nobody's name. In AWS's CloudTrail its sessions are called so. The product's own
 * audit tells what people do; a record for each of these reads would bury that.
 */
export const indexReader = { userId: 'case-index', userName: 'case-index', email: null };

export interface CasesPage {
  readonly cases: readonly CaseDetails[];
  readonly nextToken: string | null;
  /** How much text it was, about. */
  readonly bytes: number;
}

export interface CommunicationsPage {
  readonly communications: readonly Communication[];
  readonly nextToken: string | null;
}

/** The index's own reads of the Support API: after everybody else's, and ended by the signal. */
export class IndexCalls {
  readonly signal: AbortSignal;
  private readonly client: UpstreamClient;
  /** Cases that the upstream no longer tells: to ask for one costs as much as for a hundred others. */
  private readonly gone = new Set<string>();

  constructor(client: UpstreamClient, signal: AbortSignal) {
    this.client = client;
    this.signal = signal;
  }

  /** Throws `TestProblem`. */
  async ask(account: AccountEntry, operation: OperationName, input: JsonObject): Promise<JsonObject> {
    const { client, signal } = this;
    return await askSupport(client, { account, person: indexReader, operation, input, forIndex: signal });
  }

  async cases(account: AccountEntry, input: JsonObject): Promise<CasesPage> {
    const all = { includeResolvedCases: true, includeCommunications: true, ...input };
    const output = await this.ask(account, 'DescribeCases', all);
    // The model's own output; a member that is not as it says is left out where it is read.
    const cases = listOf(output['cases']) as CaseDetails[];
    return { cases, nextToken: tokenOf(output), bytes: cases.reduce((sum, one) => sum + sizeOf(one), 0) };
  }

  /** Whether the upstream has said, since this process began, that it does not know the case. */
  isGone(caseId: string): boolean {
    return this.gone.has(caseId);
  }

  /** A case that the upstream no longer tells is left out. At most `apiLimits.caseIdList` ids. */
  async casesById(account: AccountEntry, caseIds: readonly string[]): Promise<readonly CaseDetails[]> {
    if (caseIds.length === 0) return [];
    try {
      const maxResults = apiLimits.pageSize.max;
      const { cases } = await this.cases(account, { caseIdList: [...caseIds], maxResults });
      return cases;
    } catch (failure) {
      if (!(failure instanceof TestProblem) || failure.code !== 'CaseIdNotFound') throw failure;
      const [caseId] = caseIds;
      if (caseIds.length === 1 && caseId !== undefined) this.gone.add(caseId);
      if (caseIds.length === 1) return [];
    }
    // One unknown id is refused with all the others.
    const half = Math.ceil(caseIds.length / 2);
    const first = await this.casesById(account, caseIds.slice(0, half));
    return [...first, ...(await this.casesById(account, caseIds.slice(half)))];
  }

  async communications(account: AccountEntry, input: JsonObject): Promise<CommunicationsPage> {
    const all = { maxResults: apiLimits.pageSize.max, ...input };
    const output = await this.ask(account, 'DescribeCommunications', all);
    const communications = listOf(output['communications']) as Communication[]; // as above
    return { communications, nextToken: tokenOf(output) };
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function tokenOf({ nextToken }: JsonObject): string | null {
  return typeof nextToken === 'string' && nextToken !== '' ? nextToken : null;
}

/** The members beside the messages are short. */
function sizeOf({ recentCommunications }: CaseDetails): number {
  const messages = recentCommunications?.communications ?? [];
  return messages.reduce((sum, { body = '' }) => sum + body.length + 300, 500);
}
