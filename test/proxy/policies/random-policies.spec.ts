/**
 * Random policies at the proxy's own decision: each sample is attached, asked about by a real call, and held
 * against an evaluator that shares no code with the product.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { operators } from '../../../src/support/policy/operators.ts';
import { amount, isLong, longTimeout } from '../../long.ts';
import { conditionsOf, isAllowed } from '../../plain-evaluator.ts';
import type { Keys, RawPolicy } from '../../plain-evaluator.ts';
import { bareOperator } from '../../random-policies.ts';
import { seed } from '../../seed.ts';
import type { CallAnswer } from '../browser.ts';
import { knownCases, startDecisionPoint } from './decision-point.ts';
import type { DecisionPoint, KnownCase } from './decision-point.ts';
import { samples } from './random-policies.ts';
import type { Sample } from './random-policies.ts';

const runs = amount(1_000, 10_000);

let point: DecisionPoint;
beforeAll(async () => {
  point = await startDecisionPoint();
});
afterAll(() => point.close());

/** What policies may say of a call of this person, as the README lists it. */
function keysOf({ userName, userAgent }: Sample): Keys {
  const now = new Date();
  return {
    'aws:username': [userName],
    'aws:userid': [point.people[userName].userId],
    'aws:principalarn': [`arn:supportcenter:iam:::user/${userName}`],
    'aws:principaltype': ['User'],
    'aws:sourceip': ['127.0.0.1'],
    'aws:currenttime': [now.toISOString()],
    'aws:epochtime': [String(Math.floor(now.getTime() / 1000))],
    'aws:securetransport': ['false'],
    'aws:useragent': [userAgent],
  };
}

function ofCase({ submittedBy, serviceCode }: KnownCase): Keys {
  return {
    ...(submittedBy !== undefined && { 'supportcenter:submittedby': [submittedBy] }),
    ...(serviceCode !== undefined && { 'supportcenter:servicecode': [serviceCode] }),
  };
}

/** Those of the person and of their group, where they hold. */
function applying({ attached, asked }: Sample): RawPolicy[] {
  return attached
    .filter(({ holder }) => holder === 'user' || holder === 'group')
    .filter(({ scope }) => scope === '*' || scope === asked.account)
    .map(({ policy }) => policy);
}

const caseOf = ({ caseIndex }: Sample): KnownCase =>
  knownCases[caseIndex % knownCases.length] ?? { caseId: 'none' };

async function ask(sample: Sample): Promise<CallAnswer> {
  const { asked, userName, userAgent } = sample;
  const { browser } = point.people[userName];
  const headers = { 'user-agent': userAgent };
  const { operation, account } = asked;
  if (account === null) return await browser.center(operation, {}, headers);
  const inputs: Record<string, object> = {
    ResolveCase: { caseId: caseOf(sample).caseId },
    GetAttachmentDownloadLink: { attachmentId: 'one that no case has' },
  };
  return await browser.call(operation, inputs[operation] ?? {}, { account, headers });
}

const speaksOfCases = (policies: readonly RawPolicy[]): boolean =>
  policies.some(({ Statement }) =>
    Statement.flatMap(conditionsOf).some(([, key]) => key.startsWith('supportcenter:')),
  );

/** Null where the answer is what the plain evaluator says, or what differs. */
function differenceOf(sample: Sample, answer: CallAnswer, seen: Set<string>): object | null {
  const { actions, operation } = sample.asked;
  const policies = applying(sample);
  const may = (more: Keys): boolean =>
    actions.every((action) =>
      isAllowed(policies, action, { ...keysOf(sample), ...more }, (operator, result) =>
        seen.add(`${bareOperator(operator)} ${result}`),
      ),
    );
  const isDenied = answer.errorType === 'AccessDeniedException';
  // As what does not exist: the case that the permission does not cover, and the file of no case.
  const isRefused = isDenied || /^(?:Case|Attachment)IdNotFound$/.test(answer.errorType ?? '');
  if (!isRefused && answer.status !== 200) return { unexpected: answer.text };
  if (operation === 'DescribeCases') {
    const visible = knownCases.filter((known) => may(ofCase(known)));
    const shown = isDenied ? [] : answer.output['cases'];
    return JSON.stringify(shown) === JSON.stringify(visible) ? null : { visible, shown };
  }
  if (operation === 'ResolveCase') {
    const expected = may(ofCase(caseOf(sample)));
    return expected === isRefused ? { expected, isRefused } : null;
  }
  if (operation === 'GetAttachmentDownloadLink' && speaksOfCases(policies)) {
    // Whoever may have the files of some cases only gets none whose case is not known.
    const isEverywhere = knownCases.every((known) => may(ofCase(known)));
    return isRefused || isEverywhere ? null : { isRefused };
  }
  // All else concerns no case: the keys of one are absent.
  return may({}) === isRefused ? { plain: may({}), isRefused } : null;
}

test(
  `${runs} random policies are decided as the documentation of IAM says`,
  async () => {
    const seen = new Set<string>();
    const counts = { allowed: 0, all: 0 };
    const property = fc.asyncProperty(samples, async (sample) => {
      await point.attach(sample);
      const before = point.upstream.targets.length;
      const answer = await ask(sample);
      expect(differenceOf(sample, answer, seen)).toBeNull();
      const isForwarded = answer.status === 200 && sample.asked.account !== null;
      const arrived = point.upstream.targets.slice(before);
      const { operation } = sample.asked;
      expect(arrived.filter((target) => target === operation)).toEqual(isForwarded ? [operation] : []);
      // A case that the index does not know is looked up first.
      expect(arrived.filter((target) => target !== operation && target !== 'DescribeCases')).toEqual([]);
      counts.all += 1;
      counts.allowed += answer.status === 200 ? 1 : 0;
    });
    await fc.assert(property, { seed, numRuns: runs });
    expect(counts.allowed / counts.all).toBeGreaterThan(0.3);
    expect(counts.allowed / counts.all).toBeLessThan(0.7);
    // Every operator has been asked, and where there are enough of them has both held and not held.
    const isSeen = (name: string) =>
      ['true', 'false'][isLong ? 'every' : 'some']((result) => seen.has(`${name} ${result}`));
    expect(Object.keys(operators).filter((name) => !isSeen(name))).toEqual([]);
  },
  longTimeout,
);
