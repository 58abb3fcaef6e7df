/** One product with random cases, and what it tells people with random policies against the plain evaluator. */
import { expect } from 'vitest';

import type { Engine } from '../../../src/database/database.ts';
import { isAllowed } from '../../plain-evaluator.ts';
import type { Keys } from '../../plain-evaluator.ts';
import { wordsIndexed } from '../cases/tell-cases.ts';
import { startDecisionPoint } from '../policies/decision-point.ts';
import type { DecisionPoint } from '../policies/decision-point.ts';
import { retail } from '../test-accounts.ts';
import { Administration } from './administration.ts';
import { keepDrafts, keepMentions, leaveRecords, type Recorded } from './beside.ts';
import type { Coverage } from './coverage.ts';
import { manyWays } from './many-ways.ts';
import type { ScopeSample } from './samples.ts';
import { keepCases, keepTeams, keepWork, keysOfCase, randomCases, shuffledWork } from './universe.ts';
import type { KnownCase, UserIds } from './universe.ts';
import { upstreamOf } from './upstream.ts';
import { type Named, passedPermission, refusals, type Way, ways } from './ways.ts';
import { type May, seenBy, type World } from './world.ts';

const stranger: Named = {
  caseId: `case-${retail}-muen-2026-ffffffffffffffff`,
  displayId: '8999999999',
  attachmentId: 'of no case',
};

/** Labels and teams are drawn anew after so many samples. */
const shuffledEvery = 20;
/** Calls at once: what takes longest is that each is recorded durably, which several share. */
const atOnce = 8;

export class Comparison {
  readonly #point: DecisionPoint;
  readonly #administration: Administration;
  readonly #recorded: readonly Recorded[];
  readonly #until: string;
  readonly #coverage: Coverage;
  #cases: readonly KnownCase[];
  #turn = 0;

  private constructor(
    point: DecisionPoint,
    parts: {
      readonly administration: Administration;
      readonly cases: readonly KnownCase[];
      readonly recorded: readonly Recorded[];
      readonly coverage: Coverage;
    },
  ) {
    this.#point = point;
    this.#administration = parts.administration;
    this.#cases = parts.cases;
    this.#recorded = parts.recorded;
    this.#coverage = parts.coverage;
    // Records tell whole seconds.
    this.#until = new Date(Date.now() + 1_000).toISOString();
  }

  static async start(engine: Engine, count: number, coverage: Coverage): Promise<Comparison> {
    const cases = randomCases(count, 7);
    const point = await startDecisionPoint(
      engine,
      upstreamOf(() => cases),
    );
    const { unnoticed, database } = point.fixture;
    await keepTeams(unnoticed);
    await keepCases(unnoticed, cases, idsOf(point));
    await keepMentions(unnoticed, Object.values(idsOf(point)), cases);
    await wordsIndexed(database);
    const admin = await point.fixture.admin();
    const recorded = await leaveRecords(admin, cases, headOf(cases));
    return new Comparison(point, { administration: new Administration(admin), cases, recorded, coverage });
  }

  async close(): Promise<void> {
    await this.#point.close();
  }

  async compare(sample: ScopeSample): Promise<void> {
    const { unnoticed } = this.#point.fixture;
    const { userId, browser } = this.#point.people[sample.userName];
    if (this.#turn % shuffledEvery === 0) {
      this.#cases = shuffledWork(this.#cases, this.#turn);
      await keepWork(unnoticed, this.#cases);
    }
    this.#turn += 1;
    await keepDrafts(unnoticed, userId, this.#cases);
    await this.#administration.give(userId, sample.policies);
    const world: World = {
      fixture: this.#point.fixture,
      browser,
      userId,
      cases: this.#cases,
      head: headOf(this.#cases),
      recorded: this.#recorded,
      until: this.#until,
      may: this.#mayOf(sample, userId),
      turn: this.#turn,
    };
    this.#coverage.addSample(seenBy(world, ['support:DescribeCases'], false).length, this.#cases.length);
    await this.#compareMany(world);
    await this.#compareSingle(world);
  }

  #mayOf({ policies, userName }: ScopeSample, userId: string): May {
    const userIds = idsOf(this.#point);
    const person: Keys = { 'aws:username': [userName], 'aws:userid': [userId] };
    return (actions, known) => {
      const keys = { ...person, ...(known && keysOfCase(known, userIds)) };
      return actions.every((action) => isAllowed(policies, action, keys, this.#coverage.note));
    };
  }

  async #compareMany(world: World): Promise<void> {
    for (const way of manyWays) {
      if (world.turn % (way.everySo ?? 1) !== 0) continue;
      const expected = way.expected(world);
      expectSame(way.name, await way.tell(world), expected);
      const [seen, all] = way.counted?.(world) ?? [sizeOf(expected), world.cases.length];
      this.#coverage.addWay(way.name, seen, Math.max(0, all - seen));
    }
  }

  /** Each case by one of the ways to it, which change with the sample. */
  async #compareSingle(world: World): Promise<void> {
    const strangers = new Map<Way, Promise<string>>();
    for (let from = 0; from < world.cases.length; from += atOnce) {
      await Promise.all(
        world.cases.slice(from, from + atOnce).map(async (known, index) => {
          const way = ways[(from + index + world.turn) % ways.length];
          if (way) await this.#compareOne(world, known, way, strangers);
        }),
      );
    }
  }

  async #compareOne(
    world: World,
    known: KnownCase,
    way: Way,
    strangers: Map<Way, Promise<string>>,
  ): Promise<void> {
    const isIn = world.may(way.actions, known) && (way.alsoMay?.(world) ?? true);
    // What is not in the index can't be told by it, and whether that is refused depends on the others.
    if (isIn && way.byIndex && !known.isIndexed) return;
    if (way.concerns && !way.concerns(world, known)) return;
    const answer = await way.ask(world, known);
    const { status, text, errorType } = answer;
    const isThere = (way.isThere ?? passedPermission)(answer);
    expectSame(way.name, { isThere, text }, { isThere: isIn, text });
    this.#coverage.addWay(way.name, isIn ? 1 : 0, isIn ? 0 : 1);
    // Where another case is what keeps the person out, this one is no secret.
    if (world.may(way.actions, known)) return;
    const asked = strangers.get(way) ?? toldOf(way.ask(world, stranger));
    strangers.set(way, asked);
    expectSame(way.name, `${status} ${text}`, await asked);
    expectSame(way.name, refusals.test(errorType ?? 'CaseIdNotFound'), true);
  }
}

function idsOf({ people }: DecisionPoint): UserIds {
  return { ann: people.ann.userId, Bob: people.Bob.userId };
}

function expectSame(way: string, told: unknown, expected: unknown): void {
  expect({ way, told }).toEqual({ way, told: expected });
}

async function toldOf(answer: Promise<{ readonly status: number; readonly text: string }>): Promise<string> {
  const { status, text } = await answer;
  return `${status} ${text}`;
}

/** To whom all others are linked: the last that the index knows. */
function headOf(cases: readonly KnownCase[]): KnownCase {
  const head = cases.findLast(({ isIndexed }) => isIndexed);
  if (!head) throw new Error('No case is indexed.');
  return head;
}

/** How many cases, or numbers of cases, were to be told. */
function sizeOf(expected: unknown): number {
  if (expected instanceof Set) return expected.size;
  if (Array.isArray(expected)) return expected.length;
  if (typeof expected === 'object' && expected !== null && 'total' in expected) return Number(expected.total);
  return 0;
}
