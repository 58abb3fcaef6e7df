/**
 * Sample cases for the sample accounts: the same ones on every machine for the same seed and day. Nothing
 * in them is real; the names of the accounts say so, and every address is at example.com.
 */
import type { Plan } from '../../support/plans.ts';
import { plans } from '../../support/plans.ts';
import { severitiesOf } from '../../support/first-response.ts';
import { issueTypeOfService } from '../../support/service-issue-type.ts';
import { sampleAccounts } from './accounts.ts';
import { reporters } from './people.ts';
import { Random } from './random.ts';
import type { SampleCase } from './sample-case.ts';
import type { Scenario, Turn } from './scenario.ts';
import { billingScenarios, quotaScenarios } from './scenarios/billing.ts';
import { computeScenarios } from './scenarios/compute.ts';
import { dataScenarios } from './scenarios/data.ts';
import { investigations } from './scenarios/investigations.ts';
import { networkingScenarios } from './scenarios/networking.ts';
import { operationsScenarios } from './scenarios/operations.ts';
import { otherLanguages } from './scenarios/other-languages.ts';
import { tellCase } from './tell-case.ts';
import type { StoryAccount } from './tell-case.ts';
import { endOf, turnsUntil } from './timeline.ts';
import type { Outcome } from './timeline.ts';

interface Wanted {
  readonly plan: Plan;
  readonly regions: readonly string[];
  readonly otherAccountId: string;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Cases with more than 30 messages: how each ends. */
  readonly investigations: readonly Outcome[];
}

const wanted: Readonly<Record<string, Wanted>> = {
  '111122223333': {
    plan: 'enterprise',
    regions: ['us-east-1', 'us-east-1', 'us-west-2', 'eu-west-1'],
    otherAccountId: '123456789012',
    outcomes: {
      unassigned: 5,
      opened: 1,
      'work-in-progress': 7,
      'pending-customer-action': 6,
      'customer-action-completed': 4,
      reopened: 3,
      resolved: 46,
      silent: 3,
    },
    investigations: ['work-in-progress', 'resolved', 'resolved'],
  },
  '444455556666': {
    plan: 'business',
    regions: ['eu-central-1', 'eu-central-1', 'eu-west-1'],
    otherAccountId: '123456789012',
    outcomes: {
      unassigned: 3,
      opened: 1,
      'work-in-progress': 4,
      'pending-customer-action': 3,
      'customer-action-completed': 2,
      reopened: 2,
      resolved: 30,
      silent: 2,
    },
    investigations: ['pending-customer-action', 'resolved'],
  },
  '777788889999': {
    plan: 'basic',
    regions: ['eu-west-2'],
    otherAccountId: '111122223333',
    outcomes: {
      unassigned: 1,
      opened: 0,
      'work-in-progress': 1,
      'pending-customer-action': 2,
      'customer-action-completed': 1,
      reopened: 1,
      resolved: 13,
      silent: 2,
    },
    investigations: [],
  },
};

const scenarios: readonly Scenario[] = [
  ...computeScenarios,
  ...dataScenarios,
  ...networkingScenarios,
  ...operationsScenarios,
  ...billingScenarios,
  ...quotaScenarios,
  ...otherLanguages,
];

/** Deals stories out so that none comes again before all others have come. */
class Deck {
  readonly #random: Random;
  readonly #all: readonly Scenario[];
  #rest: Scenario[] = [];

  constructor(random: Random, all: readonly Scenario[]) {
    this.#random = random;
    this.#all = all;
  }

  /** The next story that can come to this end; the others wait for their turn. */
  draw(fits: (scenario: Scenario) => boolean): Scenario {
    if (!this.#rest.some(fits)) this.#rest.push(...this.#random.shuffle(this.#all));
    const index = this.#rest.findIndex(fits);
    const [scenario] = this.#rest.splice(index, 1);
    if (index < 0 || !scenario) throw new Error('No story comes to this end');
    return scenario;
  }
}

class AccountTeller {
  readonly #random: Random;
  readonly #today: number;
  readonly #plan: Plan;
  readonly #account: StoryAccount;

  constructor(accountId: string, { plan, regions, otherAccountId }: Wanted, { seed, today }: Given) {
    this.#random = new Random(`${seed}/${today}/${accountId}`);
    this.#today = today;
    this.#plan = plan;
    this.#account = {
      accountId,
      otherAccountId,
      regions,
      reporters: reporters[accountId] ?? [],
      hasContacts: plans[plan].additionalContacts,
    };
  }

  tellAll({ outcomes, investigations: long }: Wanted): SampleCase[] {
    const issueTypes: readonly string[] = plans[this.#plan].issueTypes;
    const possible = scenarios.filter(({ serviceCode }) =>
      issueTypes.includes(issueTypeOfService(serviceCode)),
    );
    const deck = new Deck(this.#random, possible);
    const cases = Object.entries(outcomes).flatMap(
      ([outcome, count]) => Array.from({ length: count }, () => this.#tell(deck, outcome as Outcome)), // keys of the table
    );
    return [...cases, ...long.map((outcome, index) => this.#tellInvestigation(outcome, index))];
  }

  #tell(deck: Deck, outcome: Outcome): SampleCase {
    // An answer that reopens a case is written in English.
    const scenario = deck.draw(({ language }) => outcome !== 'reopened' || language === undefined);
    const turns = turnsUntil(this.#random, outcome, scenario.turns);
    return this.#write(scenario, outcome, turns, false);
  }

  #tellInvestigation(outcome: Outcome, index: number): SampleCase {
    const scenario = investigations[index % investigations.length];
    if (!scenario) throw new Error('There are no investigations');
    const { rounds } = scenario;
    const length = this.#random.integer(36, 58);
    const told = Array.from({ length }, (_, turn) => rounds[turn % rounds.length]).filter(
      (turn) => turn !== undefined,
    );
    const turns = outcome === 'resolved' ? [...told, ...scenario.turns] : endWith(outcome, told);
    return this.#write(scenario, outcome, turns, true);
  }

  #write(scenario: Scenario, outcome: Outcome, turns: readonly Turn[], isMeasured: boolean): SampleCase {
    const offered = severitiesOf(this.#plan);
    const fitting = scenario.severities.filter((severity) => offered.includes(severity));
    const severity = this.#random.pick(fitting.length > 0 ? fitting : offered.slice(0, 1));
    const end = endOf(this.#random, outcome, this.#today);
    return tellCase(this.#random, {
      account: this.#account,
      scenario,
      severity,
      outcome,
      turns,
      isMeasured,
      end,
    });
  }
}

/** Cuts a long story where it fits its status. */
function endWith(outcome: Outcome, turns: readonly Turn[]): readonly Turn[] {
  const isEnd = ({ by, asks }: Turn): boolean =>
    outcome === 'pending-customer-action' ? asks === true : by === 'AWS' && asks !== true;
  return turns.slice(0, turns.findLastIndex(isEnd) + 1);
}

interface Given {
  readonly seed: string;
  /** Start of the day, epoch milliseconds. */
  readonly today: number;
}

const day = 86_400_000;

/** Sorted by creation. Everything in them lies before the day of `now` (UTC) began. */
export function generateCases({ seed, now }: { seed: string; now: number }): SampleCase[] {
  const today = Math.floor(now / day) * day;
  const cases = sampleAccounts.flatMap(({ accountId }) => {
    const given = wanted[accountId];
    return given ? new AccountTeller(accountId, given, { seed, today }).tellAll(given) : [];
  });
  return cases.toSorted((left, right) => left.createdAt - right.createdAt);
}
