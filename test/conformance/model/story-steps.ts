/**
 * Short stories around the moments at which time changes a case or a set, and around pages that were read
 * before something changed: chance alone comes there too seldom.
 */
import * as fc from 'fast-check';

import { said } from './given.ts';
import { which } from './question.ts';
import type { Question, Step } from './question.ts';
import { clockMoves, pageOf } from './read-steps.ts';
import type { ModelCase, World } from './world.ts';
import * as writes from './writes.ts';

const day = 86_400;

function agentDoes(one: ModelCase, action: writes.AgentAction['action'], severityCode = 'low'): Question {
  const { id: caseId, owner } = one;
  const input = { caseId, action, ...(action === 'change-severity' && { severityCode }) };
  const members = { owner, caseId, action, body: null, files: [], severityCode };
  return { tick: 1, asked: { kind: 'desk', owner, input }, answer: (world) => writes.act(world, members) };
}

function answerTo({ id: caseId, owner }: ModelCase, body: string): Question {
  const input = { caseId, communicationBody: body };
  const none = { cc: [], set: null, dryRun: false, problem: null };
  return {
    tick: 1,
    asked: { kind: 'api', owner, operation: 'AddCommunicationToCase', input },
    answer: (world) => writes.addCommunication(world, { ...none, owner, caseId, body: said(body) }),
  };
}

function resolving({ id: caseId, owner }: ModelCase): Question {
  return {
    tick: 1,
    asked: { kind: 'api', owner, operation: 'ResolveCase', input: { caseId } },
    answer: (world) => writes.resolveCase(world, owner, caseId, false),
  };
}

/** By its id, on a page of all cases and on a page of the open ones. */
function* look({ id, owner }: ModelCase): Generator<Question> {
  yield pageOf(owner, { caseIdList: [id], includeResolvedCases: true });
  yield pageOf(owner, { includeResolvedCases: true });
  yield pageOf(owner, {});
}

type Story = (one: ModelCase, about: number) => Generator<Question>;

/** Each moment is tried just before, at and just after. */
const stories: readonly Story[] = [
  function* silence(one, about) {
    yield agentDoes(one, 'await-customer');
    yield clockMoves(6 * day + about);
    yield* look(one);
    yield clockMoves(1);
    yield* look(one);
  },
  function* silenceUntouched(one) {
    yield agentDoes(one, 'await-customer');
    yield clockMoves(6 * day - 1);
    yield* look(one);
    // Only time passes: no commit tells a page that was kept.
    for (const again of look(one)) yield { ...again, tick: 500 };
  },
  function* reopening(one, about) {
    yield resolving(one);
    yield* look(one);
    yield clockMoves(14 * day + about);
    yield answerTo(one, 'Once more.');
    yield* look(one);
  },
  function* answer(one) {
    yield* look(one);
    yield answerTo(one, 'One more thing.');
    yield* look(one);
  },
  function* severity(one, about) {
    yield* look(one);
    yield agentDoes(one, 'change-severity', about < 0 ? 'high' : 'normal');
    yield* look(one);
  },
  function* handover(one) {
    yield agentDoes(one, 'await-customer');
    yield clockMoves(5 * day);
    yield agentDoes(one, 'assign');
    yield clockMoves(day);
    yield* look(one);
  },
];

/** With a set at the end of its hour, which is used then. */
function* setOfAnHour(world: World, owner: ModelCase['owner'], about: number): Generator<Question> {
  const files = [{ fileName: 'a.txt', data: 'YQ==' }];
  const none = { set: null, dryRun: false, problem: null };
  yield {
    tick: 1,
    asked: { kind: 'api', owner, operation: 'AddAttachmentsToSet', input: { attachments: files } },
    answer: (now) => writes.addToSet(now, { ...none, owner, files }),
  };
  yield clockMoves(3600 + about);
  const made = world.sets.at(-1);
  const found = world.cases.find((one) => one.owner === owner);
  if (!made || !found) return;
  const input = { caseId: found.id, communicationBody: 'With a file.', attachmentSetId: made.id };
  const members = { ...none, owner, caseId: found.id, body: said('With a file.'), cc: [], set: made.id };
  yield {
    tick: 0,
    asked: { kind: 'api', owner, operation: 'AddCommunicationToCase', input },
    answer: (now) => writes.addCommunication(now, members),
  };
  yield* look(found);
}

export const tellStory: fc.Arbitrary<Step> = fc
  .record({ which, about: fc.constantFrom(-1, -0.001, 0, 0.001, 1) })
  .map((given) => (world) => {
    const one = world.cases.slice(-6)[given.which % Math.min(world.cases.length, 6)];
    const story = stories[given.which % (stories.length + 1)];
    if (!one) return [];
    return story ? story(one, given.about) : setOfAnHour(world, one.owner, given.about);
  });
