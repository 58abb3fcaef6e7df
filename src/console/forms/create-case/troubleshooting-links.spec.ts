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

/** Pages that the guide names and that have moved since: where it has them, and where they are. */
const moved: Readonly<Record<string, string>> = {
  'general/latest/gr/signature-v4-troubleshooting.html':
    'IAM/latest/UserGuide/reference_sigv-troubleshooting.html',
  'autoscaling/latest/userguide/CHAP_Troubleshooting.html':
    'autoscaling/ec2/userguide/CHAP_Troubleshooting.html',
  'cloudhsm/latest/userguide/cloud-hsm-troubleshooting.html':
    'cloudhsm/latest/userguide/troubleshooting.html',
  'directoryservice/latest/admin-guide/admin_troubleshooting.html':
    'directoryservice/latest/admin-guide/ms_ad_troubleshooting.html',
  'amazondynamodb/latest/developerguide/DynamoDBPipeline.html#DataPipelineExportImport.Troubleshooting':
    'amazondynamodb/latest/developerguide/TroubleshootingThrottling.html',
  'emr/latest/DeveloperGuide/emr-troubleshoot.html': 'emr/latest/ManagementGuide/emr-troubleshoot.html',
  'IAM/latest/UserGuide/iam-troubleshooting.html': 'IAM/latest/UserGuide/troubleshoot.html',
  'kinesis/latest/dev/troubleshooting-producers.html': 'streams/latest/dev/troubleshooting-producers.html',
  'kinesis/latest/dev/troubleshooting-consumers.html': 'streams/latest/dev/troubleshooting-consumers.html',
  'AmazonS3/latest/dev/cors-troubleshooting.html': 'AmazonS3/latest/userguide/cors-troubleshooting.html',
  'workspaces/latest/adminguide/client_troubleshooting.html':
    'workspaces/latest/userguide/client_troubleshooting.html',
};

/** Every address of the guide's table, in its order. */
const guide = [
  'general/latest/gr/signature-v4-troubleshooting.html',
  'appstream2/latest/developerguide/troubleshooting.html',
  'autoscaling/latest/userguide/CHAP_Troubleshooting.html',
  'acm/latest/userguide/troubleshooting.html',
  'AWSCloudFormation/latest/UserGuide/troubleshooting.html',
  'AmazonCloudFront/latest/DeveloperGuide/Troubleshooting.html',
  'AmazonCloudFront/latest/DeveloperGuide/Streaming_Troubleshooting.html',
  'cloudhsm/latest/userguide/cloud-hsm-troubleshooting.html',
  'cloudsearch/latest/developerguide/troubleshooting.html',
  'codedeploy/latest/userguide/troubleshooting.html',
  'datapipeline/latest/DeveloperGuide/dp-troubleshooting.html',
  'directconnect/latest/UserGuide/Troubleshooting.html',
  'directoryservice/latest/admin-guide/admin_troubleshooting.html',
  'amazondynamodb/latest/developerguide/DynamoDBPipeline.html#DataPipelineExportImport.Troubleshooting',
  'elasticbeanstalk/latest/dg/troubleshooting.html',
  'AWSEC2/latest/UserGuide/ec2-instance-troubleshoot.html',
  'AWSEC2/latest/WindowsGuide/troubleshooting-windows-instances.html',
  'AWSEC2/latest/UserGuide/VMImportTroubleshooting.html',
  'AWSEC2/latest/UserGuide/query-api-troubleshooting.html',
  'AWSEC2/latest/WindowsGuide/TroubleshootingAWSmp.html',
  'AWSEC2/latest/WindowsGuide/scvmm-troubleshoot.html',
  'AWSEC2/latest/WindowsGuide/Windows-Server-Diagnostics.html',
  'AmazonECS/latest/developerguide/troubleshooting.html',
  'elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  'elasticloadbalancing/latest/classic/elb-troubleshooting.html',
  'emr/latest/DeveloperGuide/emr-troubleshoot.html',
  'AmazonElastiCache/latest/mem-ug/Troubleshooting.html',
  'AmazonElastiCache/latest/red-ug/Troubleshooting.html',
  'amazonswf/latest/awsflowguide/troubleshooting.html',
  'govcloud-us/latest/UserGuide/govcloud-troubleshooting.html',
  'IAM/latest/UserGuide/iam-troubleshooting.html',
  'kinesis/latest/dev/troubleshooting-producers.html',
  'kinesis/latest/dev/troubleshooting-consumers.html',
  'lambda/latest/dg/monitoring-functions.html',
  'opsworks/latest/userguide/troubleshoot.html',
  'redshift/latest/dg/queries-troubleshooting.html',
  'redshift/latest/dg/t_Troubleshooting_load_errors.html',
  'redshift/latest/mgmt/troubleshooting-connections.html',
  'redshift/latest/mgmt/db-auditing.html#db-auditing-failures',
  'AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html',
  'AmazonRDS/latest/UserGuide/APITroubleshooting.html',
  'Route53/latest/DeveloperGuide/troubleshooting-route-53.html',
  'silk/latest/developerguide/troubleshooting.html',
  'ses/latest/DeveloperGuide/troubleshooting.html',
  'AmazonS3/latest/dev/cors-troubleshooting.html',
  'AmazonS3/latest/dev/HandlingErrors.html',
  'amazonswf/latest/awsflowguide/troubleshooting.html',
  'amazonswf/latest/awsrbflowguide/programming-troubleshooting.html',
  'storagegateway/latest/userguide/Troubleshooting-common.html',
  'vpc/latest/adminguide/Troubleshooting.html',
  'workmail/latest/userguide/troubleshooting.html',
  'workspaces/latest/adminguide/admin_troubleshooting.html',
  'workspaces/latest/adminguide/client_troubleshooting.html',
  'wam/latest/userguide/troubleshooting.html',
];

test('every link is the guide’s, or stands where the guide’s page has moved to', () => {
  const links = troubleshootingRows.flatMap((row) => row.links);
  const expected = guide.map((path) => `https://docs.aws.amazon.com/${moved[path] ?? path}`);
  expect(links.map(({ address }) => address)).toEqual(expected);
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
