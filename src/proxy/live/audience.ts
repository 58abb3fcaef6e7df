import type { StoredEvent } from '../../database/events.ts';
import {
  allOf,
  type CaseCondition,
  matchesCase,
  type Residual,
} from '../../support/policy/case-condition.ts';
import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { FindKept, KeptAttributes } from '../cases/scope/kept-attributes.ts';
import type { Circumstances, Permissions } from '../identity/permissions.ts';
import type { AttributesBefore } from '../cases/scope/left-scope.ts';
import { eventFrame, isForBrowsers, leftFrame } from './event-frame.ts';

export interface AudienceParts {
  readonly permissions: Permissions;
  readonly directory: AccountDirectory;
  readonly findKept: FindKept;
}

/** Who is told of an event: whoever may see the case now, and of one that has left their scope that it changed. */
export class Audience {
  readonly #parts: AudienceParts;
  /** Looked up once for all streams. */
  readonly #attributes = new WeakMap<StoredEvent, Promise<KeptAttributes | undefined>>();

  constructor(parts: AudienceParts) {
    this.#parts = parts;
  }

  /** What the person is told of it; null: nothing. */
  async hears(circumstances: Circumstances, event: StoredEvent): Promise<string | null> {
    const hearing = await this.#hearing(circumstances, event);
    if (hearing === 'left') return leftFrame(event);
    return hearing ? eventFrame(event) : null;
  }

  async #hearing(circumstances: Circumstances, event: StoredEvent): Promise<boolean | 'left'> {
    const { accountId, caseId } = event;
    if (!isForBrowsers(event) || !(await this.#parts.directory.find(accountId))) return false;
    if (event.name === 'desk-changed') return await this.#isAgent(circumstances);
    if (event.name === 'advisor-changed') return await this.#seesAdvisor(circumstances, accountId);
    if (event.name === 'mention' && event.detail['userId'] !== circumstances.person.userId) return false;
    const residuals: Residual[] = [];
    for (const action of actionsFor(event)) {
      const decision = await this.#parts.permissions.decide(circumstances, accountId, action);
      if (decision.effect === 'deny') return false;
      if (decision.effect === 'conditional') residuals.push(decision.condition);
    }
    const condition = allOf(residuals);
    // How far the index has come tells nothing of any case.
    if (typeof condition === 'boolean' || caseId === null) return condition !== false;
    const attributes = await this.#attributesOf(event, accountId, caseId);
    // What the index does not know nobody is told of who may not see every case.
    if (attributes?.isIndexed !== true) return false;
    return matchesCase(condition, attributes) || (hadSeen(condition, attributes, event) && 'left');
  }

  async #seesAdvisor(circumstances: Circumstances, accountId: string): Promise<boolean> {
    const action = 'support:DescribeTrustedAdvisorCheckSummaries';
    return (await this.#parts.permissions.decide(circumstances, accountId, action)).effect === 'allow';
  }

  /** The desk is of all accounts: whoever sees its queue hears of all. */
  async #isAgent(circumstances: Circumstances): Promise<boolean> {
    const decision = await this.#parts.permissions.decide(circumstances, null, 'supportdesk:ListQueue');
    return decision.effect === 'allow';
  }

  #attributesOf(event: StoredEvent, accountId: string, caseId: string): Promise<KeptAttributes | undefined> {
    const known = this.#attributes.get(event);
    if (known) return known;
    const found = this.#parts.findKept(accountId, [caseId]).then((kept) => kept.get(caseId));
    this.#attributes.set(event, found);
    return found;
  }
}

/** That there is a note is for those alone who may read it. */
function actionsFor({ name, detail }: StoredEvent): readonly string[] {
  const isAboutNotes = name === 'mention' || (name === 'case-work' && detail['part'] === 'notes');
  return isAboutNotes ? ['support:DescribeCases', 'supportcenter:ReadNotes'] : ['support:DescribeCases'];
}

function hadSeen(condition: CaseCondition, attributes: KeptAttributes, { detail }: StoredEvent): boolean {
  // Events that have this member are appended with it so.
  const { before } = detail as { readonly before?: AttributesBefore };
  return before !== undefined && matchesCase(condition, { ...attributes, ...before });
}
