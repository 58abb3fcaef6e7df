/** What a customer does to a case, as arbitraries. */
import * as fc from 'fast-check';

import { body, contacts, invalid, maybeSet, rarely, said, setOf, text, tick } from './given.ts';
import { owner, pickCase, present, someCase } from './question.ts';
import type { Question, Step } from './question.ts';
import type { Person } from './world.ts';
import * as writes from './writes.ts';

const codes = (input: object, serviceCode: string, categoryCode: string, problem: string | null = null) => ({
  input,
  serviceCode,
  categoryCode,
  problem,
});
const classification = fc.constantFrom(
  codes({}, 'general-info', 'using-aws'),
  codes({ serviceCode: 'aws-lambda' }, 'aws-lambda', 'other'),
  codes({ serviceCode: 'aws-lambda', categoryCode: 'timeout' }, 'aws-lambda', 'timeout'),
  codes(
    { issueType: 'customer-service', serviceCode: 'billing', categoryCode: 'refund' },
    'billing',
    'refund',
  ),
  codes({ serviceCode: 'aws-lambda', categoryCode: 'refund' }, '', '', invalid),
  codes({ issueType: 'service-limit-increase' }, '', '', invalid),
);

function opening(members: writes.NewCase, input: object, after: number): Question {
  return {
    tick: after,
    asked: { kind: 'api', owner: members.owner, operation: 'CreateCase', input },
    answer: (world) => writes.createCase(world, members),
  };
}

export const createCase: fc.Arbitrary<Step> = fc
  .record({
    owner,
    subject: text,
    body,
    contacts,
    classification,
    severityCode: fc.constantFrom(
      undefined,
      undefined,
      'low',
      'normal',
      'high',
      'urgent',
      'critical',
      'none',
    ),
    language: fc.constantFrom(undefined, undefined, 'en', 'en', 'ja', 'ja', 'tr', 'xx'),
    set: maybeSet,
    dryRun: rarely,
    tick,
  })
  .map((given) => (world) => {
    const set = setOf(world, given.owner, given.set);
    const { severityCode, language, subject, dryRun } = given;
    const { cc } = given.contacts;
    const input = present({
      ...given.classification.input,
      subject,
      communicationBody: given.body.sent,
      severityCode,
      language,
      ccEmailAddresses: cc.length > 0 ? cc : undefined,
      attachmentSetId: set ?? undefined,
      dryRun: dryRun || undefined,
    });
    const problems = [
      given.body.problem,
      given.classification.problem,
      language === 'xx' ? invalid : null,
      severityCode === 'none' ? invalid : null,
      given.contacts.problem,
    ];
    const members = {
      ...given.classification,
      owner: given.owner,
      subject,
      body: given.body,
      cc,
      set,
      dryRun,
      severityCode: severityCode ?? 'low',
      language: language ?? 'en',
      problem: problems.find((problem) => problem !== null) ?? null,
    };
    return [opening(members, input, given.tick)];
  });

/** Several cases of which nothing is said. */
export function openCases(asking: Person, count: number): Question[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = `one of ${count}: ${index}`;
    const plain = { cc: [], set: null, dryRun: false, problem: null, severityCode: 'low', language: 'en' };
    const filed = { serviceCode: 'general-info', categoryCode: 'using-aws' };
    const members = { ...plain, ...filed, owner: asking, subject, body: said(subject) };
    return opening(members, { subject, communicationBody: subject }, 1);
  });
}

/** More than a page holds. */
export const createMany: fc.Arbitrary<Step> = owner.map((each) => () => openCases(each, 11));

export const reply: fc.Arbitrary<Step> = fc
  .record({
    someCase,
    body,
    contacts,
    set: maybeSet,
    dryRun: rarely,
    tick,
    times: fc.constantFrom(1, 1, 1, 1, 4, 12),
  })
  .map((given) => (world) => {
    const { caseId, owner: asking } = pickCase(world, given.someCase);
    const set = setOf(world, asking, given.set);
    const { cc } = given.contacts;
    const { dryRun } = given;
    const input = present({
      caseId,
      communicationBody: given.body.sent,
      ccEmailAddresses: cc.length > 0 ? cc : undefined,
      attachmentSetId: set ?? undefined,
      dryRun: dryRun || undefined,
    });
    const problem = given.body.problem ?? given.contacts.problem;
    const members = { owner: asking, caseId, body: given.body, cc, set, dryRun, problem };
    // Several come in one millisecond.
    return Array.from({ length: given.times }, (_, index) => ({
      tick: index === 0 ? given.tick : 0,
      asked: { kind: 'api', owner: asking, operation: 'AddCommunicationToCase', input },
      answer: (now) => writes.addCommunication(now, members),
    }));
  });

export const resolveCase: fc.Arbitrary<Step> = fc
  .record({ someCase, dryRun: rarely, tick })
  .map((given) => (world) => {
    const { caseId, owner: asking } = pickCase(world, given.someCase);
    const input = present({ caseId, dryRun: given.dryRun || undefined });
    return [
      {
        tick: given.tick,
        asked: { kind: 'api', owner: asking, operation: 'ResolveCase', input },
        answer: (now) => writes.resolveCase(now, asking, caseId, given.dryRun),
      },
    ];
  });
