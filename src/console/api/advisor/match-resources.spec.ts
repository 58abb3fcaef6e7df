import { expect, test } from 'vitest';

import { ResourceMatcher } from './match-resources.ts';

const told = (id: string, values: string[]) => ({
  id,
  arn: `arn:${id}`,
  awsResourceId: id,
  regionCode: 'eu-west-1',
  status: 'warning' as const,
  metadata: Object.fromEntries(values.map((value, index) => [`heading ${index}`, value])),
  lastUpdatedAt: new Date(0),
  exclusionStatus: 'included' as const,
  recommendationArn: 'arn:r',
});
const known = (resourceId: string, cells: string[]) => ({ resourceId, region: 'eu-west-1', cells });

test('a resource is found by its id', () => {
  const matcher = new ResourceMatcher([known('a', ['1']), known('b', ['1'])]);
  matcher.add([told('a', ['other values'])]);
  expect(matcher.isComplete).toBe(false);
  matcher.add([told('b', []), told('c', ['1'])]);
  expect(matcher.isComplete).toBe(true);
  expect(Object.fromEntries(matcher.arns)).toEqual({ a: 'arn:a', b: 'arn:b' });
});

test('where ids differ its values tell, unless two have the same', () => {
  const matcher = new ResourceMatcher([known('a', ['x', 'y']), known('b', ['same']), known('c', ['same'])]);
  matcher.add([told('1', ['y', '', 'x']), told('2', ['same'])]);
  expect(Object.fromEntries(matcher.arns)).toEqual({ a: 'arn:1' });
});
