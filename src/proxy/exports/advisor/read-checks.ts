/**
 * The checks of an account for a file: as AWS tells them now, and where it does not answer as they were known
 * last. Results that are kept of the very refresh that AWS tells of are not asked for again.
 */
import { isJsonObject } from '../../../support/json.ts';
import type { JsonObject, JsonValue } from '../../../support/json.ts';
import type { OperationName } from '../../../support/operations.ts';
import type { ReadSupport } from '../../accounts/read-support.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import { findResult, type KeptResult } from '../../advisor/kept-result.ts';
import { toldState } from '../../advisor/told-check.ts';
import { invalid } from '../../admin/administer.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { Person } from '../../identity/sessions.ts';
import type { CenterTables } from '../../store/schema.ts';
import type { Database } from '../../../database/database.ts';
import { exportedCheck, type ExportedCheck, type NamedCheck, namedCheck } from './exported-check.ts';

export interface ChecksSource {
  readonly database: Database<CenterTables>;
  readonly readSupport: ReadSupport;
  readonly account: AccountEntry;
  readonly person: Person;
  readonly signal: AbortSignal;
  readonly now: number;
}

const idsAtOnce = 100;

/** Those to export: one, or all that the account has. Throws a `Refusal` where nothing is known of it. */
export async function checksToExport(
  source: ChecksSource,
  checkId: string | undefined,
): Promise<readonly NamedCheck[]> {
  const checks = await allChecks(source);
  if (checkId === undefined) return checks;
  const found = checks.filter((check) => check.checkId === checkId);
  if (found.length === 0) throw invalid('checkId: there is no such check.');
  return found;
}

async function allChecks(source: ChecksSource): Promise<NamedCheck[]> {
  try {
    const { checks } = await ask(source, 'DescribeTrustedAdvisorChecks', { language: 'en' });
    return objectsIn(checks).flatMap((check) => namedCheck(check) ?? []);
  } catch (failure) {
    const kept = await keptChecks(source);
    if (kept.length === 0 || !isUpstreams(failure)) throw failure;
    return kept;
  }
}

async function keptChecks({ database, account }: ChecksSource): Promise<NamedCheck[]> {
  const rows = await database.read
    .selectFrom('advisor_states as s')
    .innerJoin('advisor_checks as c', 'c.check_id', 's.check_id')
    .select(['c.check_id', 'c.name', 'c.category', 'c.columns'])
    .where('s.account_id', '=', account.accountId)
    .execute();
  return rows.map(({ check_id: checkId, name, category, columns }) => {
    // Written from a list of texts and from nothing else.
    return { checkId, name, category, columns: JSON.parse(columns) as string[] };
  });
}

/** One after the other, in the order of the checks. */
export async function* readChecks(
  source: ChecksSource,
  checks: readonly NamedCheck[],
): AsyncGenerator<ExportedCheck> {
  const refreshes = checks.length > 1 ? await refreshesNow(source, checks) : null;
  for (const check of checks) {
    source.signal.throwIfAborted();
    const kept = await findResult(source.database.read, source.account.accountId, check.checkId);
    const isCurrent = kept !== null && refreshes?.get(check.checkId) === kept.refreshedAt;
    yield isCurrent
      ? exportedCheck(check, kept.result, source.now)
      : await currentOrKept(source, check, kept);
  }
}

async function currentOrKept(
  source: ChecksSource,
  check: NamedCheck,
  kept: KeptResult | null,
): Promise<ExportedCheck> {
  try {
    const input = { checkId: check.checkId, language: 'en' };
    const { result = null } = await ask(source, 'DescribeTrustedAdvisorCheckResult', input);
    return exportedCheck(check, isJsonObject(result) ? result : {}, source.now);
  } catch (failure) {
    if (!kept || !isUpstreams(failure)) throw failure;
    return exportedCheck(check, kept.result, kept.seenAt);
  }
}

/** When each was refreshed last; null where AWS does not say. */
async function refreshesNow(
  source: ChecksSource,
  checks: readonly NamedCheck[],
): Promise<ReadonlyMap<string, number | null> | null> {
  const refreshes = new Map<string, number | null>();
  try {
    for (let from = 0; from < checks.length; from += idsAtOnce) {
      const checkIds = checks.slice(from, from + idsAtOnce).map(({ checkId }) => checkId);
      const { summaries } = await ask(source, 'DescribeTrustedAdvisorCheckSummaries', { checkIds });
      for (const state of objectsIn(summaries).flatMap((one) => toldState(one) ?? [])) {
        refreshes.set(state.checkId, state.refreshedAt);
      }
    }
    return refreshes;
  } catch (failure) {
    if (!isUpstreams(failure)) throw failure;
    return null;
  }
}

async function ask(source: ChecksSource, operation: OperationName, input: JsonObject): Promise<JsonObject> {
  const { readSupport, account, person, signal } = source;
  return await readSupport({ account, person, operation, input, signal });
}

/** A refusal of the upstream, or none that came; a defect of ours is no reason to tell what is old. */
function isUpstreams(failure: unknown): boolean {
  return failure instanceof Refusal;
}

function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : [];
}
