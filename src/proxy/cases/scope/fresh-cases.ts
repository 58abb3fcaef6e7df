import { isJsonObject, type JsonObject, type JsonValue } from '../../../support/json.ts';
import { apiLimits } from '../../../support/limits.ts';
import type { ReadSupport } from '../../accounts/read-support.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { Person } from '../../identity/sessions.ts';

/** In whose name the upstream is asked, and for how long. */
export interface ScopeAsker {
  readonly account: AccountEntry;
  readonly person: Person;
  readonly signal: AbortSignal | null;
}

/**
 * Cases as the upstream tells them now, in one question, whatever comes of it: null where it does not know one of
 * them. So how long it takes, and what it costs, tells nothing of which one.
 */
export async function freshCasesOrNone(
  readSupport: ReadSupport,
  asker: ScopeAsker,
  caseIds: readonly string[],
): Promise<JsonObject[] | null> {
  // More than the API takes: refused as what is not there, as its answer would be another one.
  if (caseIds.length > apiLimits.caseIdList) return null;
  try {
    return await askFor(readSupport, asker, caseIds);
  } catch (failure) {
    if (isNotFound(failure)) return null;
    throw failure;
  }
}

/** Cases as the upstream tells them now; one that it does not know is left out. */
export async function freshCases(
  readSupport: ReadSupport,
  asker: ScopeAsker,
  caseIds: readonly string[],
): Promise<JsonObject[]> {
  if (caseIds.length === 0) return [];
  if (caseIds.length > apiLimits.caseIdList) return await inHalves(readSupport, asker, caseIds);
  try {
    return await askFor(readSupport, asker, caseIds);
  } catch (failure) {
    if (!isNotFound(failure)) throw failure;
    // One unknown id is refused with all the others.
    return caseIds.length === 1 ? [] : await inHalves(readSupport, asker, caseIds);
  }
}

async function askFor(
  readSupport: ReadSupport,
  { account, person, signal }: ScopeAsker,
  caseIds: readonly string[],
): Promise<JsonObject[]> {
  const input = {
    caseIdList: caseIds,
    includeResolvedCases: true,
    includeCommunications: false,
    maxResults: apiLimits.pageSize.max,
  };
  return casesIn(await readSupport({ account, person, signal, operation: 'DescribeCases', input }));
}

function isNotFound(failure: unknown): boolean {
  return failure instanceof Refusal && failure.type === 'CaseIdNotFound';
}

async function inHalves(
  readSupport: ReadSupport,
  asker: ScopeAsker,
  caseIds: readonly string[],
): Promise<JsonObject[]> {
  const half = Math.ceil(caseIds.length / 2);
  const first = await freshCases(readSupport, asker, caseIds.slice(0, half));
  return [...first, ...(await freshCases(readSupport, asker, caseIds.slice(half)))];
}

export function casesIn({ cases }: JsonObject): JsonObject[] {
  const list: readonly JsonValue[] = Array.isArray(cases) ? cases : [];
  return list.filter(isJsonObject);
}

/** A member of a case as a list of values: none where it has none. */
export function valuesIn(details: JsonObject, member: string): string[] {
  const value = details[member];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
