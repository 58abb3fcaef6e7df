/**
 * What a person may read before a case is opened: the documentation's own troubleshooting pages, by
 * service. Source: user guide "Service-specific troubleshooting", one entry for each row of its table, in
 * its order. Addresses are those of the guide's own source (awsdocs/aws-support-user-guide), but for pages
 * that have moved since, which stand where the documentation's public sources have them now.
 */
export interface TroubleshootingLink {
  /** What it helps with, to be read after the service's name. */
  readonly about: string;
  readonly address: string;
}

export interface TroubleshootingRow {
  readonly service: string;
  /** Codes of DescribeServices; none where the row belongs to no service that a case can name. */
  readonly codes: readonly string[];
  readonly links: readonly TroubleshootingLink[];
}

const link = (about: string, path: string): TroubleshootingLink => ({
  about,
  address: `https://docs.aws.amazon.com/${path}`,
});

export const troubleshootingRows: readonly TroubleshootingRow[] = [
  {
    service: 'Amazon Web Services',
    codes: [],
    links: [link('Errors of signed requests', 'IAM/latest/UserGuide/reference_sigv-troubleshooting.html')],
  },
  {
    service: 'Amazon AppStream',
    codes: ['amazon-appstream', 'amazon-appstream2'],
    links: [link('Fleets, images, sessions', 'appstream2/latest/developerguide/troubleshooting.html')],
  },
  {
    service: 'Amazon EC2 Auto Scaling',
    codes: ['auto-scaling'],
    links: [link('Launch failures, health checks', 'autoscaling/ec2/userguide/CHAP_Troubleshooting.html')],
  },
  {
    service: 'AWS Certificate Manager (ACM)',
    codes: ['amazon-acm-service'],
    links: [link('Validation and renewal', 'acm/latest/userguide/troubleshooting.html')],
  },
  {
    service: 'AWS CloudFormation',
    codes: ['aws-cloudformation'],
    links: [link('Stacks that fail', 'AWSCloudFormation/latest/UserGuide/troubleshooting.html')],
  },
  {
    service: 'Amazon CloudFront',
    codes: ['amazon-cloudfront'],
    links: [
      link('Distributions', 'AmazonCloudFront/latest/DeveloperGuide/Troubleshooting.html'),
      link('RTMP distributions', 'AmazonCloudFront/latest/DeveloperGuide/Streaming_Troubleshooting.html'),
    ],
  },
  {
    service: 'AWS CloudHSM',
    codes: ['aws-cloud-hsm'],
    links: [link('Clusters and clients', 'cloudhsm/latest/userguide/troubleshooting.html')],
  },
  {
    service: 'Amazon CloudSearch',
    codes: ['amazon-cloudsearch'],
    links: [link('Domains and indexing', 'cloudsearch/latest/developerguide/troubleshooting.html')],
  },
  {
    service: 'AWS CodeDeploy',
    codes: ['codedeploy'],
    links: [link('Deployments and the agent', 'codedeploy/latest/userguide/troubleshooting.html')],
  },
  {
    service: 'AWS Data Pipeline',
    codes: ['aws-data-pipeline'],
    links: [
      link('Pipelines that fail or wait', 'datapipeline/latest/DeveloperGuide/dp-troubleshooting.html'),
    ],
  },
  {
    service: 'AWS Direct Connect',
    codes: ['aws-direct-connect'],
    links: [link('Connections, layer by layer', 'directconnect/latest/UserGuide/Troubleshooting.html')],
  },
  {
    service: 'AWS Directory Service',
    codes: ['directory-service'],
    links: [
      link('Administration of directories', 'directoryservice/latest/admin-guide/ms_ad_troubleshooting.html'),
    ],
  },
  {
    service: 'Amazon DynamoDB',
    codes: ['amazon-dynamodb', 'dynamodb-accelerator'],
    links: [link('Throttling', 'amazondynamodb/latest/developerguide/TroubleshootingThrottling.html')],
  },
  {
    service: 'AWS Elastic Beanstalk',
    codes: ['aws-elastic-beanstalk'],
    links: [link('Environments', 'elasticbeanstalk/latest/dg/troubleshooting.html')],
  },
  {
    service: 'Amazon Elastic Compute Cloud (Amazon EC2)',
    codes: [
      'amazon-elastic-compute-cloud-linux',
      'amazon-elastic-compute-cloud-windows',
      'service-vm-import-export-linux',
      'service-vm-import-export-windows',
      'systems-manager-for-microsoft-scvmm',
    ],
    links: [
      link('Instances', 'AWSEC2/latest/UserGuide/ec2-instance-troubleshoot.html'),
      link('Windows instances', 'AWSEC2/latest/WindowsGuide/troubleshooting-windows-instances.html'),
      link('VM Import/Export', 'AWSEC2/latest/UserGuide/VMImportTroubleshooting.html'),
      link('Errors of API requests', 'AWSEC2/latest/UserGuide/query-api-troubleshooting.html'),
      link('Management Pack', 'AWSEC2/latest/WindowsGuide/TroubleshootingAWSmp.html'),
      link('Systems Manager for Microsoft SCVMM', 'AWSEC2/latest/WindowsGuide/scvmm-troubleshoot.html'),
      link('Diagnostics for Windows Server', 'AWSEC2/latest/WindowsGuide/Windows-Server-Diagnostics.html'),
    ],
  },
  {
    service: 'Amazon Elastic Container Service (Amazon ECS)',
    codes: ['ec2-container-service', 'fargate'],
    links: [link('Tasks, services, agents', 'AmazonECS/latest/developerguide/troubleshooting.html')],
  },
  {
    service: 'Elastic Load Balancing',
    codes: ['elastic-load-balancing'],
    links: [
      link(
        'Application Load Balancers',
        'elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
      ),
      link('Classic Load Balancers', 'elasticloadbalancing/latest/classic/elb-troubleshooting.html'),
    ],
  },
  {
    service: 'Amazon EMR (Amazon EMR)',
    codes: ['amazon-elastic-mapreduce'],
    links: [link('Clusters', 'emr/latest/ManagementGuide/emr-troubleshoot.html')],
  },
  {
    service: 'Amazon ElastiCache for Memcached',
    codes: ['amazon-elasticache'],
    links: [link('Applications with Memcached', 'AmazonElastiCache/latest/mem-ug/Troubleshooting.html')],
  },
  {
    service: 'Amazon ElastiCache for Redis',
    codes: ['amazon-elasticache'],
    links: [link('Applications with Redis', 'AmazonElastiCache/latest/red-ug/Troubleshooting.html')],
  },
  {
    service: 'AWS Flow Framework',
    codes: ['amazon-simple-workflow-service'],
    links: [link('Debugging the Flow Framework', 'amazonswf/latest/awsflowguide/troubleshooting.html')],
  },
  {
    service: 'AWS GovCloud (US)',
    codes: ['service-govcloud'],
    links: [link('AWS GovCloud (US)', 'govcloud-us/latest/UserGuide/govcloud-troubleshooting.html')],
  },
  {
    service: 'AWS Identity and Access Management (IAM)',
    codes: ['aws-identity-and-access-management', 'single-sign-on'],
    links: [link('Access, roles, policies', 'IAM/latest/UserGuide/troubleshoot.html')],
  },
  {
    service: 'Kinesis',
    codes: ['amazon-kinesis'],
    links: [
      link('Producers', 'streams/latest/dev/troubleshooting-producers.html'),
      link('Consumers', 'streams/latest/dev/troubleshooting-consumers.html'),
    ],
  },
  {
    service: 'AWS Lambda',
    codes: ['aws-lambda', 'lambda-edge'],
    links: [link('Monitoring functions with CloudWatch', 'lambda/latest/dg/monitoring-functions.html')],
  },
  {
    service: 'AWS OpsWorks',
    codes: ['aws-opsworks', 'amazon-opsworks-chef-automate', 'opsworks-puppet-enterprise'],
    links: [link('Debugging stacks', 'opsworks/latest/userguide/troubleshoot.html')],
  },
  {
    service: 'Amazon Redshift',
    codes: ['amazon-redshift'],
    links: [
      link('Queries', 'redshift/latest/dg/queries-troubleshooting.html'),
      link('Loading data', 'redshift/latest/dg/t_Troubleshooting_load_errors.html'),
      link('Connections', 'redshift/latest/mgmt/troubleshooting-connections.html'),
      link('Audit logging', 'redshift/latest/mgmt/db-auditing.html#db-auditing-failures'),
    ],
  },
  {
    service: 'Amazon Relational Database Service (Amazon RDS)',
    codes: [
      'amazon-relational-database-service-aurora',
      'amazon-relational-database-service-aurora-postgres',
      'amazon-relational-database-service-mariadb',
      'amazon-relational-database-service-mysql',
      'amazon-relational-database-service-oracle',
      'amazon-relational-database-service-postgresql',
      'aws-relational-database-service-sql-server',
    ],
    links: [
      link('Instances and connections', 'AmazonRDS/latest/UserGuide/CHAP_Troubleshooting.html'),
      link('Applications that call the API', 'AmazonRDS/latest/UserGuide/APITroubleshooting.html'),
    ],
  },
  {
    service: 'Amazon Route 53',
    codes: ['amazon-route53'],
    links: [link('Domains and DNS', 'Route53/latest/DeveloperGuide/troubleshooting-route-53.html')],
  },
  {
    service: 'Amazon Silk',
    codes: [],
    links: [link('The Silk browser', 'silk/latest/developerguide/troubleshooting.html')],
  },
  {
    service: 'Amazon Simple Email Service (Amazon SES)',
    codes: ['amazon-simple-email-service'],
    links: [link('Sending and verification', 'ses/latest/DeveloperGuide/troubleshooting.html')],
  },
  {
    service: 'Amazon Simple Storage Service (Amazon S3)',
    codes: ['amazon-simple-storage-service'],
    links: [
      link('CORS', 'AmazonS3/latest/userguide/cors-troubleshooting.html'),
      link('Errors of REST and SOAP', 'AmazonS3/latest/dev/HandlingErrors.html'),
    ],
  },
  {
    service: 'Amazon Simple Workflow Service (Amazon SWF)',
    codes: ['amazon-simple-workflow-service'],
    links: [
      link('Flow Framework for Java', 'amazonswf/latest/awsflowguide/troubleshooting.html'),
      link('Flow Framework for Ruby', 'amazonswf/latest/awsrbflowguide/programming-troubleshooting.html'),
    ],
  },
  {
    service: 'AWS Storage Gateway',
    codes: ['aws-storage-gateway'],
    links: [link('Gateways', 'storagegateway/latest/userguide/Troubleshooting-common.html')],
  },
  {
    service: 'Amazon Virtual Private Cloud (Amazon VPC)',
    codes: ['amazon-virtual-private-cloud', 'amazon-virtual-private-network'],
    links: [link('Networks and gateways', 'vpc/latest/adminguide/Troubleshooting.html')],
  },
  {
    service: 'Amazon WorkMail',
    codes: ['workmail'],
    links: [link('The web application', 'workmail/latest/userguide/troubleshooting.html')],
  },
  {
    service: 'Amazon WorkSpaces',
    codes: ['amazon-workspaces', 'service-workspaces-linux'],
    links: [
      link('Administration', 'workspaces/latest/adminguide/admin_troubleshooting.html'),
      link('Clients', 'workspaces/latest/userguide/client_troubleshooting.html'),
    ],
  },
  {
    service: 'Amazon WorkSpaces Application Manager (Amazon WAM)',
    codes: ['workspaces-application-manager'],
    links: [link('Applications', 'wam/latest/userguide/troubleshooting.html')],
  },
];

/** Two rows of the table may name the same page; it is offered once. */
export function troubleshootingOf(serviceCode: string): readonly TroubleshootingLink[] {
  const rows = troubleshootingRows.filter(({ codes }) => codes.includes(serviceCode));
  const byAddress = new Map(rows.flatMap(({ links }) => links).map((item) => [item.address, item]));
  return [...byAddress.values()];
}
