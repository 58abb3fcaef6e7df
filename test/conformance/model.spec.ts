/**
 * Model-based: random steps on SQLite, on PostgreSQL and on a plain model in memory, which shares no code
 * with the product, give the same answers. Only the clock is the test's own, so that times are the same.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { isLong, amount, longTimeout } from '../long.ts';
import { seed } from '../seed.ts';
import { ours } from './labels.ts';
import * as caseSteps from './model/case-steps.ts';
import * as otherSteps from './model/other-steps.ts';
import type { Asked, Step } from './model/question.ts';
import * as readSteps from './model/read-steps.ts';
import { tellStory } from './model/story-steps.ts';
import { Systems } from './model/systems.ts';
import { people } from './model/world.ts';

const steps = amount(300, 10_000);
const stepsPerRun = isLong ? 200 : 80;
/** Runs have half of the most steps on average; with some room. */
const runs = Math.ceil(steps / (stepsPerRun / 3));
/** Milliseconds to look for a shorter way to a failure. */
const shrinkingTime = 30_000;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: caseSteps.createCase },
  { weight: 2, arbitrary: caseSteps.createMany },
  { weight: 8, arbitrary: caseSteps.reply },
  { weight: 2, arbitrary: caseSteps.resolveCase },
  { weight: 4, arbitrary: otherSteps.addAttachments },
  { weight: 6, arbitrary: otherSteps.agentActs },
  { weight: 5, arbitrary: readSteps.describeCases },
  { weight: 4, arbitrary: readSteps.describeAll },
  { weight: 4, arbitrary: readSteps.askAgain },
  { weight: 4, arbitrary: readSteps.describeCommunications },
  { weight: 10, arbitrary: readSteps.continuePage },
  { weight: 2, arbitrary: readSteps.describeAttachment },
  { weight: 2, arbitrary: readSteps.advanceClock },
  { weight: 1, arbitrary: readSteps.restart },
  { weight: 8, arbitrary: tellStory },
);

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-12-30T12:00:00Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

function isSame(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}

/** What was asked until the answers differed, and how they did. */
async function run(todo: readonly Step[]) {
  const systems = await Systems.start();
  const asked: Asked[] = [];
  try {
    const openings: readonly Step[] = people.map((person) => () => caseSteps.openCases(person, 3));
    for (const each of [...openings, ...todo]) {
      for (const question of each(systems.world)) {
        asked.push(question.asked);
        const difference = await systems.compare(question, isSame);
        if (difference) return { asked, difference };
      }
    }
    return { asked, difference: null };
  } finally {
    await systems.stop();
  }
}

test(
  `${ours} ${steps} steps give the same answers on both engines and on the model`,
  async () => {
    let done = 0;
    let failedAt = Number.POSITIVE_INFINITY;
    const check = async (todo: readonly Step[]): Promise<void> => {
      if (performance.now() > failedAt + shrinkingTime) return;
      const { asked, difference } = await run(todo);
      done += asked.length;
      if (difference) failedAt = Math.min(failedAt, performance.now());
      expect(difference && { ...difference, asked: asked.map((each) => JSON.stringify(each)) }).toBeNull();
    };
    // What a step asks depends on what came before: the failure lists it.
    const named = step.map((each) => Object.assign(each, { [fc.toStringMethod]: () => 'step' }));
    const todo = fc.array(named, { minLength: 1, maxLength: stepsPerRun, size: 'max' });
    await fc.assert(fc.asyncProperty(todo, check), { seed, numRuns: runs });
    expect(done).toBeGreaterThanOrEqual(steps);
  },
  longTimeout,
);
