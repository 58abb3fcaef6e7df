import { expect, test } from 'vitest';

import { isMisspelling } from './typing-errors.ts';

test.each([
  ['lamda', 'lambda'],
  ['lambdaa', 'lambda'],
  ['lambad', 'lambda'],
  ['dynmaodb', 'dynamodb'],
  ['kuberntes', 'kubernetes'],
  ['kuberentis', 'kubernetes'],
  ['clodfront', 'cloudfront'],
])('%s is %s', (typed, word) => {
  expect(isMisspelling(typed, word)).toBe(true);
});

test.each([
  ['ecs', 'eks'],
  ['s3', 'sns'],
  ['batch', 'match'],
  ['config', 'connect'],
  ['translate', 'transfer'],
  ['lambda', 'lightsail'],
])('%s is not %s', (typed, word) => {
  expect(isMisspelling(typed, word)).toBe(false);
});
