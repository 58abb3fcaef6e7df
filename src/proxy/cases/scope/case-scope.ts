/**
 * Which cases a person may see: what a policy leaves open, held against cases.
 *
 * Context: a policy may narrow an action by `supportcenter:SubmittedBy`, `OpenedBy`, `Label`,
 * `ServiceCode` and `Team`.
 * What it leaves open then (`CaseCondition`) has two uses, and nothing else decides about a case:
 * - whoever lists or counts asks the columns of all cases with it: `scopeOf` (search/search-scope.ts) says what a
 *   person sees of an account, and columns/row-scope.ts holds it against each. Queues and figures do so, too, and
 *   never look at attributes themselves;
 * - whoever is asked for a case by its id asks here.
 * Choice: the index says yes, which costs one read; it never says no. A case that it does not know, or that
 * seems out of scope, is asked for upstream in that moment: nobody is shut out for the index being late, and
 * a case that one may not see takes as long to be refused as one that does not exist, in the same words.
 * Rejected: AccessDenied, which would tell that there is such a case.
 * Cost: one call upstream for each refusal. Whoever's policies have no such condition never gets here.
 */
import type { JsonObject } from '../../../support/json.ts';
import {
  type CaseAttributes,
  type CaseCondition,
  matchesCase,
} from '../../../support/policy/case-condition.ts';
import type { ReadSupport } from '../../accounts/read-support.ts';
import type { FindCasesOfAttachment } from './attachment-cases.ts';
import type { FindKept, KeptAttributes } from './kept-attributes.ts';
import { freshCases, freshCasesOrNone, type ScopeAsker, valuesIn } from './fresh-cases.ts';

export interface CaseScopeParts {
  readonly findKept: FindKept;
  readonly findCasesOfAttachment: FindCasesOfAttachment;
  /** Settles, soon, when what is known to have changed in these accounts is in the index. */
  readonly settled: (accountIds: readonly string[]) => Promise<void>;
  readonly readSupport: ReadSupport;
}

export type Sighting = 'in scope' | 'out of scope' | 'unknown';

export class CaseScope {
  readonly #parts: CaseScopeParts;

  constructor(parts: CaseScopeParts) {
    this.#parts = parts;
  }

  /** Of cases that are to be changed or read by their ids, all of them or none. */
  async sighting(asker: ScopeAsker, condition: CaseCondition, caseIds: readonly string[]): Promise<Sighting> {
    const fresh = (doubtful: readonly string[]) => freshCasesOrNone(this.#parts.readSupport, asker, doubtful);
    const sightings = new Set((await this.#sightings(asker, condition, caseIds, fresh)).values());
    if (sightings.has('out of scope')) return 'out of scope';
    return sightings.has('unknown') ? 'unknown' : 'in scope';
  }

  async #sightings(
    asker: ScopeAsker,
    condition: CaseCondition,
    caseIds: readonly string[],
    fresh: (caseIds: readonly string[]) => Promise<readonly JsonObject[] | null>,
  ): Promise<ReadonlyMap<string, Sighting>> {
    const kept = await this.#parts.findKept(asker.account.accountId, caseIds);
    const sees = (attributes: CaseAttributes): boolean => matchesCase(condition, attributes);
    const isSeen = (known: KeptAttributes | undefined): boolean =>
      known !== undefined && known.isIndexed && sees(known);
    const sightings = new Map<string, Sighting>();
    for (const caseId of caseIds) sightings.set(caseId, isSeen(kept.get(caseId)) ? 'in scope' : 'unknown');
    const doubtful = [...sightings.keys()].filter((caseId) => sightings.get(caseId) === 'unknown');
    const told = doubtful.length > 0 ? await fresh(doubtful) : [];
    for (const details of told ?? []) {
      const [caseId = ''] = valuesIn(details, 'caseId');
      const seen = sees(attributesOf(details, kept.get(caseId)));
      if (sightings.has(caseId)) sightings.set(caseId, seen ? 'in scope' : 'out of scope');
    }
    return sightings;
  }

  /**
   * Of a file: in scope with one of the cases in whose messages it stands. No API tells whose it is, so the
   * index alone does; whoever knows a file's id from a message has had that message taken in.
   */
  async attachment(accountId: string, condition: CaseCondition, attachmentId: string): Promise<Sighting> {
    const sighting = await this.#attachmentNow(accountId, condition, attachmentId);
    if (sighting === 'in scope') return sighting;
    await this.#parts.settled([accountId]);
    return await this.#attachmentNow(accountId, condition, attachmentId);
  }

  async #attachmentNow(accountId: string, condition: CaseCondition, attachmentId: string): Promise<Sighting> {
    const caseIds = await this.#parts.findCasesOfAttachment(accountId, attachmentId);
    const kept = await this.#parts.findKept(accountId, caseIds);
    if ([...kept.values()].some((attributes) => matchesCase(condition, attributes))) return 'in scope';
    return caseIds.length > 0 ? 'out of scope' : 'unknown';
  }

  /** Those in scope of a list that is shown beside something else, in order. */
  async visible(
    asker: ScopeAsker,
    condition: CaseCondition,
    caseIds: readonly string[],
  ): Promise<readonly string[]> {
    const fresh = (doubtful: readonly string[]) => freshCases(this.#parts.readSupport, asker, doubtful);
    const sightings = await this.#sightings(asker, condition, caseIds, fresh);
    return caseIds.filter((caseId) => sightings.get(caseId) === 'in scope');
  }

  /** Those in scope of cases that the upstream has just told, in order. */
  async visibleOf(
    accountId: string,
    condition: CaseCondition,
    cases: readonly JsonObject[],
  ): Promise<readonly JsonObject[]> {
    const ids = cases.flatMap((details) => valuesIn(details, 'caseId'));
    const kept = await this.#parts.findKept(accountId, ids);
    return cases.filter((details) => {
      const [caseId = ''] = valuesIn(details, 'caseId');
      return matchesCase(condition, attributesOf(details, kept.get(caseId)));
    });
  }
}

/** As the upstream tells it now, with what is kept here and known to nobody else. */
function attributesOf(details: JsonObject, kept: KeptAttributes | undefined): CaseAttributes {
  return {
    SubmittedBy: valuesIn(details, 'submittedBy'),
    ServiceCode: valuesIn(details, 'serviceCode'),
    OpenedBy: kept?.OpenedBy ?? [],
    Label: kept?.Label ?? [],
    Team: kept?.Team ?? [],
  };
}
