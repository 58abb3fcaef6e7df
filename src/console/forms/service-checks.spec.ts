import { expect, test } from 'vitest';

import { checksOf, findingsOf } from './service-checks.ts';

const checks = [
  'Amazon EC2 Reserved Instance Lease Expiration',
  'Idle Load Balancers',
  'ELB Listener Security',
  'EC2-VPC Elastic IP Address',
  'VPC Internet Gateways',
  'AWS Lambda VPC-enabled Functions without Multi-AZ Redundancy',
  'Amazon S3 Bucket Permissions',
  'MFA on Root Account',
  'IAM Password Policy',
  'Amazon RDS Idle DB Instances',
].map((name, index) => ({ id: `check-${index}`, name }));

test.each([
  ['elastic-load-balancing', ['Idle Load Balancers', 'ELB Listener Security']],
  ['amazon-simple-storage-service', ['Amazon S3 Bucket Permissions']],
  ['aws-identity-and-access-management', ['MFA on Root Account', 'IAM Password Policy']],
  ['amazon-relational-database-service-mysql', ['Amazon RDS Idle DB Instances']],
  ['amazon-relational-database-service-aurora', ['Amazon RDS Idle DB Instances']],
  ['aws-lambda', ['AWS Lambda VPC-enabled Functions without Multi-AZ Redundancy']],
  ['amazon-lex', []],
  ['', []],
])('checks of %s', (serviceCode, expected) => {
  expect(checksOf(serviceCode, checks).map(({ name }) => name)).toEqual(expected);
});

test('findings come worst first, without checks that found nothing', () => {
  const summaries = [
    { checkId: 'check-1', status: 'warning', resourcesSummary: { resourcesFlagged: 2 } },
    { checkId: 'check-2', status: 'ok', resourcesSummary: { resourcesFlagged: 0 } },
    { checkId: 'check-6', status: 'error', resourcesSummary: { resourcesFlagged: 1 } },
    { checkId: 'check-3', status: 'not_available' },
    { checkId: 'unknown', status: 'error' },
  ];
  expect(
    findingsOf(checks, summaries).map(({ check, status, flagged }) => [check.name, status, flagged]),
  ).toEqual([
    ['Amazon S3 Bucket Permissions', 'error', 1],
    ['Idle Load Balancers', 'warning', 2],
  ]);
});
