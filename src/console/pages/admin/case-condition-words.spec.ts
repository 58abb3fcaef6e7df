import { expect, test } from 'vitest';

import { evaluate } from '../../../support/policy/evaluate.ts';
import { parsePolicy, readPolicy } from '../../../support/policy/policy-document.ts';
import type { Text } from '../../hooks/use-text.ts';
import { administrationText } from '../../text/en/administration.ts';
import { conditionWords, readCondition } from './case-condition-words.ts';
import { policyExampleNames, policyExamples } from './policy-examples.ts';

/** The words as they stand, with what they leave open filled in. */
const text: Text = (id, values = {}) => {
  const words: Readonly<Record<string, string>> = administrationText;
  return Object.entries(values).reduce(
    (said, [name, value]) => said.replace(`{${name}}`, String(value)),
    words[id] ?? id,
  );
};

function wordsFor(...statements: readonly object[]): string {
  const policy = readPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
  const context = { 'aws:username': 'ann', 'aws:userid': 'u-1' };
  const decision = evaluate([policy], { action: 'support:DescribeCases', context });
  if (decision.effect !== 'conditional') throw new Error('It depends on no case.');
  return conditionWords(text, readCondition(JSON.stringify(decision.condition)), { 'u-1': 'ann' });
}

const allow = (Condition?: object) => ({
  Effect: 'Allow',
  Action: '*',
  Resource: '*',
  ...(Condition && { Condition }),
});
const deny = (Condition: object) => ({ Effect: 'Deny', Action: '*', Resource: '*', Condition });

test.each([
  [
    [allow({ StringEquals: { 'supportcenter:SubmittedBy': '${aws:username}' } })],
    'it was submitted by “ann”',
  ],
  [[allow({ StringEquals: { 'supportcenter:OpenedBy': '${aws:userid}' } })], 'it was opened here by “ann”'],
  [[allow({ StringLike: { 'supportcenter:Team': ['red', 'b*'] } })], 'its team is “red” or “b*”'],
  [[allow({ Null: { 'supportcenter:Team': 'true' } })], 'it has no team'],
  [
    [allow(), deny({ 'ForAnyValue:StringEquals': { 'supportcenter:Label': 'secret' } })],
    'it does not have the label “secret”',
  ],
  [
    [
      allow({ StringEquals: { 'supportcenter:Team': 'red' } }),
      allow({ StringEquals: { 'supportcenter:ServiceCode': 's3' } }),
      deny({ 'ForAnyValue:StringNotEquals': { 'supportcenter:Label': 'open' } }),
    ],
    '(its team is “red” or its service is “s3”) and it is not so that it has a label other than “open”',
  ],
])('%j reads: %s', (statements, expected) => {
  expect(wordsFor(...statements)).toBe(expected);
});

test.each(policyExampleNames)('the example %s is a policy', (name) => {
  expect(parsePolicy(JSON.stringify(policyExamples[name]))).toMatchObject({ ok: true });
});
