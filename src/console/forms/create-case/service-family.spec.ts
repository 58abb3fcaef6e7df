import { expect, test } from 'vitest';

import { familyOf, problemKindOf } from './service-family.ts';

test.each([
  ['amazon-elastic-compute-cloud-linux', 'compute'],
  ['ec2-container-service', 'container'],
  ['service-eks', 'container'],
  ['aws-lambda', 'serverless'],
  ['amazon-relational-database-service-mysql', 'database'],
  ['amazon-simple-storage-service', 'storage'],
  ['amazon-virtual-private-cloud', 'network'],
  ['aws-direct-connect', 'network'],
  ['aws-identity-and-access-management', 'access'],
  ['amazon-simple-queue-service', 'delivery'],
  ['billing', 'account'],
  ['code-star', 'other'],
])('%s is of the family %s', (code, family) => {
  expect(familyOf(code)).toBe(family);
});

test.each([
  ['feature-request', 'feature'],
  ['general-guidance', 'guidance'],
  ['unexpected-charge', 'charge'],
  ['throttling-and-concurrency', 'performance'],
  ['connectivity', 'connection'],
  ['access-denied', 'access'],
  ['instance-issue', 'failure'],
  ['', 'failure'],
])('%j asks about %s', (category, kind) => {
  expect(problemKindOf(category)).toBe(kind);
});
