/** Steps that change nothing but time, as arbitraries. */
import * as fc from 'fast-check';

import { owner, pickCase, pickRef, present, someCase, which } from './question.ts';
import type { Question, Step } from './question.ts';
import * as reads from './reads.ts';
import type { ModelCursor, ModelPage, Person, World } from './world.ts';

const day = 86_400;
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const pageSize = fc.option(fc.constantFrom(10, 10, 11, 100), { nil: null, freq: 3 });

/** All for the same millisecond. */
const spellings: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => iso.replace('Z', '+00:00'),
  (iso) => iso.replace('Z', ''),
  (iso) => iso.replace('Z', '999Z'),
];

/** A moment near one that the world knows, and how it is written. */
const moment = fc.record({
  which,
  off: fc.constantFrom(-1, 0, 1, -86_400_000),
  write: fc.constantFrom(...spellings),
});
type Moment = typeof moment extends fc.Arbitrary<infer Value> ? Value : never;

function timeOf(world: World, given: Moment | undefined): { time: number | null; text: string | undefined } {
  if (!given) return { time: null, text: undefined };
  const times = world.cases.flatMap((one) => one.communications.map((each) => each.createdAt));
  const time = (times[given.which % Math.max(times.length, 1)] ?? world.now) + given.off;
  return { time, text: given.write(new Date(time).toISOString()) };
}

const readings = {
  DescribeCases: reads.describeCases,
  DescribeCommunications: reads.describeCommunications,
} as const;

function asking(operation: keyof typeof readings, page: ModelPage): Question {
  const members = { ...page.input, maxResults: page.maxResults ?? undefined, nextToken: page.cursor?.token };
  return {
    tick: 0,
    asked: { kind: 'api', owner: page.owner, operation, input: present(members) },
    answer(world) {
      if (operation === 'DescribeCases') world.pages.push(page);
      return readings[operation](world, page);
    },
  };
}

export const describeCases: fc.Arbitrary<Step> = fc
  .record({
    owner,
    cases: maybe(fc.array(which, { minLength: 1, maxLength: 3 })),
    displayId: fc.option(which, { nil: undefined, freq: 5 }),
    language: maybe(fc.constantFrom('en', 'ja')),
    includeResolvedCases: maybe(fc.boolean()),
    includeCommunications: maybe(fc.boolean()),
    after: maybe(moment),
    before: maybe(moment),
    maxResults: pageSize,
  })
  .map((given) => (world) => {
    const after = timeOf(world, given.after);
    const before = timeOf(world, given.before);
    const own = world.cases.filter((one) => one.owner === given.owner);
    const input = present({
      caseIdList: given.cases && [
        // Most of them the account's own: one that is not there refuses the whole request.
        ...new Set(given.cases.map((each) => pickRef(each % 5 ? own : world.cases, each, (one) => one.id))),
      ],
      displayId:
        given.displayId === undefined
          ? undefined
          : pickRef([...world.shownCases], given.displayId, (one) => one.displayId),
      language: given.language,
      includeResolvedCases: given.includeResolvedCases,
      includeCommunications: given.includeCommunications,
      afterTime: after.text,
      beforeTime: before.text,
    });
    const { maxResults } = given;
    const page = {
      owner: given.owner,
      input,
      maxResults,
      cursor: null,
      after: after.time,
      before: before.time,
    };
    return [asking('DescribeCases', page)];
  });

/** A first page of cases. */
export function pageOf(asks: Person, input: ModelPage['input'], maxResults: number | null = null): Question {
  return asking('DescribeCases', { owner: asks, input, maxResults, cursor: null, after: null, before: null });
}

/** Everything that an account has, page by page. */
export const describeAll: fc.Arbitrary<Step> = owner.map((each) => () => [
  pageOf(each, { includeResolvedCases: true }, 10),
]);

export const describeCommunications: fc.Arbitrary<Step> = fc
  .record({ someCase, after: maybe(moment), before: maybe(moment), maxResults: pageSize })
  .map((given) => (world) => {
    const after = timeOf(world, given.after);
    const before = timeOf(world, given.before);
    const { caseId, owner: asks } = pickCase(world, given.someCase);
    const input = present({
      caseId,
      afterTime: after.text,
      beforeTime: before.text,
    });
    const { maxResults } = given;
    const page = { owner: asks, input, maxResults, cursor: null, after: after.time, before: before.time };
    return [asking('DescribeCommunications', page)];
  });

/** A question of a while ago, its times perhaps in other words: an answer that was kept has to be right. */
export const askAgain: fc.Arbitrary<Step> = fc
  .record({ which, write: fc.constantFrom(...spellings) })
  .map((given) => ({ pages }) => {
    const page = pages.slice(-6)[given.which % Math.min(pages.length, 6)];
    if (!page) return [];
    const spelt = (time: number | null) =>
      time === null ? undefined : given.write(new Date(time).toISOString());
    const times = { afterTime: spelt(page.after), beforeTime: spelt(page.before) };
    const input = present({ ...page.input, ...times });
    return [asking('DescribeCases', { ...page, input, cursor: null })];
  });

const timeIn = (input: ModelCursor['input'], name: string): number | null => {
  const text = input[name];
  if (typeof text !== 'string') return null;
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
};

/** The page after one that was left, perhaps long ago; now and then with a token of another question. */
export const continuePage: fc.Arbitrary<Step> = fc
  .record({
    which,
    other: fc.option(which, { nil: null, freq: 4 }),
    maxResults: pageSize,
    withCommunications: fc.boolean(),
  })
  .map((given) => (world) => {
    const { cursors } = world;
    // Mostly one of the newest.
    const some = given.which % 3 === 0 ? cursors : cursors.slice(-6);
    const question = some[given.which % Math.max(some.length, 1)];
    const cursor = given.other === null ? question : cursors[given.other % cursors.length];
    if (!question || !cursor) return [];
    const { operation, owner: asks } = question;
    const input =
      operation === 'DescribeCases'
        ? { ...question.input, includeCommunications: given.withCommunications }
        : question.input;
    const [after, before] = [timeIn(input, 'afterTime'), timeIn(input, 'beforeTime')];
    return [asking(operation, { owner: asks, input, maxResults: given.maxResults, cursor, after, before })];
  });

export const describeAttachment: fc.Arbitrary<Step> = fc.record({ owner, which }).map((given) => (world) => {
  const attachmentId = pickRef([...world.shown], given.which, (one) => one.attachmentId);
  return [
    {
      tick: 0,
      asked: { kind: 'api', owner: given.owner, operation: 'DescribeAttachment', input: { attachmentId } },
      answer: (now) => reads.describeAttachment(now, given.owner, attachmentId),
    },
  ];
});

const jump = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(0.0005, 0.25, 1, 3599, 3600, day) },
  { weight: 6, arbitrary: fc.constantFrom(6 * day - 1, 6 * day, 14 * day, 14 * day + 1) },
  { weight: 1, arbitrary: fc.constantFrom(300 * day, 731 * day) },
);

export function clockMoves(seconds: number): Question {
  return {
    tick: 0,
    asked: { kind: 'clock', seconds },
    answer(world) {
      world.ahead += Math.round(seconds * 1000);
      return { now: new Date(world.now).toISOString() };
    },
  };
}

export const advanceClock: fc.Arbitrary<Step> = jump.map((seconds) => () => [clockMoves(seconds)]);

export const restart: fc.Arbitrary<Step> = fc.constant(() => [
  { tick: 1, asked: { kind: 'restart' }, answer: () => ({}) },
]);
