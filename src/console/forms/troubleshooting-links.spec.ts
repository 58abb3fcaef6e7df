import { describe, expect, test } from 'vitest';

import { troubleshootingOf, troubleshootingRows } from './troubleshooting-links.ts';

/** The services of the guide's table, with the number of links of each row. */
const table: readonly (readonly [string, number])[] = [
  ['Amazon Web Services', 1],
  ['Amazon AppStream', 1],
  ['Amazon EC2 Auto Scaling', 1],
  ['AWS Certificate Manager (ACM)', 1],
  ['AWS CloudFormation', 1],
  ['Amazon CloudFront', 2],
  ['AWS CloudHSM', 1],
  ['Amazon CloudSearch', 1],
  ['AWS CodeDeploy', 1],
  ['AWS Data Pipeline', 1],
  ['AWS Direct Connect', 1],
  ['AWS Directory Service', 1],
  ['Amazon DynamoDB', 1],
  ['AWS Elastic Beanstalk', 1],
  ['Amazon Elastic Compute Cloud (Amazon EC2)', 7],
  ['Amazon Elastic Container Service (Amazon ECS)', 1],
  ['Elastic Load Balancing', 2],
  ['Amazon EMR (Amazon EMR)', 1],
  ['Amazon ElastiCache for Memcached', 1],
  ['Amazon ElastiCache for Redis', 1],
  ['AWS Flow Framework', 1],
  ['AWS GovCloud (US)', 1],
  ['AWS Identity and Access Management (IAM)', 1],
  ['Kinesis', 2],
  ['AWS Lambda', 1],
  ['AWS OpsWorks', 1],
  ['Amazon Redshift', 4],
  ['Amazon Relational Database Service (Amazon RDS)', 2],
  ['Amazon Route 53', 1],
  ['Amazon Silk', 1],
  ['Amazon Simple Email Service (Amazon SES)', 1],
  ['Amazon Simple Storage Service (Amazon S3)', 2],
  ['Amazon Simple Workflow Service (Amazon SWF)', 2],
  ['AWS Storage Gateway', 1],
  ['Amazon Virtual Private Cloud (Amazon VPC)', 1],
  ['Amazon WorkMail', 1],
  ['Amazon WorkSpaces', 2],
  ['Amazon WorkSpaces Application Manager (Amazon WAM)', 1],
];

test('the rows are those of the guide, each with all of its links', () => {
  expect(troubleshootingRows.map(({ service, links }) => [service, links.length])).toEqual(table);
});

test('every link leads to AWS’s documentation', () => {
  for (const { address, about } of troubleshootingRows.flatMap(({ links }) => links)) {
    const { origin, pathname } = new URL(address);
    expect(origin).toBe('https://docs.aws.amazon.com');
    expect(pathname).toMatch(/^\/[\w./-]+\.html$/);
    expect(about).not.toBe('');
  }
});

describe('troubleshootingOf', () => {
  test('gives all links of the rows of a service, each once', () => {
    expect(troubleshootingOf('amazon-elastic-compute-cloud-linux')).toHaveLength(7);
    expect(troubleshootingOf('amazon-elasticache')).toHaveLength(2);
    expect(troubleshootingOf('amazon-simple-workflow-service')).toHaveLength(2);
  });

  test('gives none for a service without a row', () => {
    expect(troubleshootingOf('billing')).toEqual([]);
  });
});
