import { describe, expect, test } from 'vitest';

import { alikeFrom, similarCases } from './similar-cases.ts';

const codes = {
  billing: 'billing',
  ec2: 'amazon-elastic-compute-cloud-linux',
  eks: 'service-eks',
  elb: 'elastic-load-balancing',
  iam: 'aws-identity-and-access-management',
  lambda: 'aws-lambda',
  rds: 'amazon-relational-database-service-mysql',
  s3: 'amazon-simple-storage-service',
} as const;

type Pair = readonly [service: keyof typeof codes, subject: string, description: string, other: string];

/** Two people of a team write about the same thing, each in their own words. */
const alike: readonly Pair[] = [
  ['elb', 'Load balancer answers 502', 'Every tenth request.', '502 errors from our load balancer'],
  ['elb', 'ALB returns 504 gateway timeout', '', 'Gateway timeouts (504) behind the ALB'],
  ['elb', 'Targets become unhealthy after deploy', '', 'Unhealthy targets since the deployment'],
  ['ec2', 'Instance i-0abc12 failed status checks', '', 'Status check failure on i-0abc12'],
  ['ec2', 'Can’t connect to instance by SSH', 'Connection times out.', 'SSH connection to an instance fails'],
  ['ec2', 'Server unreachable', 'SSH to i-77aa ends in a timeout.', 'i-77aa: SSH timeout'],
  ['ec2', 'Insufficient capacity for p5 instances', '', 'InsufficientInstanceCapacity: p5 capacity'],
  ['ec2', 'EC2 instance reboots by itself', '', 'Instance rebooted unexpectedly'],
  ['lambda', 'Function times out', 'Every call after 30 seconds.', 'Timeouts of our function'],
  ['lambda', 'Cold starts too slow', '', 'Slow cold start in Java'],
  ['lambda', 'Throttling of invocations', 'We get TooManyRequests.', 'Invocations are throttled'],
  ['lambda', 'Cannot import module in runtime python3.13', '', 'python3.13 runtime: import of module fails'],
  ['rds', 'Database connections exhausted', 'Too many connections.', 'Too many connections to the database'],
  ['rds', 'Replica lag grows', '', 'Read replica lag of an hour'],
  ['rds', 'Failover took ten minutes', '', 'Long failover of the cluster'],
  ['rds', 'Storage full', 'The instance stopped, storage-full.', 'Instance in state storage-full'],
  ['s3', 'Access denied to bucket reports', 'GetObject answers 403.', '403 AccessDenied on bucket reports'],
  ['s3', 'Objects missing after lifecycle rule', '', 'Lifecycle rule: objects are missing'],
  ['s3', 'Slow uploads from Frankfurt', '', 'Upload latency in Frankfurt'],
  ['s3', 'Replication backlog', 'Replication waits for hours.', 'Replication to eu-west-1 is delayed'],
  ['iam', 'Role can’t be assumed from another account', '', 'AssumeRole fails: cross-account role'],
  ['iam', 'MFA device lost', '', 'Lost MFA device of a user'],
  ['billing', 'Charged twice for October', '', 'Double charge on the October invoice'],
  ['billing', 'Refund for unused Savings Plan', '', 'Savings Plan refund'],
  ['eks', 'Pods stay pending', 'Nodes do not join the cluster.', 'Nodes don’t join our cluster'],
];

