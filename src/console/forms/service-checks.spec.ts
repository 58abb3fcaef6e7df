import { expect, test } from 'vitest';

import { categoryOfCheck, checksOf, findingsOf, serviceOfCheck } from './service-checks.ts';

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

const listed = [
  'amazon-elastic-compute-cloud-windows',
  'amazon-elastic-compute-cloud-linux',
  'amazon-elastic-block-store',
  'amazon-virtual-private-cloud',
  'elastic-load-balancing',
  'aws-lambda',
  'aws-identity-and-access-management',
].map((code) => ({
  code,
  categories: [
    { code: 'other', name: 'Other' },
    { code: 'snapshots', name: 'Snapshots' },
  ],
}));

test.each([
  ['Amazon EBS Snapshots', 'amazon-elastic-block-store'],
  ['Low Utilization Amazon EC2 Instances', 'amazon-elastic-compute-cloud-linux'],
  ['Amazon EC2 instances over-provisioned for Microsoft SQL Server', 'amazon-elastic-compute-cloud-windows'],
  ['AWS Lambda VPC-enabled Functions without Multi-AZ Redundancy', 'aws-lambda'],
  ['Security Groups – Unrestricted Access', 'amazon-virtual-private-cloud'],
  ['ELB Listener Security', 'elastic-load-balancing'],
  ['IAM Access Key Rotation', 'aws-identity-and-access-management'],
  ['AWS Well-Architected high risk issues for security', undefined],
])('a case about %s is for %s', (name, code) => {
  expect(serviceOfCheck(name, listed)?.code).toBe(code);
});

test('the category is the one that the check speaks of, or the one for everything', () => {
  expect(categoryOfCheck('Amazon EBS Snapshots', listed[0] ?? {})).toBe('snapshots');
  expect(categoryOfCheck('ELB Listener Security', listed[0] ?? {})).toBe('other');
  expect(categoryOfCheck('ELB Listener Security', { categories: [] })).toBeNull();
});
