import { isJsonObject } from '../../support/json.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import type { OperationName } from '../../support/operations.ts';
import { askSupport } from '../accounts/ask-support.ts';
import type { AccountEntry } from '../accounts/upstream.ts';
import type { UpstreamClient } from '../accounts/upstream-client.ts';

/** As whom snapshots are taken: nobody's name. In AWS's CloudTrail its sessions are called so. */
const reader = { userId: 'advisor-snapshots', userName: 'advisor-snapshots', email: null };

/** Ids in one question; AWS tells no bound, and its own pages ask for about as many. */
const idsAtOnce = 100;

/** The snapshots' own reads: after everybody else's, in English, ended by the signal. They throw `TestProblem`. */
export class AdvisorCalls {
  readonly signal: AbortSignal;
  private readonly client: UpstreamClient;

  constructor(client: UpstreamClient, signal: AbortSignal) {
    this.client = client;
    this.signal = signal;
  }

  async checks(account: AccountEntry): Promise<JsonObject[]> {
    const { checks } = await this.ask(account, 'DescribeTrustedAdvisorChecks', { language: 'en' });
    return objectsIn(checks);
  }

  async summaries(account: AccountEntry, checkIds: readonly string[]): Promise<JsonObject[]> {
    return await this.inParts(account, 'DescribeTrustedAdvisorCheckSummaries', 'summaries', checkIds);
  }

  async refreshStatuses(account: AccountEntry, checkIds: readonly string[]): Promise<JsonObject[]> {
    return await this.inParts(account, 'DescribeTrustedAdvisorCheckRefreshStatuses', 'statuses', checkIds);
  }

  async result(account: AccountEntry, checkId: string): Promise<JsonObject | null> {
    const input = { checkId, language: 'en' };
    const { result = null } = await this.ask(account, 'DescribeTrustedAdvisorCheckResult', input);
    return isJsonObject(result) ? result : null;
  }

  private async inParts(
    account: AccountEntry,
    operation: OperationName,
    member: string,
    checkIds: readonly string[],
  ): Promise<JsonObject[]> {
    const found: JsonObject[] = [];
    for (let from = 0; from < checkIds.length; from += idsAtOnce) {
      const input = { checkIds: checkIds.slice(from, from + idsAtOnce) };
      found.push(...objectsIn((await this.ask(account, operation, input))[member]));
    }
    return found;
  }

  private async ask(account: AccountEntry, operation: OperationName, input: JsonObject): Promise<JsonObject> {
    const { client, signal } = this;
    return await askSupport(client, { account, person: reader, operation, input, forIndex: signal });
  }
}

function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : [];
}