/** Cases of one service that have words in common and are about something else, and of other services. */
const different: readonly Pair[] = [
  ['elb', 'Load balancer answers 502', '', 'Add a certificate to the load balancer'],
  ['elb', 'ALB returns 504 gateway timeout', '', 'Access logs of the ALB are missing'],
  ['elb', 'Sticky sessions are lost', '', 'How are idle connections counted'],
  ['ec2', 'Instance i-0abc12 failed status checks', '', 'Price of reserved instances'],
  ['ec2', 'Can’t connect to instance by SSH', '', 'Instance type for memory-heavy jobs'],
  ['ec2', 'Windows activation fails', '', 'Windows instance loses its time'],
  ['ec2', 'Spot instances are interrupted', '', 'Spot price history of c7g'],
  ['ec2', 'Elastic IP can’t be released', '', 'Network throughput below the expected'],
  ['lambda', 'Function times out', '', 'Function URL with a custom domain'],
  ['lambda', 'Throttling of invocations', '', 'Environment variables are not decrypted'],
  ['lambda', 'Layers exceed the size', '', 'Concurrency settings per alias'],
  ['lambda', 'Error in production', 'Please help.', 'Error after upgrade, please help'],
  ['rds', 'Database connections exhausted', '', 'Database snapshot takes a day'],
  ['rds', 'Replica lag grows', '', 'Promote a replica in another Region'],
  ['rds', 'Upgrade to PostgreSQL 18', '', 'PostgreSQL extension is missing'],
  ['rds', 'Storage full', '', 'Performance Insights shows nothing'],
  ['s3', 'Access denied to bucket reports', '', 'Cost of bucket reports'],
  ['s3', 'Slow uploads from Frankfurt', '', 'Encryption of existing objects'],
  ['s3', 'Objects missing after lifecycle rule', '', 'Storage class of new objects'],
  ['iam', 'Role can’t be assumed from another account', '', 'Rename a role'],
  ['iam', 'MFA device lost', '', 'Password policy of the account'],
  ['billing', 'Charged twice for October', '', 'Tax number on the October invoice'],
  ['billing', 'Credit card was declined', '', 'Credits are not applied'],
  ['eks', 'Pods stay pending', '', 'Upgrade of the control plane'],
  ['eks', 'Cluster autoscaler does nothing', '', 'Cluster endpoint made private'],
];

function isFound([service, subject, description, other]: Pair): boolean {
  const serviceCode = codes[service];
  const known = { caseId: 'case-1', serviceCode, subject: other };
  return similarCases({ serviceCode, subject, description }, [known]).length === 1;
}

test('fifty labelled pairs: precision of 0.9, recall of 0.8 at the least', () => {
  const missed = alike.filter((pair) => !isFound(pair));
  const wrong = different.filter(isFound);
  const found = alike.length - missed.length;
  const precision = found / (found + wrong.length);
  const recall = found / alike.length;
  const told = (pairs: readonly Pair[]) => pairs.map(([, subject, , other]) => `${subject} ~ ${other}`);
  // The numbers are part of what this test is for.
  process.stdout.write(
    `similar cases: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}; ` +
      `missed ${JSON.stringify(told(missed))}, wrong ${JSON.stringify(told(wrong))}\n`,
  );
  expect(alike.length + different.length).toBe(50);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

describe('similarCases', () => {
  const open = alike.map(([service, , , subject], index) => ({
    caseId: `case-${index}`,
    serviceCode: codes[service],
    subject,
  }));

  test('ranks the most alike first, and never another service', () => {
    const found = similarCases(
      { serviceCode: codes.elb, subject: '502 and 504 from the load balancer', description: '' },
      open,
    );
    expect(found[0]?.known.subject).toBe('502 errors from our load balancer');
    expect(found.map(({ likeness }) => likeness)).toEqual(
      found.map(({ likeness }) => likeness).toSorted((left, right) => right - left),
    );
    expect(found.every(({ likeness }) => likeness >= alikeFrom)).toBe(true);
    expect(similarCases({ serviceCode: codes.s3, subject: '502 errors', description: '' }, open)).toEqual([]);
  });

  test('says nothing before there is something to compare', () => {
    expect(similarCases({ serviceCode: codes.elb, subject: ' ', description: '' }, open)).toEqual([]);
    const blank = [{ caseId: 'case-1', serviceCode: codes.elb, subject: '…' }];
    expect(similarCases({ serviceCode: codes.elb, subject: '…', description: '' }, blank)).toEqual([]);
  });

  test('offers five at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      caseId: `case-${index}`,
      serviceCode: codes.elb,
      subject: '502 from the load balancer',
    }));
    const own = { serviceCode: codes.elb, subject: '502 load balancer', description: '' };
    expect(similarCases(own, many)).toHaveLength(5);
  });
});
